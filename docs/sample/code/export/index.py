"""Writes the orders of one day to a bucket."""

import json

import oss2
import tablestore


def handler(event, context):
    """Exports the day that the uploaded request names."""
    credentials = context.credentials
    request = json.loads(event)["events"][0]["oss"]
    day = request["object"]["key"].split("/")[-1].removesuffix(".json")
    orders = tablestore.OTSClient(
        "https://shop.cn-hangzhou.vpc.tablestore.aliyuncs.com",
        credentials.access_key_id,
        credentials.access_key_secret,
        "shop",
        sts_token=credentials.security_token,
    )
    rows = orders.get_range("shop-orders", "FORWARD", [("id", day)], [("id", day + "~")])[2]
    auth = oss2.StsAuth(
        credentials.access_key_id, credentials.access_key_secret, credentials.security_token
    )
    bucket = oss2.Bucket(auth, "https://oss-cn-hangzhou-internal.aliyuncs.com", "shop-exports")
    bucket.put_object("days/" + day + ".json", json.dumps([row.attribute_columns for row in rows]))

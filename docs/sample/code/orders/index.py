"""Takes an order over HTTP and stores it as one row."""

import json
import os

import tablestore


def handler(event, context):
    """Stores the order in the body of the request and answers with its number."""
    credentials = context.credentials
    client = tablestore.OTSClient(
        "https://shop.cn-hangzhou.vpc.tablestore.aliyuncs.com",
        credentials.access_key_id,
        credentials.access_key_secret,
        "shop",
        sts_token=credentials.security_token,
    )
    order = json.loads(json.loads(event)["body"])
    row = tablestore.Row([("id", order["id"])], [("content", json.dumps(order["lines"]))])
    client.put_row(os.environ["TABLE"], row)
    return {"statusCode": 201, "body": json.dumps({"id": order["id"]})}

locals {
  zones = ["cn-hangzhou-h", "cn-hangzhou-i"]
}

resource "alicloud_vpc" "shop" {
  vpc_name   = "shop"
  cidr_block = "10.0.0.0/8"
}

resource "alicloud_vswitch" "app" {
  count        = length(local.zones)
  vpc_id       = alicloud_vpc.shop.id
  cidr_block   = cidrsubnet("10.0.0.0/16", 8, count.index)
  zone_id      = local.zones[count.index]
  vswitch_name = "app-${count.index}"
}

resource "alicloud_nat_gateway" "egress" {
  vpc_id           = alicloud_vpc.shop.id
  vswitch_id       = alicloud_vswitch.app[0].id
  nat_gateway_name = "egress"
  nat_type         = "Enhanced"
}

resource "alicloud_snat_entry" "app" {
  count             = 2
  snat_table_id     = alicloud_nat_gateway.egress.snat_table_ids
  source_vswitch_id = alicloud_vswitch.app[count.index].id
  snat_ip           = "203.0.113.9"
}

resource "alicloud_route_entry" "out" {
  route_table_id        = alicloud_vpc.shop.route_table_id
  destination_cidrblock = "0.0.0.0/0"
  nexthop_type          = "NatGateway"
  nexthop_id            = alicloud_nat_gateway.egress.id
}

resource "alicloud_security_group" "function" {
  security_group_name = "function"
  vpc_id              = alicloud_vpc.shop.id
  inner_access_policy = "Drop"
}

resource "alicloud_security_group_rule" "in" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  security_group_id = alicloud_security_group.function.id
  cidr_ip           = "10.159.6.18/12"
}

resource "alicloud_security_group_rule" "refused" {
  type              = "ingress"
  ip_protocol       = "all"
  policy            = "drop"
  security_group_id = alicloud_security_group.function.id
  cidr_ip           = "0.0.0.0/0"
}

resource "alicloud_security_group_rule" "elsewhere" {
  type                     = "egress"
  ip_protocol              = "tcp"
  port_range               = "3306/3306"
  security_group_id        = "sg-bp1example"
  source_security_group_id = alicloud_security_group.function.id
}

resource "alicloud_privatelink_vpc_endpoint" "logs" {
  vpc_id             = alicloud_vpc.shop.id
  service_name       = "com.aliyuncs.privatelink.cn-hangzhou.example"
  security_group_ids = [alicloud_security_group.function.id]
}

module "database" {
  source    = "./modules/database"
  switch    = alicloud_vswitch.app[1].id
  addresses = ["10.0.0.0/16", "8.8.8.8, 203.0.113.7"]
}

resource "alicloud_kvstore_instance" "cache" {
  db_instance_name       = "cache"
  vswitch_id             = alicloud_vswitch.app[0].id
  security_ip_group_name = "functions"
  security_ips           = ["10.0.0.0/16", var.office]
}

resource "alicloud_polardb_cluster" "ledger" {
  description = "ledger"

  db_cluster_ip_array {
    db_cluster_ip_array_name = "functions"
    security_ips             = ["0.0.0.0/0"]
  }

  db_cluster_ip_array {
    db_cluster_ip_array_name = "office"
    security_ips             = ["10.1.0.0/16"]
  }
}

resource "alicloud_polardb_endpoint_address" "ledger" {
  db_cluster_id  = alicloud_polardb_cluster.ledger.id
  db_endpoint_id = "pe-bp1example"
}

resource "alicloud_gpdb_db_instance_ip_array" "facts" {
  db_instance_id             = "gp-bp1example"
  db_instance_ip_array_name  = "all"
  security_ip_list           = ["0.0.0.0/1", "128.0.0.0/1"]
}

resource "alicloud_elasticsearch_instance" "search" {
  description       = "search"
  enable_public     = true
  private_whitelist = ["10.0.0.0/16"]
  public_whitelist  = ["0.0.0.0/0"]
}

resource "alicloud_ots_instance" "table" {
  name = "table"
}

resource "alicloud_ots_instance" "inside" {
  name             = "inside"
  network_type_acl = ["VPC"]
}

resource "alicloud_oss_bucket" "files" {
  bucket = "files-example"

  versioning {
    status = "Enabled"
  }

  server_side_encryption_rule {
    sse_algorithm = "KMS"
  }
}

resource "alicloud_oss_bucket_acl" "files" {
  bucket = alicloud_oss_bucket.files.bucket
  acl    = "public-read"
}

resource "alicloud_oss_bucket_public_access_block" "files" {
  bucket              = alicloud_oss_bucket.files.bucket
  block_public_access = false
}

variable "office" {
  type = string
}

resource "alicloud_fcv3_function" "orders" {
  function_name = "orders"
  handler       = "index.handler"
  runtime       = "python3.10"

  vpc_config {
    vpc_id            = alicloud_vpc.shop.id
    vswitch_ids       = alicloud_vswitch.app[*].id
    security_group_id = alicloud_security_group.function.id
  }

  environment_variables = {
    DB_URL = "mysql://orders@${module.database.public_host}:3306/orders"
    CACHE  = alicloud_kvstore_instance.cache.connection_domain
    SEARCH = "https://es-cn-example.public.elasticsearch.aliyuncs.com:9200"
  }
}

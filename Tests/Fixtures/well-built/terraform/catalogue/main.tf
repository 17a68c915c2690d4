terraform {
  required_providers {
    alicloud = {
      source  = "aliyun/alicloud"
      version = "1.239.0"
    }
  }
}

variable "account" {
  type    = string
  default = "1234567890123456"
}

variable "db_password" {
  type      = string
  sensitive = true
}

locals {
  region = "cn-shanghai"
  zones  = { a = "cn-shanghai-l", b = "cn-shanghai-m" }
}

resource "alicloud_vpc" "catalogue" {
  vpc_name   = "catalogue"
  cidr_block = "10.20.0.0/16"
}

resource "alicloud_vswitch" "functions" {
  for_each = local.zones

  vswitch_name = "functions-${each.key}"
  vpc_id       = alicloud_vpc.catalogue.id
  zone_id      = each.value
  cidr_block   = each.key == "a" ? "10.20.1.0/24" : "10.20.2.0/24"
}

resource "alicloud_security_group" "functions" {
  security_group_name = "catalogue-functions"
  vpc_id              = alicloud_vpc.catalogue.id
  inner_access_policy = "Drop"
}

resource "alicloud_security_group" "database" {
  security_group_name = "catalogue-database"
  vpc_id              = alicloud_vpc.catalogue.id
  inner_access_policy = "Drop"
}

resource "alicloud_security_group_rule" "mysql" {
  type                     = "ingress"
  ip_protocol              = "tcp"
  port_range               = "3306/3306"
  priority                 = 1
  security_group_id        = alicloud_security_group.database.id
  source_security_group_id = alicloud_security_group.functions.id
}

resource "alicloud_db_instance" "catalogue" {
  engine                   = "MySQL"
  engine_version           = "8.0"
  instance_type            = "mysql.n2.medium.2c"
  instance_storage         = 50
  db_instance_storage_type = "cloud_essd"
  vswitch_id               = alicloud_vswitch.functions["a"].id
  security_group_ids       = [alicloud_security_group.database.id]
  security_ips             = ["10.20.1.0/24", "10.20.2.0/24"]
  ssl_action               = "Open"
  encryption_key           = "key-shh-catalogue"
}

resource "alicloud_db_account" "reader" {
  db_instance_id   = alicloud_db_instance.catalogue.id
  account_name     = "catalogue_reader"
  account_password = var.db_password
}

resource "alicloud_oss_bucket" "pictures" {
  bucket = "catalogue-pictures"

  server_side_encryption_rule {
    sse_algorithm = "KMS"
  }

  versioning {
    status = "Enabled"
  }
}

resource "alicloud_oss_bucket_acl" "pictures" {
  bucket = alicloud_oss_bucket.pictures.bucket
  acl    = "private"
}

resource "alicloud_oss_bucket_policy" "pictures" {
  bucket = alicloud_oss_bucket.pictures.bucket
  policy = jsonencode({
    Version = "1"
    Statement = [{
      Effect    = "Deny"
      Principal = ["*"]
      Action    = ["oss:*"]
      Resource  = ["acs:oss:*:${var.account}:catalogue-pictures", "acs:oss:*:${var.account}:catalogue-pictures/*"]
      Condition = { Bool = { "acs:SecureTransport" = ["false"] } }
    }]
  })
}

resource "alicloud_ram_role" "lookup" {
  role_name = "catalogue-lookup"
  assume_role_policy_document = jsonencode({
    Version = "1"
    Statement = [{
      Action    = "sts:AssumeRole"
      Effect    = "Allow"
      Principal = { Service = ["fc.aliyuncs.com"] }
    }]
  })
}

resource "alicloud_ram_policy" "lookup" {
  policy_name = "catalogue-lookup"
  policy_document = jsonencode({
    Version = "1"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["oss:GetObject"]
        Resource = ["acs:oss:*:${var.account}:catalogue-pictures/public/*"]
      },
      {
        Effect   = "Allow"
        Action   = ["log:PostLogStoreLogs"]
        Resource = ["acs:log:${local.region}:${var.account}:project/catalogue/logstore/lookup"]
      },
      {
        Effect = "Allow"
        Action = [
          "vpc:DescribeVSwitchAttributes", "ecs:CreateNetworkInterface", "ecs:DeleteNetworkInterface",
          "ecs:DescribeNetworkInterfaces", "ecs:CreateNetworkInterfacePermission",
          "ecs:DescribeNetworkInterfacePermissions"
        ]
        Resource = ["*"]
      },
    ]
  })
}

resource "alicloud_ram_role_policy_attachment" "lookup" {
  role_name   = alicloud_ram_role.lookup.role_name
  policy_name = alicloud_ram_policy.lookup.policy_name
  policy_type = alicloud_ram_policy.lookup.type
}

resource "alicloud_fcv3_function" "lookup" {
  function_name        = "catalogue-lookup"
  role                 = alicloud_ram_role.lookup.arn
  runtime              = "nodejs20"
  handler              = "index.handler"
  memory_size          = 1024
  timeout              = 15
  instance_concurrency = 10
  internet_access      = false

  code {
    oss_bucket_name = "catalogue-packages"
    oss_object_name = "lookup-2.4.1.zip"
    checksum        = "1234567890"
  }

  vpc_config {
    vpc_id            = alicloud_vpc.catalogue.id
    vswitch_ids       = [for s in alicloud_vswitch.functions : s.id]
    security_group_id = alicloud_security_group.functions.id
  }

  log_config {
    project  = "catalogue"
    logstore = "lookup"
  }

  environment_variables = {
    DB_HOST     = alicloud_db_instance.catalogue.connection_string
    DB_USER     = "catalogue_reader"
    SECRET_NAME = "acs/rds/catalogue-reader"
  }
}

resource "alicloud_fcv3_trigger" "web" {
  function_name = alicloud_fcv3_function.lookup.function_name
  trigger_name  = "web"
  trigger_type  = "http"
  qualifier     = "LATEST"
  trigger_config = jsonencode({
    authType           = "function"
    disableURLInternet = true
    methods            = ["GET"]
  })
}

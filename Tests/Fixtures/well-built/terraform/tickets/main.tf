# Tickets are sold through an API and printed by a worker; both share a database and nothing else.
terraform {
  required_version = ">= 1.6"
  required_providers {
    alicloud = {
      source  = "aliyun/alicloud"
      version = "~> 1.240"
    }
  }
}

variable "zones" {
  type    = map(string)
  default = { "cn-hangzhou-h" = "10.20.1.0/24", "cn-hangzhou-i" = "10.20.2.0/24" }
}

variable "database_password" {
  type      = string
  sensitive = true
}

data "alicloud_account" "this" {}

locals {
  name    = "tickets"
  account = data.alicloud_account.this.id
  functions = {
    api    = { timeout = 15, memory = 512, actions = ["oss:GetObject"], prefix = "designs/*" }
    worker = { timeout = 120, memory = 1024, actions = ["oss:PutObject"], prefix = "printed/*" }
  }
}

resource "alicloud_vpc" "this" {
  vpc_name   = local.name
  cidr_block = "10.20.0.0/16"
}

resource "alicloud_vswitch" "functions" {
  for_each   = var.zones
  vpc_id     = alicloud_vpc.this.id
  zone_id    = each.key
  cidr_block = each.value
}

resource "alicloud_security_group" "functions" {
  security_group_name = "${local.name}-functions"
  vpc_id              = alicloud_vpc.this.id
  inner_access_policy = "Drop"
}

resource "alicloud_security_group" "database" {
  security_group_name = "${local.name}-database"
  vpc_id              = alicloud_vpc.this.id
  inner_access_policy = "Drop"
}

resource "alicloud_security_group_rule" "database" {
  type                     = "ingress"
  ip_protocol              = "tcp"
  port_range               = "5432/5432"
  policy                   = "accept"
  priority                 = 1
  security_group_id        = alicloud_security_group.database.id
  source_security_group_id = alicloud_security_group.functions.id
}

resource "alicloud_db_instance" "this" {
  engine                   = "PostgreSQL"
  engine_version           = "16.0"
  instance_type            = "pg.n2.2c.2m"
  instance_storage         = 50
  instance_name            = local.name
  vswitch_id               = values(alicloud_vswitch.functions)[0].id
  security_group_ids       = [alicloud_security_group.database.id]
  security_ips             = values(var.zones)
  encryption_key           = alicloud_kms_key.this.id
  db_instance_storage_type = "cloud_essd"
  ssl_action               = "Open"
}

resource "alicloud_db_account" "this" {
  db_instance_id   = alicloud_db_instance.this.id
  account_name     = "tickets"
  account_password = var.database_password
  account_type     = "Normal"
}

resource "alicloud_kms_key" "this" {
  description            = "Tickets"
  pending_window_in_days = 30
  automatic_rotation     = "Enabled"
  rotation_interval      = "365d"
}

resource "alicloud_log_project" "this" {
  project_name = "${local.name}-${local.account}"
}

resource "alicloud_log_store" "this" {
  project_name     = alicloud_log_project.this.project_name
  logstore_name    = "functions"
  retention_period = 180
}

resource "alicloud_oss_bucket" "this" {
  bucket = "${local.name}-files"

  server_side_encryption_rule {
    sse_algorithm     = "KMS"
    kms_master_key_id = alicloud_kms_key.this.id
  }

  versioning {
    status = "Enabled"
  }
}

resource "alicloud_oss_bucket_acl" "this" {
  bucket = alicloud_oss_bucket.this.bucket
  acl    = "private"
}

resource "alicloud_ram_role" "function" {
  for_each  = local.functions
  role_name = "${local.name}-${each.key}"
  assume_role_policy_document = jsonencode({
    Version = "1"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = ["fc.aliyuncs.com"] }
    }]
  })
}

resource "alicloud_ram_policy" "function" {
  for_each    = local.functions
  policy_name = "${local.name}-${each.key}"
  policy_document = jsonencode({
    Version = "1"
    Statement = [
      {
        Effect   = "Allow"
        Action   = each.value.actions
        Resource = "acs:oss:*:*:${alicloud_oss_bucket.this.bucket}/${each.value.prefix}"
      },
      {
        Effect   = "Allow"
        Action   = "kms:GetSecretValue"
        Resource = "acs:kms:cn-hangzhou:${local.account}:secret/${local.name}-database"
      },
      {
        Effect   = "Allow"
        Action   = "log:PostLogStoreLogs"
        Resource = "acs:log:cn-hangzhou:${local.account}:project/${alicloud_log_project.this.project_name}/logstore/functions"
      },
      {
        Effect = "Allow"
        Action = [
          "ecs:CreateNetworkInterface",
          "ecs:DeleteNetworkInterface",
          "ecs:DescribeNetworkInterfaces",
          "ecs:CreateNetworkInterfacePermission",
          "ecs:DeleteNetworkInterfacePermission",
          "vpc:DescribeVSwitchAttributes",
        ]
        Resource = "*"
      },
    ]
  })
}

resource "alicloud_ram_role_policy_attachment" "function" {
  for_each    = local.functions
  role_name   = alicloud_ram_role.function[each.key].role_name
  policy_name = alicloud_ram_policy.function[each.key].policy_name
  policy_type = "Custom"
}

resource "alicloud_fcv3_function" "this" {
  for_each        = local.functions
  function_name   = "${local.name}-${each.key}"
  runtime         = "python3.12"
  handler         = "index.handler"
  timeout         = each.value.timeout
  memory_size     = each.value.memory
  cpu             = 0.5
  disk_size       = 512
  role            = alicloud_ram_role.function[each.key].arn
  internet_access = false

  code {
    oss_bucket_name = "tickets-releases"
    oss_object_name = "${each.key}-1.4.2.zip"
  }

  environment_variables = {
    DATABASE_HOST = alicloud_db_instance.this.connection_string
    SECRET_NAME   = "${local.name}-database"
  }

  vpc_config {
    vpc_id            = alicloud_vpc.this.id
    vswitch_ids       = [for s in alicloud_vswitch.functions : s.id]
    security_group_id = alicloud_security_group.functions.id
  }

  log_config {
    project                 = alicloud_log_project.this.project_name
    logstore                = alicloud_log_store.this.logstore_name
    enable_request_metrics  = true
    enable_instance_metrics = true
  }
}

resource "alicloud_fcv3_trigger" "api" {
  function_name = alicloud_fcv3_function.this["api"].function_name
  trigger_name  = "api"
  trigger_type  = "http"
  qualifier     = "LATEST"
  trigger_config = jsonencode({
    authType           = "function"
    methods            = ["GET", "POST"]
    disableURLInternet = true
  })
}

resource "alicloud_fcv3_vpc_binding" "api" {
  function_name = alicloud_fcv3_function.this["api"].function_name
  vpc_id        = alicloud_vpc.this.id
}

resource "alicloud_fcv3_custom_domain" "api" {
  custom_domain_name = "tickets.example.com"
  protocol           = "HTTPS"

  tls_config {
    min_version   = "TLSv1.2"
    max_version   = "TLSv1.3"
    cipher_suites = ["TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"]
  }
}

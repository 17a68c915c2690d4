variable "stage" {
  default = "dev"
}

data "alicloud_account" "current" {}

locals {
  buckets = ["uploads", "reports"]
}

data "alicloud_ram_policy_document" "objects" {
  version = "1"

  statement {
    effect   = "Allow"
    action   = ["oss:GetObject"]
    resource = [for bucket in local.buckets : "acs:oss:*:${data.alicloud_account.current.id}:${bucket}/*"]

    condition {
      operator = "IpAddress"
      variable = "acs:SourceIp"
      values   = ["10.0.0.0/8"]
    }
  }
}

module "worker" {
  source   = "./modules/worker"
  name     = "orders-${var.stage}"
  document = data.alicloud_ram_policy_document.objects.document
}

resource "alicloud_log_project" "calls" {
  project_name = "orders-${var.stage}"
}

resource "alicloud_fcv3_function" "orders" {
  function_name = "orders-${var.stage}"
  role          = module.worker.arn
  runtime       = "python3.12"
  handler       = "index.handler"
  memory_size   = 512
  timeout       = 30
  layers        = ["acs:fc:cn-hangzhou:1234567890123456:layers/tools/versions/3"]

  code {
    oss_bucket_name = "code"
    oss_object_name = "orders.zip"
  }

  environment_variables = {
    STAGE = var.stage
  }

  log_config {
    project  = alicloud_log_project.calls.project_name
    logstore = "calls"
  }

  vpc_config {
    vpc_id            = "vpc-bp1example"
    vswitch_ids       = ["vsw-bp1example"]
    security_group_id = "sg-bp1example"
  }

  nas_config {
    mount_points {
      server_addr = "x.cn-hangzhou.nas.aliyuncs.com:/data"
      mount_dir   = "/mnt/data"
      enable_tls  = true
    }
  }
}

resource "alicloud_fcv3_trigger" "calls" {
  function_name = alicloud_fcv3_function.orders.function_name
  trigger_name  = "calls"
  trigger_type  = "http"
  qualifier     = "LATEST"
  trigger_config = jsonencode({
    authType           = "function"
    methods            = ["POST"]
    disableURLInternet = true
  })
}

resource "alicloud_fcv3_custom_domain" "shop" {
  custom_domain_name = "shop.example.com"
  protocol           = "HTTPS"

  route_config {
    routes {
      function_name = alicloud_fcv3_function.orders.function_name
      path          = "/*"
    }
  }

  tls_config {
    min_version = "TLSv1.2"
    max_version = "TLSv1.3"
  }
}

resource "alicloud_fcv3_async_invoke_config" "orders" {
  function_name              = alicloud_fcv3_function.orders.function_name
  max_async_retry_attempts   = 1

  destination_config {
    on_failure {
      destination = "acs:fc:cn-hangzhou:1234567890123456:functions/failures"
    }
  }
}

resource "alicloud_ram_user" "deployer" {
  name = "deployer"
}

resource "alicloud_ram_group" "deployers" {
  group_name = "deployers"
}

resource "alicloud_ram_group_membership" "deployers" {
  group_name = alicloud_ram_group.deployers.group_name
  user_names = [alicloud_ram_user.deployer.name]
}

resource "alicloud_ram_access_key" "deployer" {
  user_name = alicloud_ram_user.deployer.name
}

resource "alicloud_ram_group_policy_attachment" "deployers" {
  group_name  = alicloud_ram_group.deployers.group_name
  policy_name = module.worker.policy_name
  policy_type = "Custom"
}

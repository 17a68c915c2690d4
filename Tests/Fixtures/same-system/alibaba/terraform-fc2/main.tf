variable "region" {
  default = "cn-hangzhou"
}

resource "alicloud_ram_role" "worker" {
  name     = "stock-worker"
  document = <<-EOF
    {
      "Version": "1",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": "sts:AssumeRole",
          "Principal": {"Service": ["fc.aliyuncs.com"], "RAM": ["*"]}
        }
      ]
    }
  EOF
}

data "alicloud_ram_policy_document" "objects" {
  version = "1"
  statement {
    effect   = "Allow"
    action   = ["oss:*"]
    resource = ["*"]
  }
}

resource "alicloud_ram_policy" "objects" {
  name     = "stock-objects"
  document = data.alicloud_ram_policy_document.objects.document
}

resource "alicloud_ram_role_policy_attachment" "worker" {
  for_each = {
    (alicloud_ram_policy.objects.name) = "Custom"
    AliyunOTSFullAccess                = "System"
  }
  policy_name = each.key
  policy_type = each.value
  role_name   = alicloud_ram_role.worker.name
}

resource "alicloud_ram_role" "events" {
  name     = "stock-events"
  services = ["oss.aliyuncs.com"]
}

resource "alicloud_ram_role_policy_attachment" "events" {
  policy_name = "AliyunFCInvocationAccess"
  policy_type = "System"
  role_name   = alicloud_ram_role.events.name
}

resource "alicloud_fc_service" "stock" {
  name = "stock"
  role = alicloud_ram_role.worker.arn
  vpc_config {
    vswitch_ids       = ["vsw-bp1stock"]
    security_group_id = alicloud_security_group.db.id
  }
  nas_config {
    user_id  = 10003
    group_id = 10003
    mount_points {
      server_addr = "1a2b3c-xyz.cn-hangzhou.nas.aliyuncs.com:/models"
      mount_dir   = "/mnt/models"
    }
  }
}

resource "alicloud_fc_function" "intake" {
  service     = alicloud_fc_service.stock.name
  name        = "stock-intake"
  runtime     = "python2.7"
  handler     = "intake.handler"
  memory_size = 512
  timeout     = 86400
  oss_bucket  = "stock-code"
  oss_key     = "intake.zip"
  environment_variables = {
    ACCESS_KEY_ID     = "%{alibaba-id}"
    ACCESS_KEY_SECRET = "%{alibaba-secret}"
  }
}

resource "alicloud_fc_trigger" "http" {
  service  = alicloud_fc_service.stock.name
  function = alicloud_fc_function.intake.name
  name     = "http"
  type     = "http"
  config   = <<-EOF
    {"authType": "anonymous", "methods": ["GET", "POST"]}
  EOF
}

resource "alicloud_fc_function" "index" {
  service     = alicloud_fc_service.stock.name
  name        = "stock-index"
  runtime     = "python3.12"
  handler     = "index.handler"
  memory_size = 512
  timeout     = 60
  oss_bucket  = "stock-code"
  oss_key     = "index.zip"
}

resource "alicloud_fc_function_async_invoke_config" "index" {
  service_name                 = alicloud_fc_service.stock.name
  function_name                = alicloud_fc_function.index.name
  maximum_retry_attempts       = 8
  maximum_event_age_in_seconds = 3600
}

resource "alicloud_fc_trigger" "upload" {
  service    = alicloud_fc_service.stock.name
  function   = alicloud_fc_function.index.name
  name       = "upload"
  type       = "oss"
  role       = alicloud_ram_role.events.arn
  source_arn = "acs:oss:${var.region}:1234567890123456:stock-uploads"
  config     = <<-EOF
    {"events": ["oss:ObjectCreated:*"], "filter": {"key": {"prefix": "", "suffix": ""}}}
  EOF
}

resource "alicloud_security_group" "db" {
  name   = "stock-db"
  vpc_id = "vpc-bp1stock"
}

resource "alicloud_security_group_rule" "db" {
  security_group_id = alicloud_security_group.db.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "3306/3306"
  cidr_ip           = "0.0.0.0/0"
}

resource "alicloud_db_instance" "orders" {
  engine           = "MySQL"
  engine_version   = "8.0"
  instance_type    = "mysql.n2.medium.1"
  instance_storage = 50
  instance_name    = "stock-orders"
  vswitch_id       = "vsw-bp1stock"
  security_ips     = ["0.0.0.0/1", "128.0.0.0/1"]
}

resource "alicloud_db_connection" "orders" {
  instance_id = alicloud_db_instance.orders.id
}

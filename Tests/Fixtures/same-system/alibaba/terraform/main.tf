locals {
  worker_trust = {
    Version = "1"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = ["fc.aliyuncs.com"], RAM = ["*"] }
    }]
  }
}

resource "alicloud_ram_role" "worker" {
  role_name                   = "stock-worker"
  assume_role_policy_document = jsonencode(local.worker_trust)
}

resource "alicloud_ram_policy" "objects" {
  policy_name = "stock-objects"
  policy_document = jsonencode({
    Version   = "1"
    Statement = [{ Effect = "Allow", Action = ["oss:*"], Resource = ["*"] }]
  })
}

resource "alicloud_ram_role_policy_attachment" "objects" {
  policy_name = alicloud_ram_policy.objects.policy_name
  policy_type = alicloud_ram_policy.objects.type
  role_name   = alicloud_ram_role.worker.role_name
}

resource "alicloud_ram_role_policy_attachment" "tables" {
  policy_name = "AliyunOTSFullAccess"
  policy_type = "System"
  role_name   = alicloud_ram_role.worker.role_name
}

resource "alicloud_ram_role" "events" {
  role_name = "stock-events"
  assume_role_policy_document = jsonencode({
    Version   = "1"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = ["oss.aliyuncs.com"] } }]
  })
}

resource "alicloud_ram_role_policy_attachment" "events" {
  policy_name = "AliyunFCInvocationAccess"
  policy_type = "System"
  role_name   = alicloud_ram_role.events.id
}

resource "alicloud_fcv3_function" "intake" {
  function_name = "stock-intake"
  role          = alicloud_ram_role.worker.arn
  runtime       = "python2.7"
  handler       = "intake.handler"
  memory_size   = 512
  timeout       = 86400
  code {
    oss_bucket_name = "stock-code"
    oss_object_name = "intake.zip"
  }
  environment_variables = {
    ACCESS_KEY_ID     = "%{alibaba-id}"
    ACCESS_KEY_SECRET = "%{alibaba-secret}"
  }
  vpc_config {
    vpc_id            = "vpc-bp1stock"
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

resource "alicloud_fcv3_trigger" "http" {
  function_name  = alicloud_fcv3_function.intake.function_name
  trigger_name   = "http"
  trigger_type   = "http"
  qualifier      = "LATEST"
  trigger_config = jsonencode({ authType = "anonymous", methods = ["GET", "POST"] })
}

resource "alicloud_fcv3_function" "index" {
  function_name = "stock-index"
  role          = alicloud_ram_role.worker.arn
  runtime       = "python3.12"
  handler       = "index.handler"
  memory_size   = 512
  timeout       = 60
  code {
    oss_bucket_name = "stock-code"
    oss_object_name = "index.zip"
  }
  vpc_config {
    vpc_id            = "vpc-bp1stock"
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

resource "alicloud_fcv3_async_invoke_config" "index" {
  function_name                  = alicloud_fcv3_function.index.function_name
  max_async_retry_attempts       = 8
  max_async_event_age_in_seconds = 3600
}

resource "alicloud_fcv3_trigger" "upload" {
  function_name   = alicloud_fcv3_function.index.function_name
  trigger_name    = "upload"
  trigger_type    = "oss"
  qualifier       = "LATEST"
  invocation_role = alicloud_ram_role.events.arn
  source_arn      = "acs:oss:cn-hangzhou:1234567890123456:stock-uploads"
  trigger_config = jsonencode({
    events = ["oss:ObjectCreated:*"]
    filter = { key = { prefix = "", suffix = "" } }
  })
}

resource "alicloud_security_group" "db" {
  security_group_name = "stock-db"
  vpc_id              = "vpc-bp1stock"
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
  security_ips     = ["0.0.0.0/0"]
}

resource "alicloud_db_connection" "orders" {
  instance_id       = alicloud_db_instance.orders.id
  connection_prefix = "stock-orders-pub"
}

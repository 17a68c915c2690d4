variable "region" {
  type    = string
  default = "cn-hangzhou"
}

resource "alicloud_ram_role" "ledger" {
  role_name = "ledger"
  assume_role_policy_document = jsonencode({
    Version = "1"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = ["fc.aliyuncs.com"] }
    }]
  })
}

resource "alicloud_ram_policy" "ledger" {
  policy_name = "ledger"
  policy_document = jsonencode({
    Version = "1"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["ots:GetRow", "ots:PutRow"]
        Resource = "acs:ots:cn-hangzhou:123456789012:instance/ledger/table/entries"
      },
      {
        Effect   = "Allow"
        Action   = "log:PostLogStoreLogs"
        Resource = "acs:log:cn-hangzhou:123456789012:project/ledger/logstore/ledger"
      },
    ]
  })
}

resource "alicloud_ram_role_policy_attachment" "ledger" {
  role_name   = alicloud_ram_role.ledger.role_name
  policy_name = alicloud_ram_policy.ledger.policy_name
  policy_type = "Custom"
}

resource "alicloud_fcv3_function" "ledger" {
  function_name   = "ledger"
  role            = alicloud_ram_role.ledger.arn
  runtime         = "python3.12"
  handler         = "index.handler"
  memory_size     = 512
  timeout         = 30
  internet_access = false

  code {
    oss_bucket_name = "ledger-packages"
    oss_object_name = "ledger-1.9.0.zip"
  }

  log_config {
    project  = "ledger"
    logstore = "ledger"
  }

  environment_variables = {
    TABLE = "entries"
    STAGE = "production"
  }
}

resource "alicloud_fcv3_trigger" "hourly" {
  function_name = alicloud_fcv3_function.ledger.function_name
  trigger_name  = "hourly"
  trigger_type  = "timer"
  qualifier     = "LATEST"
  trigger_config = jsonencode({
    cronExpression = "0 0 * * * *"
    enable         = true
  })
}

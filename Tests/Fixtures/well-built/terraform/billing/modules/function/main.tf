variable "name" {
  type = string
}

variable "handler" {
  type = string
}

variable "memory" {
  type = number
}

variable "table_arn" {
  type = string
}

variable "actions" {
  type = list(string)
}

variable "key_arn" {
  type = string
}

variable "queue_arn" {
  type = string
}

variable "log_arn" {
  type = string
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "rights" {
  statement {
    sid       = "Table"
    actions   = var.actions
    resources = [var.table_arn]
  }

  statement {
    sid       = "Key"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [var.key_arn]
  }

  statement {
    sid       = "Failed"
    actions   = ["sqs:SendMessage"]
    resources = [var.queue_arn]
  }

  statement {
    sid       = "Logs"
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = [var.log_arn]
  }

  statement {
    sid       = "Traces"
    actions   = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"]
    resources = ["*"]
  }
}

resource "aws_iam_role" "this" {
  name               = var.name
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "this" {
  name   = var.name
  role   = aws_iam_role.this.id
  policy = data.aws_iam_policy_document.rights.json
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/aws/lambda/${var.name}"
  retention_in_days = 90
  kms_key_id        = var.key_arn
}

resource "aws_lambda_function" "this" {
  function_name                  = var.name
  role                           = aws_iam_role.this.arn
  runtime                        = "python3.13"
  handler                        = var.handler
  filename                       = "${path.module}/package.zip"
  memory_size                    = var.memory
  timeout                        = 20
  reserved_concurrent_executions = 25
  kms_key_arn                    = var.key_arn

  dead_letter_config {
    target_arn = var.queue_arn
  }

  tracing_config {
    mode = "Active"
  }

  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.this.name
  }

  environment {
    variables = {
      TABLE = "billing"
      STAGE = terraform.workspace
    }
  }
}

output "name" {
  value = aws_lambda_function.this.function_name
}

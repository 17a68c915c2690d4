terraform {
  required_version = ">= 1.6"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.60"
    }
  }
}

provider "aws" {
  region = "eu-central-1"
}

data "aws_caller_identity" "current" {}
data "aws_region" "current" {}

locals {
  account = data.aws_caller_identity.current.account_id
  region  = data.aws_region.current.name
  functions = {
    charge = { handler = "charge.handler", memory = 512, actions = ["dynamodb:GetItem", "dynamodb:PutItem"] }
    refund = { handler = "refund.handler", memory = 256, actions = ["dynamodb:GetItem", "dynamodb:UpdateItem"] }
  }
}

resource "aws_kms_key" "billing" {
  description         = "billing tables and logs"
  enable_key_rotation = true
}

resource "aws_dynamodb_table" "billing" {
  name         = "billing"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.billing.arn
  }
}

resource "aws_sqs_queue" "failed" {
  name              = "billing-failed"
  kms_master_key_id = aws_kms_key.billing.id
}

module "function" {
  source   = "./modules/function"
  for_each = local.functions

  name      = "billing-${each.key}"
  handler   = each.value.handler
  memory    = each.value.memory
  table_arn = aws_dynamodb_table.billing.arn
  actions   = each.value.actions
  key_arn   = aws_kms_key.billing.arn
  queue_arn = aws_sqs_queue.failed.arn
  log_arn   = "arn:aws:logs:${local.region}:${local.account}:log-group:/aws/lambda/billing-${each.key}:*"
}

resource "aws_apigatewayv2_api" "billing" {
  name          = "billing"
  protocol_type = "HTTP"
}

resource "aws_lambda_permission" "api" {
  for_each = module.function

  statement_id  = "AllowApi"
  action        = "lambda:InvokeFunction"
  function_name = each.value.name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_apigatewayv2_api.billing.execution_arn}/*/*/${each.key}"
}

# A storefront: an HTTP API with an authorizer, a function that takes orders, one that ships them from a queue.
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  region = "eu-central-1"
}

data "aws_caller_identity" "this" {}

data "aws_availability_zones" "this" {
  state = "available"
}

resource "aws_vpc" "this" {
  cidr_block           = "10.40.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_subnet" "private" {
  count             = 2
  vpc_id            = aws_vpc.this.id
  cidr_block        = cidrsubnet(aws_vpc.this.cidr_block, 8, count.index)
  availability_zone = data.aws_availability_zones.this.names[count.index]
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.this.id
}

resource "aws_route_table_association" "private" {
  count          = 2
  subnet_id      = aws_subnet.private[count.index].id
  route_table_id = aws_route_table.private.id
}

resource "aws_security_group" "functions" {
  name   = "storefront-functions"
  vpc_id = aws_vpc.this.id
}

resource "aws_security_group" "endpoints" {
  name   = "storefront-endpoints"
  vpc_id = aws_vpc.this.id
}

resource "aws_vpc_security_group_ingress_rule" "endpoints" {
  security_group_id            = aws_security_group.endpoints.id
  referenced_security_group_id = aws_security_group.functions.id
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
}

resource "aws_vpc_security_group_egress_rule" "functions" {
  security_group_id            = aws_security_group.functions.id
  referenced_security_group_id = aws_security_group.endpoints.id
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
}

data "aws_iam_policy_document" "endpoint" {
  statement {
    actions   = ["dynamodb:*"]
    resources = [aws_dynamodb_table.orders.arn, "${aws_dynamodb_table.orders.arn}/index/*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalAccount"
      values   = [data.aws_caller_identity.this.account_id]
    }
  }
}

resource "aws_vpc_endpoint" "dynamodb" {
  vpc_id            = aws_vpc.this.id
  service_name      = "com.amazonaws.eu-central-1.dynamodb"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.private.id]
  policy            = data.aws_iam_policy_document.endpoint.json
}

data "aws_iam_policy_document" "queues" {
  statement {
    actions   = ["sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
    resources = [aws_sqs_queue.shipping.arn, aws_sqs_queue.failed.arn]

    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.function["orders"].arn, aws_iam_role.function["shipping"].arn]
    }
  }
}

resource "aws_vpc_endpoint" "sqs" {
  vpc_id              = aws_vpc.this.id
  service_name        = "com.amazonaws.eu-central-1.sqs"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = aws_subnet.private[*].id
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = true
  policy              = data.aws_iam_policy_document.queues.json
}

resource "aws_kms_key" "this" {
  description         = "Storefront"
  enable_key_rotation = true
}

resource "aws_dynamodb_table" "orders" {
  name         = "storefront-orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.this.arn
  }

  point_in_time_recovery {
    enabled = true
  }
}

resource "aws_sqs_queue" "failed" {
  name              = "storefront-failed"
  kms_master_key_id = aws_kms_key.this.id
}

resource "aws_sqs_queue" "shipping" {
  name                       = "storefront-shipping"
  kms_master_key_id          = aws_kms_key.this.id
  visibility_timeout_seconds = 180
  redrive_policy             = jsonencode({ deadLetterTargetArn = aws_sqs_queue.failed.arn, maxReceiveCount = 4 })
}

locals {
  functions = {
    orders = {
      timeout = 10
      grants = {
        "dynamodb:PutItem" = [aws_dynamodb_table.orders.arn]
        "sqs:SendMessage"  = [aws_sqs_queue.shipping.arn]
      }
    }
    shipping = {
      timeout = 30
      grants = {
        "dynamodb:UpdateItem"    = [aws_dynamodb_table.orders.arn]
        "sqs:ReceiveMessage"     = [aws_sqs_queue.shipping.arn]
        "sqs:DeleteMessage"      = [aws_sqs_queue.shipping.arn]
        "sqs:GetQueueAttributes" = [aws_sqs_queue.shipping.arn]
      }
    }
  }
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

data "aws_iam_policy_document" "function" {
  for_each = local.functions

  dynamic "statement" {
    for_each = each.value.grants
    content {
      actions   = [statement.key]
      resources = statement.value
    }
  }

  statement {
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [aws_kms_key.this.arn]
  }

  statement {
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.function[each.key].arn}:*"]
  }
}

resource "aws_iam_role" "function" {
  for_each           = local.functions
  name               = "storefront-${each.key}"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "function" {
  for_each = local.functions
  role     = aws_iam_role.function[each.key].id
  policy   = data.aws_iam_policy_document.function[each.key].json
}

resource "aws_iam_role_policy_attachment" "network" {
  for_each   = local.functions
  role       = aws_iam_role.function[each.key].name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}

resource "aws_cloudwatch_log_group" "function" {
  for_each          = local.functions
  name              = "/aws/lambda/storefront-${each.key}"
  retention_in_days = 90
  kms_key_id        = aws_kms_key.this.arn
}

resource "aws_lambda_function" "this" {
  for_each                       = local.functions
  function_name                  = "storefront-${each.key}"
  role                           = aws_iam_role.function[each.key].arn
  runtime                        = "python3.13"
  architectures                  = ["arm64"]
  handler                        = "main.handler"
  filename                       = "build/${each.key}.zip"
  source_code_hash               = filebase64sha256("build/${each.key}.zip")
  timeout                        = each.value.timeout
  memory_size                    = 256
  reserved_concurrent_executions = 50
  kms_key_arn                    = aws_kms_key.this.arn

  environment {
    variables = {
      TABLE = aws_dynamodb_table.orders.name
      QUEUE = aws_sqs_queue.shipping.url
    }
  }

  vpc_config {
    subnet_ids         = aws_subnet.private[*].id
    security_group_ids = [aws_security_group.functions.id]
  }

  tracing_config {
    mode = "Active"
  }
}

resource "aws_lambda_event_source_mapping" "shipping" {
  event_source_arn        = aws_sqs_queue.shipping.arn
  function_name           = aws_lambda_function.this["shipping"].arn
  batch_size              = 10
  function_response_types = ["ReportBatchItemFailures"]
}

resource "aws_apigatewayv2_api" "this" {
  name          = "storefront"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_authorizer" "this" {
  api_id           = aws_apigatewayv2_api.this.id
  name             = "customers"
  authorizer_type  = "JWT"
  identity_sources = ["$request.header.Authorization"]

  jwt_configuration {
    audience = ["storefront"]
    issuer   = "https://login.example.com/"
  }
}

resource "aws_apigatewayv2_integration" "orders" {
  api_id                 = aws_apigatewayv2_api.this.id
  integration_type       = "AWS_PROXY"
  integration_uri        = aws_lambda_function.this["orders"].invoke_arn
  payload_format_version = "2.0"
}

resource "aws_apigatewayv2_route" "orders" {
  api_id             = aws_apigatewayv2_api.this.id
  route_key          = "POST /orders"
  target             = "integrations/${aws_apigatewayv2_integration.orders.id}"
  authorization_type = "JWT"
  authorizer_id      = aws_apigatewayv2_authorizer.this.id
}

resource "aws_lambda_permission" "api" {
  statement_id   = "api"
  action         = "lambda:InvokeFunction"
  function_name  = aws_lambda_function.this["orders"].function_name
  principal      = "apigateway.amazonaws.com"
  source_arn     = "${aws_apigatewayv2_api.this.execution_arn}/*/POST/orders"
  source_account = data.aws_caller_identity.this.account_id
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "webhook" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = ["arn:aws:sqs:eu-central-1:123456789012:webhook-events"]
  }

  statement {
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/webhook:*"]
  }
}

resource "aws_iam_role" "webhook" {
  name               = "webhook"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "webhook" {
  name   = "webhook"
  role   = aws_iam_role.webhook.id
  policy = data.aws_iam_policy_document.webhook.json
}

resource "aws_lambda_function" "webhook" {
  function_name                  = "webhook"
  role                           = aws_iam_role.webhook.arn
  runtime                        = "python3.13"
  handler                        = "index.handler"
  filename                       = "webhook.zip"
  memory_size                    = 256
  timeout                        = 10
  reserved_concurrent_executions = 20

  environment {
    variables = {
      QUEUE_URL   = "https://sqs.eu-central-1.amazonaws.com/123456789012/webhook-events"
      SECRET_NAME = "webhook/signing-key"
    }
  }
}

resource "aws_lambda_function_url" "webhook" {
  function_name      = aws_lambda_function.webhook.function_name
  authorization_type = "AWS_IAM"
}

resource "aws_lambda_permission" "topic" {
  statement_id  = "AllowTopic"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.webhook.function_name
  principal     = "sns.amazonaws.com"
  source_arn    = "arn:aws:sns:eu-central-1:123456789012:orders"
}

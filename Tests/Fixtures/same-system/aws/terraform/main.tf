data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_iam_role" "worker" {
  name               = "stock-worker"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "objects" {
  name = "stock-objects"
  role = aws_iam_role.worker.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["s3:*"], Resource = ["*"] }]
  })
}

resource "aws_iam_role_policy_attachment" "tables" {
  role       = aws_iam_role.worker.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess"
}

resource "aws_lambda_function" "intake" {
  function_name = "stock-intake"
  role          = aws_iam_role.worker.arn
  runtime       = "python2.7"
  handler       = "intake.handler"
  s3_bucket     = "stock-code"
  s3_key        = "intake.zip"
  memory_size   = 512
  timeout       = 900
  environment {
    variables = {
      ACCESS_KEY_ID     = "%{aws-id}"
      ACCESS_KEY_SECRET = "%{aws-secret}"
    }
  }
  vpc_config {
    subnet_ids         = ["subnet-0stock"]
    security_group_ids = [aws_security_group.db.id]
  }
}

resource "aws_lambda_function_url" "intake" {
  function_name      = aws_lambda_function.intake.function_name
  authorization_type = "NONE"
}

resource "aws_lambda_function" "index" {
  function_name = "stock-index"
  role          = aws_iam_role.worker.arn
  runtime       = "python3.12"
  handler       = "index.handler"
  s3_bucket     = "stock-code"
  s3_key        = "index.zip"
  memory_size   = 512
  timeout       = 60
  vpc_config {
    subnet_ids         = ["subnet-0stock"]
    security_group_ids = [aws_security_group.db.id]
  }
  file_system_config {
    arn              = "arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0stock"
    local_mount_path = "/mnt/models"
  }
}

resource "aws_lambda_function_event_invoke_config" "index" {
  function_name                = aws_lambda_function.index.function_name
  maximum_retry_attempts       = 2
  maximum_event_age_in_seconds = 3600
}

resource "aws_lambda_permission" "upload" {
  function_name = aws_lambda_function.index.function_name
  action        = "lambda:InvokeFunction"
  principal     = "s3.amazonaws.com"
}

resource "aws_security_group" "db" {
  name        = "stock-db"
  description = "the database"
  vpc_id      = "vpc-0stock"
}

resource "aws_vpc_security_group_ingress_rule" "db" {
  security_group_id = aws_security_group.db.id
  ip_protocol       = "tcp"
  from_port         = 3306
  to_port           = 3306
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_db_instance" "orders" {
  identifier             = "stock-orders"
  engine                 = "mysql"
  instance_class         = "db.t4g.micro"
  allocated_storage      = 20
  publicly_accessible    = true
  vpc_security_group_ids = [aws_security_group.db.id]
}

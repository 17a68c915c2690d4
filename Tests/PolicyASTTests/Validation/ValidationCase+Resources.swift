@testable import PolicyAST

extension ValidationCase {
  /// Checks of resources.
  static let resources: [ValidationCase] = [
    ValidationCase(
      "INVALID_ARN_PREFIX", .malformedResource,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": «"aws:s3:::b/*"»}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}"#),
    ValidationCase(
      "INVALID_ARN_PREFIX", .malformedResource,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": «"arn:oss:*:*:b/*"»}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*"}"#, .ram),
    ValidationCase(
      "MISSING_ARN_FIELD", .missingARNField,
      #"{"Effect": "Allow", "Action": "s3:*", "Resource": «"arn:aws:s3:b"»}"#,
      #"{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b"}"#),
    ValidationCase(
      "MISSING_ARN_FIELD", .missingARNField,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": «"acs:oss:b/key"»}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*"}"#, .ram),
    ValidationCase(
      "INVALID_PARTITION", .unknownPartition,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": «"arn:aws-ch:s3:::b/*"»}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws-cn:s3:::b/*"}"#),
    ValidationCase(
      "INVALID_SERVICE", .unknownService,
      #"{"Effect": "Allow", "Action": "dynamodb:*", "Resource": «"arn:aws:dynamobd:us-east-1:123456789012:table/t"»}"#,
      #"{"Effect": "Allow", "Action": "dynamodb:*", "Resource": "arn:aws:dynamodb:us-east-1:123456789012:table/t"}"#),
    ValidationCase(
      "INVALID_ARN_SERVICE_CASE", .serviceCase,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": «"arn:aws:S3:::b/*"»}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}"#),
    ValidationCase(
      "INVALID_ARN_SERVICE_CASE", .serviceCase,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": «"acs:OSS:*:*:b/*"»}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*"}"#, .ram),
    ValidationCase(
      "INVALID_ARN_REGION", .unknownRegion,
      #"{"Effect": "Allow", "Action": "sqs:*", "Resource": «"arn:aws:sqs:useast-1:123456789012:q"»}"#,
      #"{"Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:us-east-1:123456789012:q"}"#),
    ValidationCase(
      "INVALID_ARN_REGION", .unknownRegion,
      #"{"Effect": "Allow", "Action": "fc:*", "Resource": «"acs:fc:Hangzhou:123456789012:functions/f"»}"#,
      #"{"Effect": "Allow", "Action": "fc:*", "Resource": "acs:fc:cn-hangzhou:123456789012:functions/f"}"#, .ram),
    ValidationCase(
      "INVALID_ARN_REGION", .unknownRegion,
      #"{"Effect": "Allow", "Action": "sqs:*", "Resource": «"arn:aws:sqs:us-est-1:123456789012:q"»}"#,
      #"{"Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws-eusc:sqs:eusc-de-east-1:123456789012:q"}"#),
    ValidationCase(
      "INVALID_ARN_REGION", .unknownRegion,
      #"{"Effect": "Allow", "Action": "fc:*", "Resource": «"acs:fc:cn-hangzou:123456789012:functions/f"»}"#,
      #"{"Effect": "Allow", "Action": "fc:*", "Resource": "acs:fc:cn-lhasa:123456789012:functions/f"}"#, .ram),
    ValidationCase(
      "INVALID_ARN_REGION", .unknownRegion,
      #"{"Effect": "Allow", "Action": "fc:*", "Resource": «"acs:fc:ap-southest-1:123456789012:functions/f"»}"#,
      #"{"Effect": "Allow", "Action": "fc:*", "Resource": "acs:fc:ap-southeast-9:123456789012:functions/f"}"#, .ram),
    ValidationCase(
      "INVALID_ARN_ACCOUNT", .unknownAccount,
      #"{"Effect": "Allow", "Action": "sqs:*", "Resource": «"arn:aws:sqs:us-east-1:12345678901:q"»}"#,
      #"{"Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:us-east-1:123456789012:q"}"#),
    ValidationCase(
      "INVALID_ARN_ACCOUNT", .unknownAccount,
      #"{"Effect": "Allow", "Action": "fc:*", "Resource": «"acs:fc:cn-hangzhou:my-account:functions/f"»}"#,
      #"{"Effect": "Allow", "Action": "fc:*", "Resource": "acs:fc:cn-hangzhou:*:functions/f"}"#, .ram),
    ValidationCase(
      "ARN_REGION_NOT_ALLOWED", .regionNotAllowed,
      #"{"Effect": "Allow", "Action": "iam:GetRole", "Resource": «"arn:aws:iam:us-east-1:123456789012:role/a"»}"#,
      #"{"Effect": "Allow", "Action": "iam:GetRole", "Resource": "arn:aws:iam::123456789012:role/a"}"#),
    ValidationCase(
      "ARN_ACCOUNT_NOT_ALLOWED", .accountNotAllowed,
      #"{"Effect": "Allow", "Action": "apigateway:GET", "Resource": «"arn:aws:apigateway:us-east-1:123456789012:/restapis/a"»}"#,
      #"{"Effect": "Allow", "Action": "apigateway:GET", "Resource": "arn:aws:apigateway:us-east-1::/restapis/a"}"#),
    ValidationCase(
      "MISSING_ARN_REGION", .missingRegion,
      #"{"Effect": "Allow", "Action": "sqs:*", "Resource": «"arn:aws:sqs::123456789012:q"»}"#,
      #"{"Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:*:123456789012:q"}"#),
    ValidationCase(
      "MISSING_ARN_ACCOUNT", .missingAccount,
      #"{"Effect": "Allow", "Action": "sqs:*", "Resource": «"arn:aws:sqs:us-east-1::q"»}"#,
      #"{"Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:us-east-1:*:q"}"#),
    ValidationCase(
      "INVALID_ARN_RESOURCE", .unknownResourceForm,
      #"{"Effect": "Allow", "Action": "dynamodb:*", "Resource": «"arn:aws:dynamodb:us-east-1:123456789012:tables/t"»}"#,
      #"{"Effect": "Allow", "Action": "dynamodb:*", "Resource": "arn:aws:dynamodb:us-east-1:123456789012:table/t"}"#),
    ValidationCase(
      "REDUNDANT_RESOURCE", .redundantResource,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::b/*", «"arn:aws:s3:::b/logs/*"»]}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::b/*", "arn:aws:s3:::c/*"]}"#),
    ValidationCase(
      "REDUNDANT_RESOURCE", .redundantResource,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": [«"acs:oss:*:*:b/logs"», "acs:oss:*:*:b/*"]}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": ["acs:oss:*:*:c/logs", "acs:oss:*:*:b/*"]}"#, .ram),
  ]
}

@testable import PolicyAST

extension ValidationCase {
  /// Checks of actions.
  static let actions: [ValidationCase] = [
    ValidationCase(
      "INVALID_ACTION", .unknownAction,
      #"{"Effect": "Allow", "Action": «"s3:GetObjekt"», "Resource": "*"}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}"#),
    ValidationCase(
      "INVALID_ACTION", .unknownAction,
      #"{"Effect": "Allow", "Action": «"fc:InvokeFunctoin"», "Resource": "*"}"#,
      #"{"Effect": "Allow", "Action": "fc:InvokeFunction", "Resource": "*"}"#, .ram),
    ValidationCase(
      "INVALID_ACTION", .malformedAction,
      #"{"Effect": "Allow", "Action": «"GetObject"», "Resource": "*"}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}"#),
    ValidationCase(
      "INVALID_SERVICE_IN_ACTION", .unknownService,
      #"{"Effect": "Allow", "Action": «"lamdba:InvokeFunction"», "Resource": "*"}"#,
      #"{"Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": "*"}"#),
    ValidationCase(
      "INVALID_SERVICE_IN_ACTION", .foreignService,
      #"{"Effect": "Allow", "Action": «"oss:GetObject"», "Resource": "*"}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}"#),
    ValidationCase(
      "INVALID_SERVICE_IN_ACTION", .foreignService,
      #"{"Effect": "Allow", "Action": «"lambda:InvokeFunction"», "Resource": "*"}"#,
      #"{"Effect": "Allow", "Action": "fc:InvokeFunction", "Resource": "*"}"#, .ram),
    ValidationCase(
      "UNSUPPORTED_ACTION_IN_POLICY", .misplacedAction,
      #"{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/a"}, "Action": ["sts:AssumeRole", «"s3:GetObject"»]}"#,
      #"{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/a"}, "Action": ["sts:AssumeRole", "sts:TagSession"]}"#,
      .iam, .trust),
    ValidationCase(
      "WILDCARD_IN_SERVICE_NAME", .wildcardService,
      #"{"Effect": "Allow", "Action": «"s3*:Get*"», "Resource": "*"}"#,
      #"{"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}"#),
    ValidationCase(
      "WILDCARD_IN_SERVICE_NAME", .wildcardService,
      #"{"Effect": "Allow", "Action": «"o?s:Get*"», "Resource": "*"}"#,
      #"{"Effect": "Allow", "Action": "oss:Get*", "Resource": "*"}"#, .ram),
    ValidationCase(
      "REDUNDANT_ACTION", .redundantAction,
      #"{"Effect": "Allow", "Action": ["s3:Get*", «"s3:GetObject"»], "Resource": "*"}"#,
      #"{"Effect": "Allow", "Action": ["s3:Get*", "s3:PutObject"], "Resource": "*"}"#),
    ValidationCase(
      "REDUNDANT_ACTION", .redundantAction,
      #"{"Effect": "Allow", "Action": [«"oss:getobject*"», "oss:Get*"], "Resource": "*"}"#,
      #"{"Effect": "Allow", "Action": ["oss:PutObject*", "oss:Get*"], "Resource": "*"}"#, .ram),
    ValidationCase(
      "REDUNDANT_ACTION", .redundantAction,
      #"{"Effect": "Deny", "NotAction": ["iam:*", «"iam:*"»], "Resource": "*"}"#,
      #"{"Effect": "Deny", "NotAction": ["iam:*", "sts:*"], "Resource": "*"}"#),
    ValidationCase(
      "RESOURCE_MISMATCH", .resourceMismatch,
      #"{"Effect": "Allow", "Action": «"s3:ListBucket"», "Resource": "arn:aws:s3:::b/*"}"#,
      #"{"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::b*"}"#),
    ValidationCase(
      "RESOURCE_MISMATCH", .resourceMismatch,
      #"{"Effect": "Allow", "Action": ["lambda:InvokeFunction", «"lambda:GetLayerVersion"»], "Resource": "arn:aws:lambda:*:123456789012:function:f"}"#,
      #"{"Effect": "Allow", "Action": ["lambda:InvokeFunction", "lambda:GetFunction"], "Resource": "arn:aws:lambda:*:123456789012:function:f"}"#
    ),
    ValidationCase(
      "RESOURCE_MISMATCH", .resourceMismatch,
      #"{"Effect": "Allow", "Action": «"fc:InvokeFunction"», "Resource": "acs:fc:*:123456789012:triggers/t"}"#,
      #"{"Effect": "Allow", "Action": "fc:InvokeFunction", "Resource": "acs:fc:*:123456789012:functions/f"}"#, .ram),
    ValidationCase(
      "RESOURCE_MISMATCH", .actionWithoutResource,
      #"{"Effect": "Allow", "Action": «"ec2:DescribeVpcs"», "Resource": "arn:aws:ec2:*:123456789012:vpc/*"}"#,
      #"{"Effect": "Allow", "Action": "ec2:DescribeVpcs", "Resource": "*"}"#),
  ]
}

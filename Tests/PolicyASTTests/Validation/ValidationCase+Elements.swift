@testable import PolicyAST

extension ValidationCase {
  /// Checks of elements.
  static let elements: [ValidationCase] = [
    ValidationCase(
      "INVALID_EFFECT", .wrongEffect,
      #"{"Effect": «"allow"», "Action": "s3:ListAllMyBuckets", "Resource": "*"}"#,
      #"{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}"#),
    ValidationCase(
      "MISSING_EFFECT", .missingEffect,
      #"«{"Action": "s3:ListAllMyBuckets", "Resource": "*"}»"#,
      #"{"Effect": "Deny", "Action": "s3:ListAllMyBuckets", "Resource": "*"}"#),
    ValidationCase(
      "MISSING_ACTION", .missingAction,
      #"«{"Effect": "Allow", "Resource": "*"}»"#,
      #"{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}"#),
    ValidationCase(
      "MISSING_RESOURCE", .missingResource,
      #"«{"Effect": "Allow", "Action": "s3:ListAllMyBuckets"}»"#,
      #"{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}"#),
    ValidationCase(
      "MISSING_STATEMENT", .missingStatement,
      #"«{"Version": "2012-10-17"}»"#,
      #"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}]}"#
    ),
    ValidationCase(
      "MISSING_PRINCIPAL", .missingPrincipal,
      #"«{"Effect": "Allow", "Action": "sts:AssumeRole"}»"#,
      #"{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/a"}, "Action": "sts:AssumeRole"}"#,
      .iam, .trust),
    ValidationCase(
      "UNSUPPORTED_PRINCIPAL", .unexpectedPrincipal,
      #"{"Effect": "Allow", «"Principal"»: {"AWS": "123456789012"}, "Action": "s3:ListAllMyBuckets", "Resource": "*"}"#,
      #"{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}"#),
    ValidationCase(
      "INVALID_PRINCIPAL_KEY", .unknownPrincipalKind,
      #"{"Effect": "Allow", "Principal": {«"Aws"»: "arn:aws:iam::123456789012:role/a"}, "Action": "sts:AssumeRole"}"#,
      #"{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/a"}, "Action": "sts:AssumeRole"}"#,
      .iam, .trust),
    ValidationCase(
      "INVALID_PRINCIPAL_FORMAT", .wrongType,
      #"{"Effect": "Allow", "Principal": «"arn:aws:iam::123456789012:role/a"», "Action": "sts:AssumeRole"}"#,
      #"{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/a"}, "Action": "sts:AssumeRole"}"#,
      .iam, .trust),
    ValidationCase(
      "INVALID_POLICY_ELEMENT", .unknownElement,
      #"{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*", «"Conditions"»: {}}"#,
      #"{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}"#),
    ValidationCase(
      "UNSUPPORTED_ELEMENT_COMBINATION", .actionAndNotAction,
      #"{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", «"NotAction"»: "s3:*", "Resource": "*"}"#,
      #"{"Effect": "Deny", "NotAction": "s3:*", "Resource": "*"}"#),
    ValidationCase(
      "UNSUPPORTED_ELEMENT_COMBINATION", .resourceAndNotResource,
      #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*", «"NotResource"»: "arn:aws:s3:::b"}"#,
      #"{"Effect": "Deny", "Action": "s3:*", "NotResource": "arn:aws:s3:::b"}"#),
    ValidationCase(
      "UNSUPPORTED_ELEMENT_COMBINATION", .principalAndNotPrincipal,
      #"{"Effect": "Deny", "Principal": "*", «"NotPrincipal"»: {"AWS": "123456789012"}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}"#,
      #"{"Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}"#, .iam,
      .resource),
    ValidationCase(
      "DATA_TYPE_MISMATCH", .wrongType,
      #"{"Effect": "Allow", "Action": «7», "Resource": "*"}"#,
      #"{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}"#),
    ValidationCase(
      "INVALID_VERSION", .wrongVersion,
      #"{"Version": «"2012-10-18"», "Statement": [{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}]}"#,
      #"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}]}"#
    ),
    ValidationCase(
      "INVALID_VERSION", .wrongVersion,
      #"{"Version": «"2012-10-17"», "Statement": [{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*"}]}"#,
      #"{"Version": "1", "Statement": [{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*"}]}"#,
      .ram),
    ValidationCase(
      "MISSING_VERSION", .unstatedVersion,
      #"«{"Statement": [{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}]}»"#,
      #"{"Version": "2008-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}]}"#
    ),
    ValidationCase(
      "MISSING_VERSION", .missingVersion,
      #"«{"Statement": [{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*"}]}»"#,
      #"{"Version": "1", "Statement": [{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*"}]}"#,
      .ram),
    ValidationCase(
      "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE", .unexpectedResource,
      #"{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/a"}, "Action": "sts:AssumeRole", «"Resource"»: "*"}"#,
      #"{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/a"}, "Action": "sts:AssumeRole"}"#,
      .iam, .trust),
    ValidationCase(
      "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL", .excludedPrincipalInTrust,
      #"{"Effect": "Deny", «"NotPrincipal"»: {"AWS": "arn:aws:iam::123456789012:role/a"}, "Action": "sts:AssumeRole"}"#,
      #"{"Effect": "Deny", "Principal": {"AWS": "arn:aws:iam::123456789012:role/a"}, "Action": "sts:AssumeRole"}"#,
      .iam, .trust),
    ValidationCase(
      "UNIQUE_SIDS_REQUIRED", .duplicateSid,
      #"{"Sid": "A", "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}, {"Sid": «"A"», "Effect": "Allow", "Action": "ec2:DescribeVpcs", "Resource": "*"}"#,
      #"{"Sid": "A", "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}, {"Sid": "a", "Effect": "Allow", "Action": "ec2:DescribeVpcs", "Resource": "*"}"#
    ),
    ValidationCase(
      "UNSUPPORTED_SID", .malformedSid,
      #"{"Sid": «"read logs"», "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}"#,
      #"{"Sid": "ReadLogs1", "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}"#),
    ValidationCase(
      "EMPTY_SID_VALUE", .emptySid,
      #"{"Sid": «""», "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}"#,
      #"{"Sid": "A", "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}"#),
    ValidationCase(
      "EMPTY_ARRAY_ACTION", .emptyElement,
      #"{"Effect": "Allow", "Action": «[]», "Resource": "*"}"#,
      #"{"Effect": "Allow", "Action": ["s3:ListAllMyBuckets"], "Resource": "*"}"#),
    ValidationCase(
      "EMPTY_ARRAY_RESOURCE", .emptyElement,
      #"{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": «[]»}"#,
      #"{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": ["*"]}"#),
    ValidationCase(
      "EMPTY_ARRAY_PRINCIPAL", .emptyElement,
      #"{"Effect": "Allow", "Principal": {"AWS": «[]»}, "Action": "sts:AssumeRole"}"#,
      #"{"Effect": "Allow", "Principal": {"AWS": ["arn:aws:iam::123456789012:role/a"]}, "Action": "sts:AssumeRole"}"#,
      .iam, .trust),
    ValidationCase(
      "EMPTY_OBJECT_PRINCIPAL", .emptyElement,
      #"{"Effect": "Allow", "Principal": «{}», "Action": "sts:AssumeRole"}"#,
      #"{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/a"}, "Action": "sts:AssumeRole"}"#,
      .iam, .trust),
    ValidationCase(
      "EMPTY_OBJECT_CONDITION", .emptyCondition,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": «{}»}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}"#),
    ValidationCase(
      "EMPTY_OBJECT_CONDITION", .emptyCondition,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": «{}»}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*"}"#, .ram),
  ]
}

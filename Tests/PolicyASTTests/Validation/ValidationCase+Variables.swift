@testable import PolicyAST

extension ValidationCase {
  /// Checks of variables.
  static let variables: [ValidationCase] = [
    ValidationCase(
      "INVALID_VARIABLE_FOR_OPERATOR", .variableForOperator,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"NumericEquals": {"s3:max-keys": «"${aws:PrincipalTag/n}"»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {"s3:prefix": "${aws:PrincipalTag/n}"}}}"#
    ),
    ValidationCase(
      "MISSING_BRACE_IN_VARIABLE", .unclosedVariable,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": «"arn:aws:s3:::b/${aws:username/*"»}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/${aws:username}/*"}"#),
    ValidationCase(
      "MISSING_QUOTE_IN_VARIABLE", .unquotedDefault,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": «"arn:aws:s3:::b/${aws:PrincipalTag/t, none}/*"»}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/${aws:PrincipalTag/t, 'none'}/*"}"#),
    ValidationCase(
      "UNSUPPORTED_SPACE_IN_VARIABLE", .spaceInVariable,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": «"arn:aws:s3:::b/${aws: username}/*"»}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/${aws:username}/*"}"#),
    ValidationCase(
      "EMPTY_VARIABLE", .emptyVariable,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": «"arn:aws:s3:::b/${}/*"»}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/${aws:userid}/*"}"#),
    ValidationCase(
      "VARIABLE_UNSUPPORTED_IN_ELEMENT", .variableInElement,
      #"{"Effect": "Allow", "Principal": {"AWS": «"arn:aws:iam::123456789012:user/${aws:username}"»}, "Action": "sts:AssumeRole"}"#,
      #"{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:user/a"}, "Action": "sts:AssumeRole"}"#,
      .iam, .trust),
    ValidationCase(
      "VARIABLE_UNSUPPORTED_IN_VERSION", .variableInOldVersion,
      #"{"Version": "2008-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": «"arn:aws:s3:::b/${aws:username}/*"»}]}"#,
      #"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/${aws:username}/*"}]}"#
    ),
    ValidationCase(
      "VARIABLE_UNSUPPORTED_IN_VERSION", .variableWithoutMeaning,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": «"acs:oss:*:*:b/${acs:AccessId}/*"»}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/a/*"}"#, .ram),
  ]
}

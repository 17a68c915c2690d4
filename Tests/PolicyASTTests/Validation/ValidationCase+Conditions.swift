@testable import PolicyAST

extension ValidationCase {
  /// Checks of conditions.
  static let conditions: [ValidationCase] = [
    ValidationCase(
      "INVALID_CONDITION_OPERATOR", .unknownOperator,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {«"StringEqual"»: {"aws:PrincipalTag/t": "a"}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {"aws:PrincipalTag/t": "a"}}}"#
    ),
    ValidationCase(
      "INVALID_CONDITION_OPERATOR", .unknownOperator,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {«"ArnLike"»: {"oss:Prefix": "a"}}}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"StringLike": {"oss:Prefix": "a"}}}"#,
      .ram),
    ValidationCase(
      "INVALID_CONDITION_KEY_FORMAT", .malformedConditionKey,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {«"SourceVpc"»: "a"}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {"s3:prefix": "a"}}}"#
    ),
    ValidationCase(
      "INVALID_CONDITION_KEY_FORMAT", .malformedConditionKey,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"StringEquals": {«"SourceVpc"»: "a"}}}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"StringEquals": {"acs:SourceVpc": "a"}}}"#,
      .ram),
    ValidationCase(
      "INVALID_GLOBAL_CONDITION_KEY", .unknownConditionKey,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {«"aws:PrincipalOrgIDs"»: "o-1"}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}}"#
    ),
    ValidationCase(
      "INVALID_GLOBAL_CONDITION_KEY", .unknownConditionKey,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"IpAddress": {«"acs:SourceIP"»: "203.0.113.1"}}}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"IpAddress": {"acs:SourceIp": "203.0.113.1"}}}"#,
      .ram),
    ValidationCase(
      "INVALID_SERVICE_CONDITION_KEY", .unknownConditionKey,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringLike": {«"s3:prefixes"»: "a"}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringLike": {"s3:prefix": "a"}}}"#
    ),
    ValidationCase(
      "INVALID_SERVICE_CONDITION_KEY", .unlistedConditionKey,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringLike": {«"s3:weather"»: "a"}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringLike": {"token.example.com:sub": "a"}}}"#
    ),
    ValidationCase(
      "DUPLICATE_KEYS_WITH_DIFFERENT_CASE", .duplicateConditionKey,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1", «"aws:principalorgid"»: "o-2"}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1", "aws:SourceOrgID": "o-2"}}}"#
    ),
    ValidationCase(
      "MISSING_TAG_KEY_IN_CONDITION", .missingTagKey,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {«"aws:ResourceTag/"»: "a"}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {"aws:ResourceTag/team": "a"}}}"#
    ),
    ValidationCase(
      "MISSING_TAG_KEY_IN_CONDITION", .missingTagKey,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"StringEquals": {«"acs:ResourceTag"»: "a"}}}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"StringEquals": {"acs:ResourceTag/team": "a"}}}"#,
      .ram),
    ValidationCase(
      "MISSING_QUALIFIER", .missingQualifier,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {«"StringEquals"»: {"aws:TagKeys": ["a"]}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"ForAllValues:StringEquals": {"aws:TagKeys": ["a"]}}}"#
    ),
    ValidationCase(
      "MISSING_QUALIFIER", .missingQualifier,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {«"StringEquals"»: {"ram:TrustedPrincipalTypes": "Service"}}}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"ForAllValues:StringEquals": {"ram:TrustedPrincipalTypes": "Service"}}}"#,
      .ram),
    ValidationCase(
      "NULL_WITH_IF_EXISTS", .nullIfExists,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {«"NullIfExists"»: {"aws:SourceVpce": "true"}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"Null": {"aws:SourceVpce": "true"}}}"#
    ),
    ValidationCase(
      "NULL_WITH_QUALIFIER", .nullWithQualifier,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {«"ForAllValues:Null"»: {"aws:TagKeys": "true"}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"Null": {"aws:TagKeys": "true"}}}"#
    ),
    ValidationCase(
      "INVALID_CONDITION_MULTIPLE_BOOLEAN", .multipleBooleans,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"Bool": {«"aws:SecureTransport": ["true", "false"]»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"Bool": {"aws:SecureTransport": ["true"]}}}"#
    ),
    ValidationCase(
      "INVALID_CONDITION_MULTIPLE_BOOLEAN", .multipleBooleans,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"Bool": {«"acs:SecureTransport": ["true", "false"]»}}}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"Bool": {"acs:SecureTransport": "true"}}}"#,
      .ram),
    ValidationCase(
      "INVALID_CONDITION_DATA_TYPE", .mixedValueTypes,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {«"s3:prefix": ["a", 1]»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {"s3:prefix": ["a", "1"]}}}"#
    ),
    ValidationCase(
      "TYPE_MISMATCH", .operatorMismatch,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringLike": {«"aws:SourceIp": "203.0.113.1"»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.1"}}}"#
    ),
    ValidationCase(
      "TYPE_MISMATCH", .operatorMismatch,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"StringEquals": {«"acs:SourceIp": "203.0.113.1"»}}}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"IpAddress": {"acs:SourceIp": "203.0.113.1"}}}"#,
      .ram),
    ValidationCase(
      "TYPE_MISMATCH_BOOLEAN", .invalidConditionValue,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"Bool": {"aws:SecureTransport": «"yes"»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"Bool": {"aws:SecureTransport": true}}}"#
    ),
    ValidationCase(
      "TYPE_MISMATCH_DATE", .invalidConditionValue,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"DateLessThan": {"aws:CurrentTime": «"31.01.2030"»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"DateLessThan": {"aws:CurrentTime": "2030-01-31T00:00:00Z"}}}"#
    ),
    ValidationCase(
      "INVALID_DATE_VALUE", .invalidConditionValue,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"DateLessThan": {"aws:CurrentTime": «"2030-13-01"»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"DateLessThan": {"aws:CurrentTime": "2030-12-01"}}}"#
    ),
    ValidationCase(
      "TYPE_MISMATCH_NUMBER", .invalidConditionValue,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"NumericLessThan": {"s3:max-keys": «"ten"»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"NumericLessThan": {"s3:max-keys": "10"}}}"#
    ),
    ValidationCase(
      "TYPE_MISMATCH_STRING", .invalidConditionValue,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"BinaryEquals": {"s3:prefix": «"?"»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"BinaryEquals": {"s3:prefix": "QmluYXJ5"}}}"#
    ),
    ValidationCase(
      "TYPE_MISMATCH_IP_RANGE", .invalidConditionValue,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"IpAddress": {"aws:SourceIp": «"203.0.113.0/33"»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}"#
    ),
    ValidationCase(
      "TYPE_MISMATCH_IP_RANGE", .invalidConditionValue,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"IpAddress": {"acs:SourceIp": «"203.0.113"»}}}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"IpAddress": {"acs:SourceIp": "203.0.113.1"}}}"#,
      .ram),
    ValidationCase(
      "WILDCARD_WITHOUT_LIKE_OPERATOR", .literalWildcard,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {"s3:prefix": ["", «"home/*"»]}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringLike": {"s3:prefix": ["", "home/*"]}}}"#
    ),
    ValidationCase(
      "WILDCARD_WITHOUT_LIKE_OPERATOR", .literalWildcard,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"StringEquals": {"acs:SourceVpc": ["vpc-1", «"vpc-2*"»]}}}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"StringLike": {"acs:SourceVpc": ["vpc-1", "vpc-2*"]}}}"#,
      .ram),
    ValidationCase(
      "FORALLVALUES_WITH_SINGLE_VALUED_KEY", .quantifiedSingleKey,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {«"ForAllValues:StringEquals"»: {"aws:SourceVpce": "vpce-0123456789abcdef0"}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {"aws:SourceVpce": "vpce-0123456789abcdef0"}}}"#
    ),
    ValidationCase(
      "UNTRUSTWORTHY_CONDITION_KEY", .untrustworthyKey,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringLike": {«"aws:Referer"»: "https://a/*"}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringLike": {"aws:PrincipalTag/t": "https://a/*"}}}"#
    ),
    ValidationCase(
      "UNTRUSTWORTHY_CONDITION_KEY", .untrustworthyKey,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"StringLike": {«"acs:UserAgent"»: "a*"}}}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"StringLike": {"acs:SourceVpc": "a*"}}}"#,
      .ram),
    ValidationCase(
      "MISSING_PAIRED_CONDITION_KEYS", .unpairedKey,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"IpAddress": {«"aws:VpcSourceIp"»: "10.0.0.0/16"}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"IpAddress": {"aws:VpcSourceIp": "10.0.0.0/16"}, "StringEquals": {"aws:SourceVpc": "vpc-01234567"}}}"#
    ),
    ValidationCase(
      "DEPRECATED_GLOBAL_CONDITION_KEY", .deprecatedConditionKey,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"ArnLike": {«"aws:ARN"»: "arn:aws:iam::123456789012:role/a*"}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::123456789012:role/a*"}}}"#
    ),
    ValidationCase(
      "PRIVATE_IP_ADDRESS", .privateAddress,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"IpAddress": {«"aws:SourceIp": ["10.1.0.0/16", "192.168.1.1"]»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"IpAddress": {"aws:SourceIp": ["203.0.113.1"]}}}"#
    ),
    ValidationCase(
      "PRIVATE_NOT_IP_ADDRESS", .privateAddress,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"NotIpAddress": {«"aws:SourceIp": "10.1.0.0/16"»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"NotIpAddress": {"aws:SourceIp": "203.0.113.1"}}}"#
    ),
    ValidationCase(
      "PRIVATE_IP_ADDRESS_SUBSET", .partlyPrivateAddress,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"IpAddress": {«"aws:SourceIp": ["10.1.0.0/16", "203.0.113.1"]»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"IpAddress": {"aws:SourceIp": ["198.51.100.0/24", "203.0.113.1"]}}}"#
    ),
    ValidationCase(
      "PRIVATE_NOT_IP_ADDRESS_SUBSET", .partlyPrivateAddress,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"NotIpAddress": {«"aws:SourceIp": ["172.16.0.0/12", "203.0.113.1"]»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"NotIpAddress": {"aws:SourceIp": ["172.32.0.0/16", "203.0.113.1"]}}}"#
    ),
    ValidationCase(
      "IMPROVE_IP_RANGE", .looseAddress,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"IpAddress": {"aws:SourceIp": «"203.0.113.7/24"»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}"#
    ),
    ValidationCase(
      "IMPROVE_IP_RANGE", .looseAddress,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"IpAddress": {"acs:SourceIp": [«"203.0.113.7/24"»]}}}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"IpAddress": {"acs:SourceIp": ["203.0.113.7/32"]}}}"#,
      .ram),
    ValidationCase(
      "REDUNDANT_CONDITION_VALUE_NUM", .redundantNumber,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"NumericLessThan": {«"s3:max-keys": ["10", "100"]»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"NumericEquals": {"s3:max-keys": ["10", "100"]}}}"#
    ),
    ValidationCase(
      "STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS", .textOperatorOnARN,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {«"StringLike"»: {"aws:PrincipalArn": "arn:aws:iam::123456789012:role/a*"}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::123456789012:role/a*"}}}"#
    ),
    ValidationCase(
      "INVALID_REGION", .unknownRegion,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {"aws:RequestedRegion": «"us-east1"»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {"aws:RequestedRegion": "us-east-1"}}}"#
    ),
    ValidationCase(
      "INVALID_REGION", .unknownRegion,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"StringEquals": {"acs:RequestedRegion": «"hangzhou"»}}}"#,
      #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:b/*", "Condition": {"StringEquals": {"acs:RequestedRegion": "cn-hangzhou"}}}"#,
      .ram),
    ValidationCase(
      "INVALID_VPC_FORMAT", .malformedNetworkName,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {"aws:SourceVpc": «"vpc-123"»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {"aws:SourceVpc": "vpc-01234567"}}}"#
    ),
    ValidationCase(
      "INVALID_VPCE_FORMAT", .malformedNetworkName,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {"aws:SourceVpce": «"vpc-01234567"»}}}"#,
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {"StringEquals": {"aws:SourceVpce": "vpce-01234567"}}}"#
    ),
    ValidationCase(
      "DYNAMODB_INVALID_SELECT_VALUE", .unknownConditionValue,
      #"{"Effect": "Allow", "Action": "dynamodb:Query", "Resource": "*", "Condition": {"StringEquals": {"dynamodb:Select": «"ALL"»}}}"#,
      #"{"Effect": "Allow", "Action": "dynamodb:Query", "Resource": "*", "Condition": {"StringEquals": {"dynamodb:Select": "COUNT"}}}"#
    ),
    ValidationCase(
      "DYNAMODB_INVALID_RETURN_VALUES", .unknownConditionValue,
      #"{"Effect": "Allow", "Action": "dynamodb:Query", "Resource": "*", "Condition": {"StringEquals": {"dynamodb:ReturnValues": «"ALL"»}}}"#,
      #"{"Effect": "Allow", "Action": "dynamodb:Query", "Resource": "*", "Condition": {"StringEquals": {"dynamodb:ReturnValues": "ALL_OLD"}}}"#
    ),
    ValidationCase(
      "DYNAMODB_INVALID_RETURN_CONSUMED_CAPACITY", .unknownConditionValue,
      #"{"Effect": "Allow", "Action": "dynamodb:Query", "Resource": "*", "Condition": {"StringEquals": {"dynamodb:ReturnConsumedCapacity": «"ALL"»}}}"#,
      #"{"Effect": "Allow", "Action": "dynamodb:Query", "Resource": "*", "Condition": {"StringEquals": {"dynamodb:ReturnConsumedCapacity": "TOTAL"}}}"#
    ),
  ]
}

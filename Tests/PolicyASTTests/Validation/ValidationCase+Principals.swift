@testable import PolicyAST

extension ValidationCase {
  /// Checks of principals.
  static let principals: [ValidationCase] = [
    ValidationCase(
      "UNSUPPORTED_WILDCARD_IN_PRINCIPAL", .wildcardInPrincipal,
      #"{"Effect": "Allow", "Principal": {"AWS": «"arn:aws:iam::123456789012:role/*"»}, "Action": "sts:AssumeRole"}"#,
      #"{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/a"}, "Action": "sts:AssumeRole"}"#,
      .iam, .trust),
    ValidationCase(
      "UNSUPPORTED_WILDCARD_IN_PRINCIPAL", .wildcardInPrincipal,
      #"{"Effect": "Allow", "Principal": {"RAM": «"acs:ram::123456789012:user/*"»}, "Action": "sts:AssumeRole"}"#,
      #"{"Effect": "Allow", "Principal": {"RAM": "acs:ram::123456789012:user/a"}, "Action": "sts:AssumeRole"}"#, .ram,
      .trust),
    ValidationCase(
      "INVALID_SERVICE_PRINCIPAL_FORMAT", .malformedServicePrincipal,
      #"{"Effect": "Allow", "Principal": {"Service": «"lambda"»}, "Action": "sts:AssumeRole"}"#,
      #"{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}"#, .iam,
      .trust),
    ValidationCase(
      "INVALID_SERVICE_PRINCIPAL_FORMAT", .malformedServicePrincipal,
      #"{"Effect": "Allow", "Principal": {"Service": «"fc"»}, "Action": "sts:AssumeRole"}"#,
      #"{"Effect": "Allow", "Principal": {"Service": "fc.aliyuncs.com"}, "Action": "sts:AssumeRole"}"#, .ram, .trust),
    ValidationCase(
      "INVALID_ROLE_REFERENCE", .principalByID,
      #"{"Effect": "Allow", "Principal": {"AWS": «"AROAEXAMPLEEXAMPLE123"»}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}"#,
      #"{"Effect": "Allow", "Principal": {"AWS": "123456789012"}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}"#,
      .iam, .resource),
    ValidationCase(
      "INVALID_USER_REFERENCE", .principalByID,
      #"{"Effect": "Allow", "Principal": {"AWS": «"AIDAEXAMPLEEXAMPLE123"»}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}"#,
      #"{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/a"}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}"#,
      .iam, .resource),
    ValidationCase(
      "INVALID_ARN_ACCOUNT", .unknownAccount,
      #"{"Effect": "Allow", "Principal": {"AWS": «"1234"»}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}"#,
      #"{"Effect": "Allow", "Principal": {"AWS": "123456789012"}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}"#,
      .iam, .resource),
    ValidationCase(
      "FEDERATED_PRINCIPAL_NOT_SUPPORTED", .misplacedFederation,
      #"{"Effect": "Allow", "Principal": {"Federated": «"cognito-identity.amazonaws.com"»}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}"#,
      #"{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}"#,
      .iam, .resource),
    ValidationCase(
      "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY", .malformedFederation,
      #"{"Effect": "Allow", "Principal": {"Federated": «"google"»}, "Action": "sts:AssumeRoleWithWebIdentity"}"#,
      #"{"Effect": "Allow", "Principal": {"Federated": "accounts.google.com"}, "Action": "sts:AssumeRoleWithWebIdentity"}"#,
      .iam, .trust),
    ValidationCase(
      "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY", .malformedFederation,
      #"{"Effect": "Allow", "Principal": {"Federated": «"acs:ram::123456789012:provider/p"»}, "Action": "sts:AssumeRole"}"#,
      #"{"Effect": "Allow", "Principal": {"Federated": "acs:ram::123456789012:saml-provider/p"}, "Action": "sts:AssumeRole"}"#,
      .ram, .trust),
    ValidationCase(
      "MISMATCHED_ACTION_FOR_PRINCIPAL", .mismatchedFederation,
      #"{"Effect": "Allow", "Principal": {"Federated": «"arn:aws:iam::123456789012:saml-provider/p"»}, "Action": "sts:AssumeRoleWithWebIdentity"}"#,
      #"{"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::123456789012:saml-provider/p"}, "Action": "sts:AssumeRoleWithSAML"}"#,
      .iam, .trust),
    ValidationCase(
      "MISSING_ACTION_FOR_CONDITION_KEY", .missingCompanionAction,
      #"{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/a"}, "Action": "sts:AssumeRole", "Condition": {"StringEquals": {«"sts:SourceIdentity"»: "a"}}}"#,
      #"{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/a"}, "Action": ["sts:AssumeRole", "sts:SetSourceIdentity"], "Condition": {"StringEquals": {"sts:SourceIdentity": "a"}}}"#,
      .iam, .trust),
    ValidationCase(
      "MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY", .missingCompanionAction,
      #"{"Effect": "Allow", "Principal": {"Service": «"rolesanywhere.amazonaws.com"»}, "Action": ["sts:AssumeRole", "sts:TagSession"]}"#,
      #"{"Effect": "Allow", "Principal": {"Service": "rolesanywhere.amazonaws.com"}, "Action": ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"]}"#,
      .iam, .trust),
    ValidationCase(
      "UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL", .misplacedConditionKey,
      #"{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole", "Condition": {"StringEquals": {«"aws:PrincipalOrgID"»: "o-1"}}}"#,
      #"{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole", "Condition": {"StringEquals": {"aws:SourceOrgID": "o-1"}}}"#,
      .iam, .trust),
    ValidationCase(
      "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED", .openRepository,
      #"{"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"}, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringLike": {"token.actions.githubusercontent.com:sub": «"repo:example/*"»}}}"#,
      #"{"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"}, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringLike": {"token.actions.githubusercontent.com:sub": "repo:example/shop:*"}}}"#,
      .iam, .trust),
    ValidationCase(
      "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY", .redundantPrincipal,
      #"{"Effect": "Allow", "Principal": {"AWS": ["arn:aws:iam::123456789012:role/a", «"arn:aws:sts::123456789012:assumed-role/a/s"»]}, "Action": "sts:AssumeRole"}"#,
      #"{"Effect": "Allow", "Principal": {"AWS": ["arn:aws:iam::123456789012:role/a", "arn:aws:sts::123456789012:assumed-role/b/s"]}, "Action": "sts:AssumeRole"}"#,
      .iam, .trust),
  ]
}

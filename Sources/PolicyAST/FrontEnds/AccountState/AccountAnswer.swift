/// What an answer of a command-line client tells, by its shape.
/// - Source: the responses of RAM 2015-05-01, Function Compute 2021-04-06 and 2023-03-30, IAM 2010-05-08 and Lambda
///   2015-03-31, in their API references.
enum AccountAnswer: CaseIterable {
  /// `aws iam get-account-authorization-details`.
  case authorizationDetails
  /// `GetRole`, of both clouds.
  case role
  /// `ListRoles`, of both clouds.
  case roles
  /// `aliyun ram GetUser`, `aws iam get-user`.
  case user
  /// `aliyun ram ListUsers`, `aws iam list-users`.
  case users
  /// `aliyun ram ListAccessKeys`, which does not say whose keys they are, and `aws iam list-access-keys`.
  case accessKeys
  /// `aliyun ram GetPolicy`.
  case policy
  /// `ListPoliciesForRole`, `ListPoliciesForUser`, `ListPoliciesForGroup`: whose policies they are is not said.
  case attachedPolicies
  /// `aws iam get-role-policy` and its kin.
  case inlinePolicy
  /// Functions of Function Compute, one or several.
  case functions
  /// Services of Function Compute 2.0, one or several.
  case services
  case triggers
  case domains
  /// `GetConcurrencyConfig` and `ListConcurrencyConfigs` of Function Compute.
  case concurrency
  /// `GetAsyncInvokeConfig` and `ListAsyncInvokeConfigs` of Function Compute.
  case asynchronous
  /// Functions of Lambda, one or several.
  case lambdas
  /// `aws lambda get-policy`.
  case lambdaPolicy
  /// `aws lambda get-function-url-config` and its list.
  case functionURLs
  case eventSources
  /// `aws lambda get-function-event-invoke-config` and its list.
  case lambdaInvocations

  /// When it is lowered: what others speak about comes first.
  var rank: Int {
    switch self {
    case .authorizationDetails, .role, .roles, .user, .users, .policy, .services: 0
    case .functions, .lambdas: 1
    case .accessKeys, .attachedPolicies, .inlinePolicy, .triggers, .domains, .concurrency, .asynchronous, .lambdaPolicy,
      .functionURLs, .eventSources, .lambdaInvocations:
      2
    }
  }

  /// Keys of which each answer has one, wherever it is.
  static let marks: [DocumentMark] = [
    "RoleDetailList", "UserDetailList", "AssumeRolePolicyDocument", "Roles", "UserName", "Users", "AccessKeys",
    "AccessKeyMetadata", "DefaultPolicyVersion", "Policies", "AttachedPolicies", "PolicyDocument", "functionName",
    "serviceName", "triggerName", "domainName", "reservedConcurrency", "maxAsyncRetryAttempts", "functionArn",
    "FunctionArn", "RevisionId", "AuthType",
  ].map { .key($0) }

  /// The answer that `root` is, nil when it is none.
  init?(_ root: Node) {
    guard root.kind == .mapping, let found = Self.allCases.first(where: { $0.matches(root) }) else { return nil }
    self = found
  }

  private func matches(_ root: Node) -> Bool {
    func first(_ key: String) -> Node? { root[key]?.elements.first { _ in true } }
    switch self {
    case .authorizationDetails: return root["RoleDetailList"] != nil || root["UserDetailList"] != nil
    case .role: return root["Role"]?["AssumeRolePolicyDocument"] != nil
    case .roles: return root["Roles"]?["Role"] != nil || first("Roles")?["AssumeRolePolicyDocument"] != nil
    case .user: return root["User"]?["UserName"] != nil
    case .users: return root["Users"]?["User"] != nil || first("Users")?["UserName"] != nil
    case .accessKeys:
      return root["AccessKeys"]?["AccessKey"] != nil || first("AccessKeyMetadata")?["AccessKeyId"] != nil
    case .policy: return root["DefaultPolicyVersion"]?["PolicyDocument"] != nil && root["Policy"] != nil
    case .attachedPolicies:
      return root["Policies"]?["Policy"] != nil || first("AttachedPolicies")?["PolicyArn"] != nil
    case .inlinePolicy:
      return root["PolicyDocument"] != nil && root["PolicyName"] != nil
        && (root["RoleName"] != nil || root["UserName"] != nil || root["GroupName"] != nil)
    case .functions:
      return first("functions")?["functionName"] != nil
        || (root["functionName"] != nil && root["runtime"] != nil && root["handler"] != nil)
    case .services:
      return first("services")?["serviceName"] != nil || (root["serviceName"] != nil && root["serviceId"] != nil)
    case .triggers:
      return first("triggers")?["triggerName"] != nil || (root["triggerName"] != nil && root["triggerType"] != nil)
    case .domains:
      return first("customDomains")?["domainName"] != nil || (root["domainName"] != nil && root["routeConfig"] != nil)
    case .concurrency: return (first("configs") ?? root)["reservedConcurrency"] != nil
    case .asynchronous:
      let configuration = first("configs") ?? root
      return configuration["maxAsyncRetryAttempts"] != nil
        || (configuration["functionArn"] != nil && configuration["destinationConfig"] != nil)
    case .lambdas:
      return first("Functions")?["FunctionArn"] != nil || root["Configuration"]?["FunctionArn"] != nil
        || (root["FunctionArn"] != nil && (root["Runtime"] != nil || root["PackageType"] != nil))
    case .lambdaPolicy: return root["RevisionId"] != nil && root["Policy"]?.kind == .string
    case .functionURLs:
      return first("FunctionUrlConfigs")?["AuthType"] != nil || (root["FunctionUrl"] != nil && root["AuthType"] != nil)
    case .eventSources: return first("EventSourceMappings")?["FunctionArn"] != nil
    case .lambdaInvocations:
      let configuration = first("FunctionEventInvokeConfigs") ?? root
      return configuration["FunctionArn"] != nil && configuration["LastModified"] != nil
        && (configuration["MaximumRetryAttempts"] ?? configuration["DestinationConfig"]) != nil
    }
  }
}

import PolicyAST

/// A kind of node that rules look at, one after another.
public enum Scope: String, Sendable, CaseIterable {
  case project
  case policy
  case statement
  case binding
  case role
  case user
  case group
  case service
  case function
  case trigger
  case domain
  case database
  case securityGroup
  case endpoint
  case gateway
  case bucket
  case source
  case manifest
  case setting
  case text
  case diagnostic

  /// The type of the scope's variable; the variable itself is called like the scope.
  var typeName: String {
    switch self {
    case .role, .user, .group: "identity"
    case .project, .policy, .statement, .binding, .service, .function, .trigger, .domain, .database, .securityGroup,
      .endpoint, .gateway, .bucket, .source, .manifest, .setting, .text, .diagnostic:
      rawValue
    }
  }

  /// What a rule of the scope sees, one sentence.
  public var doc: String {
    switch self {
    case .project: "the whole of what was read, once"
    case .policy: "each policy document of the project and each managed policy that the project binds"
    case .statement: "each statement of those policies"
    case .binding: "each policy bound to a role, user or group"
    case .role: "each role that the project declares or refers to"
    case .user: "each user"
    case .group: "each group"
    case .service: "each service of Function Compute 2.0"
    case .function: "each function"
    case .trigger: "each trigger"
    case .domain: "each custom domain"
    case .database: "each database, cache, search index or wide table"
    case .securityGroup: "each security group, with its rules"
    case .endpoint: "each VPC endpoint"
    case .gateway: "each NAT gateway"
    case .bucket: "each bucket of an object store"
    case .source: "each source file that is deployed with a function, in Python, JavaScript, Java, Go or PHP"
    case .manifest: "each file that lists what the code of functions depends on, such as requirements.txt"
    case .diagnostic: "each trouble with reading a file"
    case .text: "each match of its pattern in the bytes of any file, with its named parts as variables"
    case .setting: "each scalar of a project file, with the key that leads to it"
    }
  }
}

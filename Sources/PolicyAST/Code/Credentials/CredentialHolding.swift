/// What an expression in code holds of the credentials of a function.
enum CredentialHolding: UInt8, Comparable {
  case nothing
  /// `os` or `process`, which know the environment.
  case system
  /// Something called like the context of an invocation.
  case presumedContext
  /// The context of an invocation, credentials among the rest.
  case context
  /// Something called credentials, whosever they are.
  case presumed
  /// The secret part of something called credentials.
  case presumedSecret
  /// All variables of the environment.
  case environment
  /// The credentials of an invocation.
  case credentials
  /// The secret or the token of the function's credentials.
  case secret

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Whether who sees the value can use the rights of somebody.
  var isSecret: Bool {
    switch self {
    case .nothing, .system, .presumedContext, .presumed: false
    case .context, .presumedSecret, .environment, .credentials, .secret: true
    }
  }

  /// Whether the secret is sure to be the function's own.
  var isOwn: Bool { isSecret && self != .presumedSecret }

  // MARK: Steps

  /// Returns what the field, element or variable `name` of this holds.
  func field(_ name: String) -> CredentialHolding {
    let word = Self.word(name)
    switch self {
    case .nothing:
      if Self.contexts.contains(word) { return .presumedContext }
      return Self.credentialFields.contains(word) ? .presumed : .nothing
    case .system: return ["environ", "environb", "env"].contains(word) ? .environment : .nothing
    case .presumedContext, .context: return Self.credentialFields.contains(word) ? .credentials : .nothing
    case .presumed: return Self.secretFields.contains(word) ? .presumedSecret : .nothing
    case .credentials:
      if word == "dict" { return .credentials }
      return Self.secretFields.contains(word) ? .secret : .nothing
    case .environment: return Self.isSecretVariable(name) ? .secret : .nothing
    case .presumedSecret, .secret: return .nothing
    }
  }

  /// Returns what the method `name` of this gives; `key` is its argument when that is a text.
  func method(_ name: String, _ key: String?) -> CredentialHolding {
    if Self.keepers.contains(name) { return self }
    if self == .system {
      if name == "getenv" || name == "Getenv" {
        return key.map { CredentialHolding.environment.field($0) } ?? .environment
      }
      return name == "Environ" ? .environment : .nothing
    }
    if let key { return ["get", "getOrDefault", "pop"].contains(name) ? field(key) : .nothing }
    guard let getter = ["get_", "get", "Get"].first(where: { name.hasPrefix($0) }) else { return .nothing }
    if self == .nothing, name == "getExecutionCredentials" { return .credentials }
    return field(String(name.dropFirst(getter.count)))
  }

  /// Returns what a variable holds of which nothing but the name is known.
  static func named(_ name: String, _ language: CodeLanguage) -> CredentialHolding {
    switch name {
    case "os" where language == .python || language == .go: return .system
    case "process" where language == .javascript: return .system
    case "System" where language == .java: return .system
    case "$_ENV": return .environment
    case _: break
    }
    let word = word(name)
    if contexts.contains(word) { return .presumedContext }
    return credentialNames.contains(word) ? .presumed : .nothing
  }

  // MARK: Words

  /// `name` in small letters without signs.
  private static func word(_ name: String) -> String {
    String(decoding: name.utf8.filter { $0 != 0x5F && $0 != 0x24 && $0 != 0x2D }, as: UTF8.self).lowercased()
  }

  private static let contexts: Set<String> = ["context", "ctx", "fccontext", "fcctx", "fctx", "fc.context"]
  private static let credentialFields: Set<String> = ["credentials", "executioncredentials", "creds"]
  private static let credentialNames: Set<String> = ["credentials", "creds", "cred", "stscredentials"]

  /// - Source: the context objects of Function Compute, and the credentials of the SDKs for AWS.
  private static let secretFields: Set<String> = [
    "accesskeysecret", "securitytoken", "secretaccesskey", "sessiontoken", "secretkey",
  ]

  /// What gives the same in other clothes.
  private static let keepers: Set<String> = [
    "toString", "toJSON", "encode", "decode", "strip", "trim", "copy", "items", "values", "getBytes", "entries",
    "asdict", "to_dict", "toMap", "to_map", "__str__", "__repr__", "format",
  ]

  /// - Source: the variables in which the runtimes of Function Compute and Lambda give credentials.
  private static func isSecretVariable(_ name: String) -> Bool {
    [
      "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_SECURITY_TOKEN", "accessKeySecret", "securityToken",
      "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_SECURITY_TOKEN",
    ].contains(name)
  }
}

extension PolicyValidator {
  /// Looks at whom a statement names.
  mutating func checkPrincipals(_ element: Statement.PrincipalElement, of statement: Statement) {
    if policy.kind == .trust, element.isNegated, dialect == .iam {
      note(.excludedPrincipalInTrust, "NotPrincipal", expected: "Principal", at: element.keyLocation)
    }
    for principal in element.principals {
      guard let text = principal.pattern.text.known, !text.isEmpty, !text.holds("${") else { continue }
      let location = principal.pattern.location
      if text != "*", text.utf8.contains(where: { $0 == 0x2A || $0 == 0x3F }) {
        note(.wildcardInPrincipal, text, expected: principal.kind.rawValue, at: location)
        continue
      }
      switch principal.kind {
      case .service: checkServicePrincipal(text, location)
      case .federated: checkFederated(text, location)
      case .aws: checkAccount(text, principal.pattern)
      case .ram, .any, .canonicalUser: break
      }
    }
    checkSessions(element)
  }

  private mutating func checkServicePrincipal(_ text: String, _ location: Location) {
    let suffixes =
      dialect == .ram
      ? [".aliyuncs.com"] : [".amazonaws.com", ".amazonaws.com.cn", ".amazon.com", ".aws.internal", ".api.aws"]
    let lowered = text.lowercased()
    guard !suffixes.contains(where: { lowered.hasSuffix($0) && lowered.utf8.count > $0.utf8.count }) else { return }
    let expected = dialect == .ram ? "service.aliyuncs.com" : "service.amazonaws.com"
    note(.malformedServicePrincipal, text, expected: expected, at: location)
  }

  /// Ids stand in the place of principals that were deleted.
  private mutating func checkAccount(_ text: String, _ pattern: Pattern) {
    let isID = text.utf8.count >= 16 && text.utf8.allSatisfy(Self.isLetterOrDigit)
    if isID, ["AROA", "AIDA"].contains(where: { text.hasPrefix($0) }) {
      note(.principalByID, text, at: pattern.location)
      return
    }
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isNumber, text.utf8.count != 12 { note(.unknownAccount, text, expected: "12 digits", at: pattern.location) }
    if text.hasPrefix("arn:") { checkARN(pattern) }
  }

  // MARK: Federation

  /// - Source: "AWS JSON policy elements: Principal", IAM documentation (SAML and web identity); facts on the RAM
  ///   policy grammar (`saml-provider`, `oidc-provider`).
  private mutating func checkFederated(_ text: String, _ location: Location) {
    if policy.kind != .trust, dialect == .iam {
      note(.misplacedFederation, text, at: location)
      return
    }
    if text == "*" { return }
    let isProvider = text.holds(":saml-provider/") || text.holds(":oidc-provider/")
    let scheme = dialect == .ram ? "acs:ram:" : "arn:"
    let isDomain = dialect == .iam && text.contains(".") && !text.contains(":")
    guard !(isProvider && text.hasPrefix(scheme)), !isDomain else { return }
    note(.malformedFederation, text, at: location)
  }

  /// Names sessions whose whole role is named, too.
  private mutating func checkSessions(_ element: Statement.PrincipalElement) {
    let names = element.principals.compactMap { principal in
      WrittenARN(principal.pattern.text).map { (principal.pattern, $0) }
    }
    let roles = names.filter { $0.1.name.string.hasPrefix("role/") }.compactMap { $0.1.role?.known?.lowercased() }
    for (pattern, arn) in names where arn.name.string.hasPrefix("assumed-role/") {
      guard let role = arn.role?.known, roles.contains(role.lowercased()) else { continue }
      note(.redundantPrincipal, pattern.text.string, expected: role, at: pattern.location)
    }
  }
}

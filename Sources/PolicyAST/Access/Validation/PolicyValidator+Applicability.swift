extension PolicyValidator {
  /// Keys of a service that requests to any service have: they tell of the caller, not of the request.
  ///
  /// - Source: "Using source function ARN to control function access behavior", Lambda documentation; "Supported
  ///   resource-level permissions", EC2 documentation (keys of instance credentials).
  private static let everywhere: Set<String> = [
    "lambda:sourcefunctionarn", "ec2:sourceinstancearn", "ec2:roledelivery", "ssm:sourceinstancearn",
  ]

  /// Notes a key that none of the statement's actions has, so that the condition holds for all requests or for none.
  ///
  /// An action that is not known, or a service whose keys are not, may have any. Names of tags, and keys that tell how a
  /// request was signed, go with a service as a whole.
  mutating func checkApplicability(of key: String, _ condition: Condition, in statement: Statement) {
    guard dialect == .iam, policy.kind != .trust, let comparison = condition.comparison,
      let element = statement.action, !element.isNegated, element.isComplete
    else { return }
    let service = String(key.prefix { $0 != ":" })
    guard KnownActions.knows(service: service, in: .iam), !Self.everywhere.contains(key) else { return }
    for pattern in element.patterns where mayHave(pattern, key, of: service) { return }
    // A key that the catalogue gives to no action of its service goes with the resources, which it does not know.
    let isAlien = element.patterns.allSatisfy { !$0.text.string.lowercased().hasPrefix("\(service):") }
    guard isAlien || KnownActions.actions(of: service, in: .iam).contains(where: { $0.has(key) }) else { return }
    let holds =
      comparison.comparison.isNegated || comparison.ifExists || comparison.quantifier == .forAllValues
      || (comparison.comparison == .null && condition.values.contains { $0.text.string.lowercased() == "true" })
    note(
      .inapplicableConditionKey, condition.key.text.string, expected: holds ? "true" : "false",
      at: condition.key.location)
  }

  /// Whether an action that `pattern` stands for may have `key`, in lower case, which belongs to `service`.
  private func mayHave(_ pattern: Pattern, _ key: String, of service: String) -> Bool {
    guard let name = pattern.text.known, let colon = name.firstIndex(of: ":") else { return true }
    let code = name[..<colon].lowercased()
    guard !code.contains("*"), !code.contains("?"), KnownActions.knows(service: code, in: .iam) else { return true }
    if code == service, pattern.hasWildcard || Self.isOfService(key) { return true }
    guard pattern.hasWildcard else {
      guard let action = KnownActions.action(named: name, in: .iam) else { return true }
      return action.has(key)
    }
    let wanted = WildcardPattern(name, ignoringCase: true)
    return KnownActions.actions(of: code, in: .iam).contains { $0.has(key) && wanted.matches($0.qualifiedName) }
  }

  /// Whether requests of many actions have `key`, whichever the catalogue lists for one of them.
  private static func isOfService(_ key: String) -> Bool {
    key.contains("/")
      || [
        "accesspoint", "resourceaccount", "signature", "authtype", "tlsversion", "accessgrants", "content-sha256",
        "viaservice", "calleraccount",
      ].contains { key.holds($0) }
  }
}

extension Action {
  /// Whether the catalogue lists `key` for the action; `*` stands for the parts of a key that its owner chooses.
  fileprivate func has(_ key: String) -> Bool {
    conditionKeys.contains { WildcardPattern($0, ignoringCase: true).matches(key) }
  }
}

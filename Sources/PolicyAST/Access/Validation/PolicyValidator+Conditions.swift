extension PolicyValidator {
  /// Looks at the conditions of a statement: keys, operators, values.
  mutating func checkConditions(of statement: Statement) {
    var seen: [ConditionPlace: String] = [:]
    for condition in statement.conditions {
      guard let key = condition.key.text.known else { continue }
      let place = ConditionPlace(operator: condition.operatorName.location.region.start, key: key.lowercased())
      if let other = seen[place], other != key {
        note(.duplicateConditionKey, key, expected: other, at: condition.key.location)
      }
      seen[place] = key
      if checkKey(key, of: condition, in: statement) { checkOperator(of: condition, key, in: statement) }
      checkValues(of: condition, key)
    }
  }

  private struct ConditionPlace: Hashable {
    let `operator`: Int
    let key: String
  }

  // MARK: Keys

  /// Looks at a condition key; returns whether it is one of the provider's.
  private mutating func checkKey(_ key: String, of condition: Condition, in statement: Statement) -> Bool {
    let location = condition.key.location
    guard let colon = key.utf8.firstIndex(of: UInt8(ascii: ":")), colon != key.utf8.startIndex,
      key.utf8.index(after: colon) != key.utf8.endIndex
    else {
      note(.malformedConditionKey, key, at: location)
      return false
    }
    let lowered = key.lowercased()
    if Self.tagKeys.contains(lowered) {
      note(.missingTagKey, key, expected: key.hasSuffix("/") ? "\(key)tag-key" : "\(key)/tag-key", at: location)
      return false
    }
    if lowered == "aws:arn" {
      note(.deprecatedConditionKey, key, expected: "aws:PrincipalArn", at: location)
      return false
    }
    if Self.untrustworthy.contains(lowered), policy.kind != .boundary {
      note(.untrustworthyKey, key, at: location)
    }
    checkPartner(of: lowered, condition, in: statement)
    checkServicePrincipal(of: lowered, condition, in: statement)
    guard dialect == .iam, ConditionKeys.type(of: key, in: dialect) == nil else {
      checkApplicability(of: lowered, condition, in: statement)
      return true
    }
    if lowered.hasPrefix("acs:") {
      note(.unknownConditionKey, key, at: location)
      return false
    }
    if let near = ConditionKeys.nearest(to: key) {
      note(.unknownConditionKey, key, expected: near, at: location)
      return false
    }
    let service = String(lowered.prefix { $0 != ":" })
    // Behind a further separator stands a word of the owner, such as the name of a tag.
    let isPlain = !lowered[lowered.index(after: colon)...].utf8.contains { $0 == 0x2F || $0 == 0x3A }
    if isPlain, ConditionKeys.knows(service: service) {
      note(.unlistedConditionKey, key, expected: service, at: location)
      return false
    }
    return true
  }

  /// Keys that need the name of a tag behind them.
  private static let tagKeys: Set<String> = [
    "aws:requesttag", "aws:requesttag/", "aws:resourcetag", "aws:resourcetag/", "aws:principaltag",
    "aws:principaltag/", "acs:requesttag", "acs:requesttag/", "acs:resourcetag", "acs:resourcetag/",
    "ecs:tag", "ecs:tag/",
  ]

  /// Keys whose values the caller writes.
  private static let untrustworthy: Set<String> = ["aws:referer", "aws:useragent", "acs:useragent"]

  /// Keys that mean little without another one: a private address is the same in every network.
  private mutating func checkPartner(of key: String, _ condition: Condition, in statement: Statement) {
    guard key == "aws:vpcsourceip", statement.hasAllConditions else { return }
    let partners: Set<String> = ["aws:sourcevpc", "aws:sourcevpce", "aws:sourcevpcarn"]
    guard !statement.conditions.contains(where: { partners.contains($0.key.text.string.lowercased()) }) else { return }
    note(.unpairedKey, condition.key.text.string, expected: "aws:SourceVpc", at: condition.key.location)
  }

  /// Keys about the principal are not there when a service calls in its own name.
  ///
  /// - Source: "AWS global condition context keys", IAM documentation (availability of the properties of the principal).
  private mutating func checkServicePrincipal(of key: String, _ condition: Condition, in statement: Statement) {
    let keys: Set<String> = ["aws:principalorgid", "aws:principalorgpaths", "aws:principalarn", "aws:userid"]
    guard keys.contains(key), statement.effect == .allow, let element = statement.principal, !element.isNegated,
      !element.principals.isEmpty, element.principals.allSatisfy({ $0.kind == .service }),
      let comparison = condition.comparison, !comparison.ifExists, !comparison.comparison.isNegated,
      comparison.comparison != .null
    else { return }
    note(
      .misplacedConditionKey, condition.key.text.string, expected: "aws:SourceArn", at: condition.key.location)
  }

  // MARK: Operators

  private mutating func checkOperator(of condition: Condition, _ key: String, in statement: Statement) {
    guard let written = condition.comparison else { return }
    let location = condition.operatorName.location
    if written.comparison == .null {
      if written.ifExists { note(.nullIfExists, written.name, at: location) }
      if let quantifier = written.quantifier { note(.nullWithQualifier, quantifier.rawValue, at: location) }
      return
    }
    guard let type = ConditionKeys.type(of: key, in: dialect) else { return }
    if !type.takes(written.comparison), !(dialect == .ram && type == .truth && Self.comparesTexts(written.comparison)) {
      note(.operatorMismatch, "\(written.name) \(key)", expected: type.operators, at: condition.location)
      return
    }
    // The documents call keys of events lists, and samples compare them as single texts.
    if type.hasManyValues, written.quantifier == nil, !key.lowercased().hasPrefix("events:") {
      note(.missingQualifier, key, expected: "ForAnyValue:\(written.comparison.rawValue)", at: location)
    }
    if !type.hasManyValues, written.quantifier == .forAllValues, statement.effect == .allow {
      note(.quantifiedSingleKey, key, expected: written.comparison.rawValue, at: location)
    }
    if type.isARN, written.comparison == .stringLike || written.comparison == .stringNotLike {
      note(
        .textOperatorOnARN, key, expected: written.comparison == .stringLike ? "ArnLike" : "ArnNotLike", at: location)
    }
  }

  private static func comparesTexts(_ comparison: ConditionOperator.Comparison) -> Bool {
    ConditionKeyType.text.takes(comparison)
  }
}

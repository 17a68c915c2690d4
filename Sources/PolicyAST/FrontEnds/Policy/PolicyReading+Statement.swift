extension PolicyReading {
  /// Reads one statement without choices and adds it to the policy.
  mutating func readStatement(_ entries: [Value.Entry], of value: Value, presence: String?) {
    var result = Statement(index: statement ?? 0, location: value.location)
    result.presence = presence
    let present = entries.filter { presence == nil || !$0.value.isNull }
    let elements = sortedElements(present, known: StatementElement.allCases.map(\.rawValue))
    for (element, entry) in elements.unknown {
      note(.unknownElement, element.subject, expected: element.nearest, at: entry.keyLocation)
    }
    for element in StatementElement.allCases where policy.dialect == .ram && !element.isKnownToRAM {
      guard let entry = elements.known[element.rawValue] else { continue }
      note(.foreignElement, element.rawValue, at: entry.keyLocation)
    }
    if let sid = elements.known[StatementElement.sid.rawValue]?.value, let text = sid.scalar {
      result.sid = Pattern(text, value: sid)
    }
    readEffect(elements, into: &result)
    result.action = element(
      .action, .notAction, in: elements, both: .actionAndNotAction, check: { $0.checkAction($1) })
    result.resource = element(
      .resource, .notResource, in: elements, both: .resourceAndNotResource, check: { $0.checkResource($1) })
    result.principal = principals(in: elements)
    if let condition = elements.known[StatementElement.condition.rawValue] { readConditions(condition, into: &result) }
    if elements.hasUnresolvedKeys {
      result.hasAllConditions = false
      policy.isComplete = false
    }
    noteMissing(in: result, elements)
    policy.statements.append(result)
  }

  private mutating func readEffect(_ elements: Elements, into result: inout Statement) {
    guard let value = elements.known[StatementElement.effect.rawValue]?.value else {
      if !elements.hasUnresolvedKeys { note(.missingEffect, "Effect", at: result.location) }
      return
    }
    result.effectLocation = value.location
    guard let text = value.scalar else {
      note(.wrongEffect, "Effect", expected: Effect.allow.rawValue, at: value.location)
      return
    }
    guard let written = text.known else { return }
    if let effect = Effect(rawValue: written) {
      result.effect = effect
      return
    }
    result.effect = Effect.allCases.first { $0.rawValue.lowercased() == written.lowercased() }
    let nearest = Spelling.nearest(to: written, among: Effect.allCases.map(\.rawValue))
    note(.wrongEffect, written, expected: nearest ?? "Allow or Deny", at: value.location)
  }

  private mutating func element(
    _ positive: StatementElement, _ negative: StatementElement, in elements: Elements, both: PolicyFault.Kind,
    check: (inout PolicyReading, Pattern) -> Void
  ) -> Statement.Element? {
    let first = elements.known[positive.rawValue]
    let second = elements.known[negative.rawValue]
    if first != nil, let second { note(both, negative.rawValue, at: second.keyLocation) }
    guard let entry = first ?? second else { return nil }
    let name = first != nil ? positive : negative
    let (patterns, isComplete) = patterns(of: entry.value, under: name.rawValue)
    for pattern in patterns { check(&self, pattern) }
    return Statement.Element(
      patterns: patterns, isNegated: first == nil, isComplete: isComplete, keyLocation: entry.keyLocation,
      location: entry.value.location)
  }

  private mutating func noteMissing(in result: Statement, _ elements: Elements) {
    guard !elements.hasUnresolvedKeys else { return }
    if result.action == nil { note(.missingAction, "Action", at: result.location) }
    switch policy.kind {
    case .identity, .boundary:
      if result.resource == nil { note(.missingResource, "Resource", at: result.location) }
      if let principal = result.principal { note(.unexpectedPrincipal, "Principal", at: principal.keyLocation) }
    case .trust:
      if let resource = result.resource { note(.unexpectedResource, "Resource", at: resource.keyLocation) }
      if result.principal == nil { note(.missingPrincipal, "Principal", at: result.location) }
    case .resource:
      if result.principal == nil { note(.missingPrincipal, "Principal", at: result.location) }
    }
  }

  /// Notes an action that is neither `*` nor `service:name`.
  private mutating func checkAction(_ pattern: Pattern) {
    guard let written = pattern.text.known, !written.isEmpty, written != "*" else { return }
    // Another type is a fault of its own.
    guard case .text = pattern.value.content else { return }
    let fields = written.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let isSpaced = written.utf8.contains { $0 <= 0x20 || $0 == 0x7F }
    guard fields.count == 2, !fields[0].isEmpty, !fields[1].isEmpty, !isSpaced else {
      note(.malformedAction, written, expected: "service:name", at: pattern.location)
      return
    }
  }

  /// Notes a resource that is neither `*` nor an ARN of the policy's language.
  private mutating func checkResource(_ pattern: Pattern) {
    guard !pattern.isAny, !pattern.text.string.isEmpty else { return }
    let scheme = policy.dialect == .ram ? "acs" : "arn"
    let minimum = policy.dialect == .ram ? 5 : 6
    let shape = policy.dialect == .ram ? "acs:service:region:account:name" : "arn:partition:service:region:account:name"
    let fields = WrittenARN.fields(of: pattern.text)
    // A leading wildcard or hole may stand for the scheme and more.
    if let first = fields.first, !first.holes.isEmpty || first.string.contains(where: { $0 == "*" || $0 == "?" }) {
      return
    }
    if fields.first?.string != scheme {
      note(.malformedResource, pattern.text.string, expected: shape, at: pattern.location)
      return
    }
    guard fields.count < minimum, let last = fields.last else { return }
    if last.holes.isEmpty, !last.string.hasSuffix("*") {
      note(.missingARNField, pattern.text.string, expected: shape, at: pattern.location)
    }
  }
}

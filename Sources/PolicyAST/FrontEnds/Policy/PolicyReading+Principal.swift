extension PolicyReading {
  /// Reads `Principal` or `NotPrincipal`.
  mutating func principals(in elements: Elements) -> Statement.PrincipalElement? {
    let first = elements.known[StatementElement.principal.rawValue]
    let second = elements.known[StatementElement.notPrincipal.rawValue]
    if first != nil, let second { note(.principalAndNotPrincipal, "NotPrincipal", at: second.keyLocation) }
    guard let entry = first ?? second else { return nil }
    var result = Statement.PrincipalElement(
      principals: [], isNegated: first == nil, isComplete: true, keyLocation: entry.keyLocation,
      location: entry.value.location)
    switch entry.value.content {
    case .map(let entries):
      if entries.isEmpty { note(.emptyElement, "Principal", at: entry.value.location) }
      for entry in entries { readPrincipal(entry, into: &result) }
    case .text, .list, .unresolved:
      readBare(entry.value, into: &result)
    case .null:
      note(.emptyElement, "Principal", at: entry.value.location)
    case .bool, .number:
      note(.wrongType, "Principal", expected: "map", at: entry.value.location)
    case .choice:
      result.isComplete = false
    }
    return result
  }

  private mutating func readPrincipal(_ entry: Value.Entry, into result: inout Statement.PrincipalElement) {
    guard let key = entry.key.known else {
      result.isComplete = false
      return
    }
    let allowed = allowedKinds
    let kind = allowed.first { $0.rawValue == key } ?? Principal.Kind.allCases.first { $0.matches(key) }
    if !allowed.contains(where: { $0.rawValue == key }) {
      let nearest = Spelling.nearest(to: key, among: allowed.map(\.rawValue))
      note(.unknownPrincipalKind, key, expected: nearest ?? foreignCounterpart(of: kind), at: entry.keyLocation)
    }
    guard let kind else {
      result.isComplete = false
      return
    }
    let (patterns, isComplete) = patterns(of: entry.value, under: key)
    if !isComplete { result.isComplete = false }
    result.principals += patterns.map { Principal(kind, $0) }
  }

  /// Principals without a key: `*`, or the account list of a bucket policy.
  private mutating func readBare(_ value: Value, into result: inout Statement.PrincipalElement) {
    let (patterns, isComplete) = patterns(of: value, under: "Principal")
    result.isComplete = isComplete
    result.principals = patterns.map { Principal(.any, $0) }
    let mayBeBare = policy.dialect == .ram && policy.kind != .trust
    for pattern in patterns where !mayBeBare && pattern.text.known.map({ $0 != "*" }) == true {
      note(.wrongType, "Principal", expected: "map", at: pattern.location)
    }
  }

  private var allowedKinds: [Principal.Kind] {
    switch policy.dialect {
    case .ram: [.ram, .service, .federated]
    case .iam: [.aws, .service, .federated, .canonicalUser]
    }
  }

  private func foreignCounterpart(of kind: Principal.Kind?) -> String? {
    switch kind {
    case .ram: Principal.Kind.aws.rawValue
    case .aws: Principal.Kind.ram.rawValue
    case .any, .service, .federated, .canonicalUser, nil: nil
    }
  }
}

extension Principal.Kind {
  /// Whether `key` spells this kind when case is ignored.
  fileprivate func matches(_ key: String) -> Bool {
    self != .any && rawValue.lowercased() == key.lowercased()
  }
}

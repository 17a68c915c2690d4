import PolicyAST

/// What roles grant beside what their functions use.
extension Schema {
  static let grantGaps = SchemaField.answered(
    "grantGaps", .list(.object("grantGap")),
    "services that its role may use and nothing of its functions does, and those that its code or settings need and "
      + "the role may not use"
  ) { subject, answers in
    guard case .function(let id) = subject else { return .missing }
    return .list(answers.grants.gaps(of: id).map { .object(.grantGap($0)) }, nil)
  }

  static let grantGap = SchemaObject(
    name: "grantGap", doc: "A service that a role may use and its functions do not, or the other way round.",
    fields: [
      gapField("kind", GrantGap.Kind.allCases.map(\.rawValue).joined(separator: ", ")) { $0.kind.rawValue },
      gapField("service", "the service's code in policies; for a setting the action that lacks") { $0.service },
      gapField("subject", "the pattern that grants it, or what uses it, as they are written") { $0.subject },
    ])

  private static func gapField(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (GrantGap) -> String
  ) -> SchemaField {
    SchemaField(name: name, type: .string, doc: doc) { subject, _ in
      guard case .grantGap(let gap) = subject else { return .missing }
      return .string(get(gap), gap.location)
    }
  }
}

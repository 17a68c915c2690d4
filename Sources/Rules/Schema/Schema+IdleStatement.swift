import PolicyAST

extension Schema {
  /// Fields of a statement about what it adds to its policy.
  static let statementIdleness: [SchemaField] = [
    SchemaField.answered(
      "idleReason", .string,
      "why it changes nothing: neverMatches, denied or covered; empty when it changes something"
    ) { subject, answers in
      guard case .statement(let policy, let index) = subject else { return .missing }
      let statement = answers.model[policy].statements[index]
      guard !isEmpty(statement) else { return .string("", statement.location) }
      guard let idle = answers.idleStatements(of: policy) else {
        return .unknown(Unresolved(.limit, "statements of the policy"))
      }
      return .string(idle[index]?.reason.rawValue ?? "", statement.location)
    },
    SchemaField.answered(
      "idleBecause", .list(.object("statement")), "the statements that together make it change nothing"
    ) { subject, answers in
      guard case .statement(let policy, let index) = subject else { return .missing }
      let because = answers.idleStatements(of: policy)?[index]?.because ?? []
      return .list(
        because.compactMap(\.statement).filter { answers.model[policy].statements.indices.contains($0) }
          .map { .object(.statement(policy, $0)) }, answers.model[policy].statements[index].location)
    },
  ]

  /// Whether an element lacks or is empty, which is a fault of its own.
  private static func isEmpty(_ statement: Statement) -> Bool {
    guard let action = statement.action, !action.patterns.isEmpty, statement.effect != nil else { return true }
    if let resource = statement.resource, resource.patterns.isEmpty { return true }
    if let principal = statement.principal, principal.principals.isEmpty { return true }
    return false
  }
}

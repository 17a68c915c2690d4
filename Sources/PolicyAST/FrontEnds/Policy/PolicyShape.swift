/// What a value looks like as a policy document, judged by its keys.
struct PolicyShape {
  private let statements: [Value]

  /// Whether the value is a map with `Statement`.
  let hasStatement: Bool

  /// The shape of `value`; keys are compared without case.
  init(_ value: Value) {
    let statement = value.entries?.first { $0.key.string.lowercased() == "statement" }?.value
    hasStatement = statement != nil
    statements = (statement ?? value).elementsOrSelf
  }

  /// What the document is for: trust with principals and no resources, a resource policy with both.
  ///
  /// Most statements must have principals: a single one is rather a slip in an identity policy.
  var kind: Policy.Kind {
    let principals = statements.filter { Self.has("principal", or: "notprincipal", $0) }.count
    let maps = statements.filter { $0.entries != nil }.count
    guard principals > 0, principals * 2 >= maps else { return .identity }
    if statements.contains(where: { Self.has("resource", or: "notresource", $0) }) { return .resource }
    return statements.contains(where: Self.assumesRole) ? .trust : .resource
  }

  /// Whether the value is a policy, or a list of statements.
  var isPolicy: Bool { statements.contains(where: Self.isStatement) }

  /// Whether `value` looks like one statement.
  static func isStatement(_ value: Value) -> Bool {
    guard has("effect", or: "effect", value) else { return false }
    return has("action", or: "notaction", value) || has("principal", or: "notprincipal", value)
  }

  private static func has(_ first: String, or second: String, _ value: Value) -> Bool {
    value.entries?.contains { entry in
      let name = entry.key.string.lowercased()
      return name == first || name == second
    } ?? false
  }

  private static func assumesRole(_ statement: Value) -> Bool {
    let action = statement.entries?.first { $0.key.string.lowercased() == "action" }?.value
    return action?.elementsOrSelf.contains { element in
      guard let text = element.scalar?.string.lowercased() else { return false }
      return text == "*" || text.hasPrefix("sts:")
    } ?? false
  }
}

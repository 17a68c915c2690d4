import PolicyAST

/// A rule whose condition is compiled and type-checked.
struct CompiledRule: Sendable {
  let rule: Rule

  /// Bindings in which parameters alone have values, to copy.
  private(set) var bindings: CELBindings

  /// The position of the scope's variable.
  let node: Int

  /// The position of `project`, nil when no expression reads it.
  let project: Int?

  /// The position of `it`.
  let it: Int

  let when: CELProgram

  /// The positions of the parameters by name.
  let parameters: [String: Int]

  /// Returns the rule with `values` for its parameters.
  func setting(_ values: [String: ParameterValue]) -> CompiledRule {
    guard !values.isEmpty else { return self }
    var result = self
    for (name, value) in values {
      if let index = parameters[name] { result.bindings[index] = value.value }
    }
    return result
  }
}

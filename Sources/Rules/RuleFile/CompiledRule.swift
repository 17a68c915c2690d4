import PolicyAST

/// A rule with its expressions compiled and type-checked.
struct CompiledRule: Sendable {
  /// A message as parts to put together.
  struct Message: Sendable {
    enum Part: Sendable {
      case literal(String)
      case program(CELProgram)
    }

    let english: [Part]
    let chinese: [Part]?
  }

  /// A further place.
  struct Related: Sendable {
    let at: CELProgram
    let message: Message
  }

  let rule: Rule

  /// Bindings in which parameters alone have values, to copy.
  private(set) var bindings: CELBindings

  /// The position of the scope's variable.
  let node: Int

  /// The position of `it`.
  let it: Int

  let when: CELProgram
  let weigh: CELProgram?
  let at: CELProgram?
  let message: Message
  let related: [Related]
  let steps: [Related]
  let fixes: [CompiledFix]

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

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

  /// Bindings without values, to copy.
  let bindings: CELBindings

  /// The position of the scope's variable.
  let node: Int

  /// The position of `project`.
  let project: Int

  /// The position of `it`.
  let it: Int

  let when: CELProgram
  let weigh: CELProgram?
  let at: CELProgram?
  let message: Message
  let related: [Related]
  let steps: [Related]
}

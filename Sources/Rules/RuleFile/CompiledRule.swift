import PolicyAST

/// A rule whose condition is compiled and type-checked.
struct CompiledRule: Sendable {
  let rule: Rule

  /// Bindings without values, to copy.
  let bindings: CELBindings

  /// The position of the scope's variable.
  let node: Int

  /// The position of `project`, nil when no expression reads it.
  let project: Int?

  /// The position of `it`.
  let it: Int

  let when: CELProgram
}

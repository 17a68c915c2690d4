import PolicyAST

/// What a field of a pattern that hangs on its text alone is remembered by.
struct PatternReading: Hashable, Sendable {
  /// The name of the field.
  let field: String
  let text: Text
  let role: PatternRole
}

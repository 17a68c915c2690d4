import PolicyAST

/// What a pattern stands for in its statement, and in which language.
enum PatternRole: Hashable, Sendable {
  case action(Dialect)
  case resource(Dialect)
  case conditionValue
  /// The ARN of an event source.
  case source
}

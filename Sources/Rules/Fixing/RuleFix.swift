/// A repair as a rule file declares it; nothing in it is compiled yet.
struct RuleFix: Sendable {
  /// What is done with a place, each expression giving it by the value that is written there.
  enum Action<Expression: Sendable>: Sendable {
    /// The scalar `place` becomes `value`.
    case replace(place: Expression, value: Expression)
    /// An entry is added behind the one that holds `place`; `keys` are its spellings.
    case add(keys: [String], value: Expression, place: Expression)
    /// The element `place` of a list goes.
    case remove(place: Expression)
  }

  let title: RuleText

  /// Whether it keeps what the project does.
  let applicability: Fix.Applicability

  /// Whether it is offered; always when it is absent.
  let when: RuleExpression?

  let action: Action<RuleExpression>
}

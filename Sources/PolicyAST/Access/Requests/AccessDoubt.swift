/// A reason why access cannot be decided.
public struct AccessDoubt: Hashable, Sendable {
  /// One clause that completes "undecided because …", lower case, without a final stop.
  public let explanation: String

  /// The statement that leaves it open; nil when it is the search itself.
  public let statement: StatementReference?

  /// A doubt about `statement`.
  public init(_ explanation: String, at statement: StatementReference? = nil) {
    self.explanation = explanation
    self.statement = statement
  }

  /// The work that was allowed did not suffice.
  static let limit = AccessDoubt("the search takes more work than the limit allows")

  /// What the search found, evaluation did not bear out.
  static let unconfirmed = AccessDoubt("a possible request could not be confirmed by evaluation")
}

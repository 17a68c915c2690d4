/// A statement that changes nothing.
public struct IdleStatement: Hashable, Sendable {
  /// Why it changes nothing.
  public enum Reason: String, Sendable, CaseIterable {
    /// No request meets its conditions.
    case neverMatches
    /// Everything that it allows is denied.
    case denied
    /// Everything that it allows, or denies, others allow, or deny, as well.
    case covered
  }

  /// The statement.
  public let statement: StatementReference

  /// Why it changes nothing.
  public let reason: Reason

  /// The statements that make it idle, ascending; they do so together.
  public let because: [StatementReference]
}

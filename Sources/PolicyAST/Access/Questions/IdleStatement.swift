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

  /// Returns the same with each statement in the place that `places` gives for it.
  public func moved(to places: [Int]) -> IdleStatement {
    func moved(_ reference: StatementReference) -> StatementReference {
      StatementReference(
        reference.part, layer: reference.layer, policy: reference.policy,
        statement: reference.statement.map { places.indices.contains($0) ? places[$0] : $0 })
    }
    return IdleStatement(statement: moved(statement), reason: reason, because: because.map(moved))
  }
}

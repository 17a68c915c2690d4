/// What policies say about one request.
public struct Decision: Hashable, Sendable {
  /// The answer.
  public enum Outcome: String, Sendable, CaseIterable {
    /// A statement allows it in every layer that has to, and none denies it.
    case allow
    /// Nothing allows it.
    case implicitDeny
    /// A statement denies it.
    case explicitDeny
    /// It hangs on something that is not known here.
    case undecided
  }

  /// The answer.
  public let outcome: Outcome

  /// The statements that decide: those that allow, or those that deny; those that are open when it is undecided.
  public let statements: [StatementReference]

  /// Why it is undecided; empty when it is decided.
  public let doubts: [AccessDoubt]

  /// Whether the request is certainly not allowed.
  public var isDenied: Bool { outcome == .implicitDeny || outcome == .explicitDeny }
}

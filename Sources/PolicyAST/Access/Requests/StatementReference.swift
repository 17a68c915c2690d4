/// A statement of a set of policies.
public struct StatementReference: Hashable, Sendable, Comparable {
  /// The part of the set.
  public enum Part: Int, Sendable, CaseIterable {
    case identity
    case resource
    case limit
  }

  /// The part of the set that the policy belongs to.
  public let part: Part

  /// The 0-based layer of limits; 0 in the other parts.
  public let layer: Int

  /// The 0-based policy in its part and layer.
  public let policy: Int

  /// The 0-based place in the policy's `statements`; nil for those of an incomplete policy that are not known.
  public let statement: Int?

  /// A reference to a statement.
  public init(_ part: Part, layer: Int = 0, policy: Int, statement: Int?) {
    self.part = part
    self.layer = layer
    self.policy = policy
    self.statement = statement
  }

  public static func < (left: StatementReference, right: StatementReference) -> Bool {
    (left.part.rawValue, left.layer, left.policy, left.statement ?? .max)
      < (right.part.rawValue, right.layer, right.policy, right.statement ?? .max)
  }
}

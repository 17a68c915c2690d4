/// A way by which somebody comes to hold more rights than were given to them.
public struct EscalationPath: Sendable {
  /// What is gained at the end.
  public enum Gain: String, Sendable, CaseIterable {
    /// Any rights, given to oneself.
    case `self`
    /// The rights of another user or role.
    case principal
    /// The rights of a role that a service runs with.
    case role
    /// Data that was out of reach.
    case data
  }

  /// One thing that is done on the way.
  public struct Step: Sendable {
    /// The action; nil for what happens without a permission, such as a function running with its role.
    public let action: String?

    /// What it is done to: an ARN, or the label of what runs.
    public let resource: String

    /// What allows it, or where it is written.
    public let location: Location

    /// The policy that allows it, nil for what happens without a permission.
    public let policy: ID<Policy>?

    /// The 0-based statement of the policy.
    public let statement: Int?
  }

  /// The id of the published path, such as `lambda-001` or `RAM-16`; of the first one when paths are chained.
  public let technique: String

  /// Who climbs; nil when it is not known to whom the policy is bound.
  public let identity: ID<Identity>?

  /// What is gained at the end.
  public let gain: Gain

  /// The role or user whose rights are gained; nil when it is any.
  public let target: ID<Identity>?

  /// Whether the path ends with rights that nothing bounds: any policy, any role, or an administrator.
  public let isUnbounded: Bool

  /// What is done, in order.
  public let steps: [Step]

  /// The first step that a permission allows.
  public var firstGrant: Step? { steps.first { $0.policy != nil } }
}

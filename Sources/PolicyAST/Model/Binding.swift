/// A policy bound to a role, user or group.
public struct Binding: Sendable {
  /// How the policy is given.
  public enum Kind: String, Sendable, CaseIterable {
    /// By the name of a policy that the provider keeps.
    case managed
    /// By the name of a policy of the account.
    case custom
    /// As a document written where it is bound.
    case inline
  }

  public var kind: Kind

  /// What the policy is bound to.
  public var identity: ID<Identity>

  /// The name or ARN as it is written; for inline policies their name, when they have one.
  public var name: Text?

  /// The policy, nil when its document is not known.
  public var policy: ID<Policy>?

  /// Where it is bound.
  public var location: Location

  /// The file format in which it stands.
  public var format: Format

  /// A binding of the given parts.
  public init(
    _ kind: Kind, identity: ID<Identity>, name: Text?, policy: ID<Policy>?, location: Location, format: Format
  ) {
    self.kind = kind
    self.identity = identity
    self.name = name
    self.policy = policy
    self.location = location
    self.format = format
  }
}

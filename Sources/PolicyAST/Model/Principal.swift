/// Whom a statement of a trust or resource policy speaks about.
public struct Principal: Sendable {
  /// The kind of principal: the key under `Principal` that it stands under.
  public enum Kind: String, Sendable, CaseIterable {
    /// A bare `*`, or any entry that is written without a key.
    case any = "*"
    /// RAM accounts, users and roles.
    case ram = "RAM"
    /// AWS accounts, users, roles and sessions.
    case aws = "AWS"
    /// A cloud service.
    case service = "Service"
    /// An identity provider.
    case federated = "Federated"
    /// An owner of S3 objects.
    case canonicalUser = "CanonicalUser"
  }

  /// The key that it stands under.
  public let kind: Kind

  /// What is written: an ARN, an account id, a service's domain name, `*`.
  public let pattern: Pattern

  /// A principal of `kind`, written as `pattern`.
  public init(_ kind: Kind, _ pattern: Pattern) {
    self.kind = kind
    self.pattern = pattern
  }
}

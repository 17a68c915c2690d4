public import PolicyAST

/// The decision that a finding does not count, and why.
public struct Suppression: Sendable {
  /// Where the decision is written.
  public enum Kind: String, Sendable, CaseIterable {
    /// A comment at the place itself.
    case comment
    /// An entry of the configuration file.
    case configuration
  }

  public var kind: Kind

  /// Why.
  public var reason: String

  /// Where the decision is written.
  public var location: Location

  /// A suppression of the given parts.
  public init(_ kind: Kind, reason: String, location: Location) {
    self.kind = kind
    self.reason = reason
    self.location = location
  }
}

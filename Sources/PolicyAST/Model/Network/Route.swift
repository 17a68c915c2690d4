/// One entry of a route table.
public struct Route: Sendable {
  /// What the packets are given to.
  public enum Target: String, Sendable, CaseIterable {
    /// A gateway to the internet in both directions.
    case internetGateway = "internet-gateway"
    /// Address translation: out to the internet, and back only answers.
    case nat
    /// Out to the internet over IPv6, and back only answers.
    case egressOnlyGateway = "egress-only-gateway"
    /// An endpoint for a service of the provider.
    case endpoint
    /// Another network of the owner: peering, transit or VPN gateway, an express connection.
    case privateNetwork = "private-network"
    /// An instance or a network interface.
    case instance
    /// The network itself.
    case local
    /// A target that cannot be known here.
    case unknown
  }

  /// The entry as a whole.
  public var location: Location

  /// The range of addresses, or a prefix list.
  public var destination: Value?

  public var target: Target

  /// The target as it is written.
  public var written: Value?

  /// An entry at `location`.
  public init(_ target: Target, to destination: Value?, written: Value? = nil, location: Location) {
    self.target = target
    self.destination = destination
    self.written = written
    self.location = location
  }
}

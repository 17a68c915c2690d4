/// The network that a function is attached to through an elastic network interface.
public struct NetworkAttachment: Sendable {
  /// The setting as a whole.
  public var location: Location

  public var vpc: Reference<Network>?
  public var subnets: [Reference<Subnet>]
  public var securityGroups: [Reference<SecurityGroup>]

  /// Whether the deploying tool makes the network (`auto`).
  public var isAutomatic: Bool

  /// Whether the whole setting hangs on something that cannot be known here.
  public var unresolved: Unresolved?

  /// An attachment written at `location`.
  public init(
    location: Location, vpc: Value? = nil, subnets: [Value] = [], securityGroups: [Value] = [],
    isAutomatic: Bool = false, unresolved: Unresolved? = nil
  ) {
    self.location = location
    self.vpc = vpc.map { Reference($0) }
    self.subnets = subnets.map { Reference($0) }
    self.securityGroups = securityGroups.map { Reference($0) }
    self.isAutomatic = isAutomatic
    self.unresolved = unresolved
  }
}

/// The network that a function is attached to through an elastic network interface.
public struct NetworkAttachment: Sendable {
  /// The setting as a whole.
  public var location: Location

  public var vpc: Value?
  public var subnets: [Value]
  public var securityGroups: [Value]

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
    self.vpc = vpc
    self.subnets = subnets
    self.securityGroups = securityGroups
    self.isAutomatic = isAutomatic
    self.unresolved = unresolved
  }
}

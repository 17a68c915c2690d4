/// A private way from a network to a service of the provider (VPC endpoint, PrivateLink).
public struct NetworkEndpoint: Sendable {
  /// How packets find it.
  public enum Kind: String, Sendable, CaseIterable {
    /// Through entries of route tables.
    case gateway
    /// Through network interfaces in subnets.
    case interface
  }

  public var provider: Provider
  public var format: Format
  public var name: Value?

  /// The id that the provider gave it, when the input knows it.
  public var identifier: Value?

  /// Where it is declared.
  public var location: Location

  public var kind: Kind

  /// The service's name as it is written, such as `com.amazonaws.eu-west-1.s3`.
  public var service: Value?

  public var network: Reference<Network>?
  public var subnets: [Reference<Subnet>] = []
  public var routeTables: [Reference<RouteTable>] = []
  public var securityGroups: [Reference<SecurityGroup>] = []

  /// Whether the service's usual names lead to it.
  public var privateNames: Value?

  /// What may be done through it; nil when the file gives no policy, which allows everything.
  public var policy: ID<Policy>?

  /// Whether a policy is written that cannot be read here.
  public var policyIsOpen = false

  /// The calls of modules that lead to it, the outermost first; empty when it is declared where it is used.
  public var callers: [Location] = []

  /// An endpoint declared at `location`.
  public init(_ kind: Kind, provider: Provider, format: Format, location: Location) {
    self.kind = kind
    self.provider = provider
    self.format = format
    self.location = location
  }

  /// How messages name it, such as `endpoint 'com.amazonaws.eu-west-1.s3'`.
  public var label: String { (name ?? service)?.scalar.map { "endpoint '\($0.string)'" } ?? "endpoint" }
}

/// A gateway that translates the addresses of subnets, so that they reach the internet.
public struct NATGateway: Sendable {
  public var provider: Provider
  public var format: Format
  public var name: Value?

  /// The id that the provider gave it (`ngw-…`, `nat-…`), when the input knows it.
  public var identifier: Value?

  /// Where it is declared.
  public var location: Location

  /// The network that it serves; given by Alibaba Cloud, through `subnet` on AWS.
  public var network: Reference<Network>?

  /// The subnet in which it stands.
  public var subnet: Reference<Subnet>?

  /// Subnets whose addresses it translates (SNAT entries); on AWS the route tables say so instead.
  public var sources: [Reference<Subnet>] = []

  /// Address ranges that it translates (SNAT entries).
  public var sourceRanges: [Value] = []

  /// Whether it leads to the internet or to other networks of the owner: `public` or `private` (AWS), `internet` or
  /// `intranet` (Alibaba Cloud); nil means the internet.
  public var connectivity: Value?

  /// The public addresses that are given to it, as they are written.
  public var publicAddresses: [Value] = []

  /// The ids of its tables of SNAT entries, when the input knows them.
  public var translationTables: [Value] = []

  /// Where its SNAT entries are declared.
  public var entries: [Location] = []

  /// Whether the project does not declare it, and only what it attaches to it is known.
  public var isReferenced = false

  /// The calls of modules that lead to it, the outermost first; empty when it is declared where it is used.
  public var callers: [Location] = []

  /// A gateway declared at `location`.
  public init(provider: Provider, format: Format, location: Location) {
    self.provider = provider
    self.format = format
    self.location = location
  }

  /// How messages name it, such as `NAT gateway 'egress'`.
  public var label: String { (name ?? identifier)?.scalar.map { "NAT gateway '\($0.string)'" } ?? "NAT gateway" }
}

/// A part of a network in one zone: a vSwitch (Alibaba Cloud) or subnet (AWS).
public struct Subnet: Sendable {
  public var provider: Provider
  public var format: Format

  /// The name, nil when the file gives none.
  public var name: Value?

  /// The id that the provider gave it (`vsw-…`, `subnet-…`), when the input knows it.
  public var identifier: Value?

  /// Where it is declared: the name when there is one, else the key or block that holds it.
  public var location: Location

  /// The network it is a part of.
  public var network: Reference<Network>?

  /// The address range.
  public var range: Value?

  /// The availability zone.
  public var zone: Value?

  /// The route table that is associated with it; nil means the main one of its network.
  public var routeTable: Reference<RouteTable>?

  /// Whether instances in it get a public address.
  public var givesPublicAddresses: Value?

  /// The calls of modules that lead to it, the outermost first; empty when it is declared where it is used.
  public var callers: [Location] = []

  /// A subnet declared at `location`.
  public init(provider: Provider, format: Format, location: Location) {
    self.provider = provider
    self.format = format
    self.location = location
  }

  /// How messages name it, such as `vSwitch 'app-a'`.
  public var label: String {
    let noun =
      switch provider {
      case .alibaba: "vSwitch"
      case .aws: "subnet"
      }
    return (name ?? identifier)?.scalar.map { "\(noun) '\($0.string)'" } ?? noun
  }
}

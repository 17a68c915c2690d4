/// Where the packets of subnets go.
public struct RouteTable: Sendable {
  public var provider: Provider
  public var format: Format
  public var name: Value?

  /// The id that the provider gave it (`vtb-…`, `rtb-…`), when the input knows it.
  public var identifier: Value?

  /// Where it is declared.
  public var location: Location

  /// The network it belongs to.
  public var network: Reference<Network>?

  /// Whether it serves the subnets of its network that have no table of their own.
  public var isMain: Bool

  public var routes: [Route] = []

  /// Whether `routes` are known to be all that there are.
  public var isComplete = true

  /// Whether the project does not declare it, and only what it attaches to it is known.
  public var isReferenced = false

  /// The calls of modules that lead to it, the outermost first; empty when it is declared where it is used.
  public var callers: [Location] = []

  /// A table declared at `location`.
  public init(provider: Provider, format: Format, location: Location, isMain: Bool = false) {
    self.provider = provider
    self.format = format
    self.location = location
    self.isMain = isMain
  }

  /// How messages name it, such as `route table 'private'`.
  public var label: String { (name ?? identifier)?.scalar.map { "route table '\($0.string)'" } ?? "route table" }
}

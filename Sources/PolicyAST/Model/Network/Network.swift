/// A virtual private cloud.
public struct Network: Sendable {
  public var provider: Provider
  public var format: Format

  /// The name, nil when the file gives none.
  public var name: Value?

  /// The id that the provider gave it (`vpc-…`), when the input knows it.
  public var identifier: Value?

  /// Where it is declared: the name when there is one, else the key or block that holds it.
  public var location: Location

  /// The address ranges, IPv4 and IPv6.
  public var ranges: [Value] = []

  /// The calls of modules that lead to it, the outermost first; empty when it is declared where it is used.
  public var callers: [Location] = []

  /// A network declared at `location`.
  public init(provider: Provider, format: Format, location: Location) {
    self.provider = provider
    self.format = format
    self.location = location
  }

  /// How messages name it, such as `VPC 'shop'`.
  public var label: String { (name ?? identifier)?.scalar.map { "VPC '\($0.string)'" } ?? "VPC" }
}

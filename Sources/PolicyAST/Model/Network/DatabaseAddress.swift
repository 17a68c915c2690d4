/// An address under which a database is reached.
public struct DatabaseAddress: Sendable {
  /// Where it is declared: the resource or setting that makes it.
  public var location: Location

  /// Whether it is reached from the internet; nil when that cannot be known.
  public var isPublic: Bool?

  /// The host name, when the input knows it.
  public var host: Value?

  /// The port.
  public var port: Value?

  /// The calls of modules that lead to it, the outermost first; empty when it is declared where it is used.
  public var callers: [Location] = []

  /// An address declared at `location`.
  public init(location: Location, isPublic: Bool?, host: Value? = nil, port: Value? = nil) {
    self.location = location
    self.isPublic = isPublic
    self.host = host
    self.port = port
  }
}

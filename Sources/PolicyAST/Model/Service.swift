/// A service of Function Compute 2.0: the shared settings of its functions.
public struct Service: Sendable {
  public var format: Format

  /// The name, nil when the file gives none.
  public var name: Value?

  /// Where it is declared: the name when there is one, else the key of the service.
  public var location: Location

  /// The role that its functions run with.
  public var role: RoleReference?

  /// Its functions.
  public var functions: [ID<Function>] = []

  /// The settings that its functions share, as they are written; kept where functions are listed in other files.
  var shared: Value?

  /// The calls of modules that lead to it, the outermost first; empty when it is declared where it is used.
  public var callers: [Location] = []

  /// A service declared at `location`.
  public init(format: Format, name: Value?, location: Location) {
    self.format = format
    self.name = name
    self.location = location
  }

  /// How messages name it, such as `service 'shop'`.
  public var label: String { name?.scalar.map { "service '\($0.string)'" } ?? "service" }
}

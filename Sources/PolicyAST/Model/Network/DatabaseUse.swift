/// What shows that a function connects to a database: a variable of its environment or a literal in its code.
public struct DatabaseUse: Sendable {
  /// The host name or reference that shows it.
  public var location: Location

  /// The database, when it is a part of the project.
  public var database: ID<Database>?

  /// The host name, when it is written.
  public var host: String?

  /// Whether the host is reached through the internet; nil when that cannot be told.
  public var isPublic: Bool?

  /// A use shown at `location`.
  public init(location: Location, database: ID<Database>? = nil, host: String? = nil, isPublic: Bool? = nil) {
    self.location = location
    self.database = database
    self.host = host
    self.isPublic = isPublic
  }
}

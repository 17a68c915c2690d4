/// Where a function's logs go.
public struct LogConfiguration: Sendable {
  /// The setting as a whole.
  public var location: Location

  public var project: Value?
  public var store: Value?

  /// Whether the deploying tool makes project and store (`auto`).
  public var isAutomatic: Bool

  /// Whether the whole setting hangs on something that cannot be known here.
  public var unresolved: Unresolved?

  /// A configuration written at `location`.
  public init(
    location: Location, project: Value? = nil, store: Value? = nil, isAutomatic: Bool = false,
    unresolved: Unresolved? = nil
  ) {
    self.location = location
    self.project = project
    self.store = store
    self.isAutomatic = isAutomatic
    self.unresolved = unresolved
  }
}

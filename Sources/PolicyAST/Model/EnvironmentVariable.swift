/// A variable of a function's environment.
public struct EnvironmentVariable: Sendable {
  /// The name.
  public var key: Text

  /// Where the name is written.
  public var keyLocation: Location

  /// What it is set to.
  public var value: Value

  /// A variable of the given parts.
  public init(key: Text, keyLocation: Location, value: Value) {
    self.key = key
    self.keyLocation = keyLocation
    self.value = value
  }
}

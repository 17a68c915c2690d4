/// One scalar of a project file with the key that leads to it; what credential rules look at.
public struct Setting: Sendable {
  /// The last key on the way to the value; for an element of a list the list's key.
  public var key: Text

  /// Where the key is written; nil for elements of a list.
  public var keyLocation: Location?

  /// The keys that lead to the value, list indices in brackets, joined by `.`.
  public var path: String

  /// The value.
  public var value: Value

  /// The function that it belongs to.
  public var function: ID<Function>?

  public var format: Format

  /// A setting of `value` under `key`.
  public init(
    key: Text, keyLocation: Location?, path: String, value: Value, function: ID<Function>? = nil, format: Format
  ) {
    self.key = key
    self.keyLocation = keyLocation
    self.path = path
    self.value = value
    self.function = function
    self.format = format
  }
}

/// A value and the place where it is written.
public struct Located<Value> {
  /// What is written.
  public let value: Value

  /// Where it is written.
  public let location: Location

  /// `value`, written at `location`.
  public init(_ value: Value, at location: Location) {
    self.value = value
    self.location = location
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

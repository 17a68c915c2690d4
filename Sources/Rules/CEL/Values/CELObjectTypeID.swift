/// The number by which a host names one of its object types: small, dense, from 0.
public struct CELObjectTypeID: RawRepresentable, Hashable, Sendable {
  /// The number itself.
  public let rawValue: Int32

  /// The type of the given number.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }
}

/// One field of a host object type.
public struct CELField: Sendable {
  /// Gives the field's value of an object: a value, an unknown, or an error.
  public typealias Getter = @Sendable (CELObject) -> CELValue

  /// The name by which expressions select the field.
  public let name: String

  /// The type of the field's value.
  public let type: CELType

  /// What the field says, for the reference.
  public let doc: String

  let get: Getter
  let isPresent: Getter?

  /// A field.
  ///
  /// - Parameter isPresent: The answer of `has()`: a bool or an unknown. Without it a field is present unless its value
  ///   is null.
  public init(_ name: String, _ type: CELType, doc: String, isPresent: Getter? = nil, get: @escaping Getter) {
    self.name = name
    self.type = type
    self.doc = doc
    self.get = get
    self.isPresent = isPresent
  }

  /// Whether the object has the field: a bool, an unknown or an error.
  func presence(in object: CELObject) -> CELValue {
    if let isPresent { return isPresent(object) }
    let value = get(object)
    if !value.kind.isDisjoint(with: .unusable) { return value }
    return .bool(value.kind != .null)
  }
}

/// A value of the expression language together with an opaque note of where it was written.
///
/// Equality, ordering and use as a map key look at `content` alone. Errors and unknowns are values too, so that
/// `&&`, `||` and the macros can absorb them as the language demands.
public struct CELValue: Sendable {
  /// What a value is.
  public enum Content: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    case list([CELValue])
    case map(CELMap)
    /// A type as a value, by its name.
    case type(String)
    case timestamp(CELTimestamp)
    case duration(CELDuration)
    indirect case optional(CELValue?)
    case object(CELObject)
    indirect case error(CELError)
    case unknown(CELUnknownSet)
  }

  /// The value itself.
  public var content: Content

  /// The host's note of where the value was written, −1 for none.
  ///
  /// Selection, indexing, comprehension variables, `?:`, `filter`, `cel.bind` and the like pass it on; a computed
  /// value has none.
  public var origin: Int32

  /// A value with a note of its place; −1 stands for none.
  @inlinable
  public init(_ content: Content, origin: Int32 = -1) {
    self.content = content
    self.origin = origin
  }
}

extension CELValue {
  /// The null value.
  public static var null: CELValue { CELValue(.null) }

  /// A truth value.
  @inlinable public static func bool(_ value: Bool) -> CELValue { CELValue(.bool(value)) }

  /// A signed integer.
  @inlinable public static func int(_ value: Int64) -> CELValue { CELValue(.int(value)) }

  /// A signed integer.
  @inlinable public static func int(_ value: Int) -> CELValue { CELValue(.int(Int64(value))) }

  /// An unsigned integer.
  @inlinable public static func uint(_ value: UInt64) -> CELValue { CELValue(.uint(value)) }

  /// A floating-point number.
  @inlinable public static func double(_ value: Double) -> CELValue { CELValue(.double(value)) }

  /// A text.
  @inlinable public static func string(_ value: String) -> CELValue { CELValue(.string(value)) }

  /// A sequence of bytes.
  @inlinable public static func bytes(_ value: [UInt8]) -> CELValue { CELValue(.bytes(value)) }

  /// A list.
  @inlinable public static func list(_ values: [CELValue]) -> CELValue { CELValue(.list(values)) }

  /// A map.
  @inlinable public static func map(_ value: CELMap) -> CELValue { CELValue(.map(value)) }

  /// An optional: a value or none.
  @inlinable public static func optional(_ value: CELValue?) -> CELValue { CELValue(.optional(value)) }

  /// A handle of a host object.
  @inlinable public static func object(_ object: CELObject) -> CELValue { CELValue(.object(object)) }

  /// An error without a place; evaluation adds the place of the expression that gave it.
  public static func error(_ kind: CELError.Kind) -> CELValue { CELValue(.error(CELError(kind))) }

  /// A value that cannot be known, for one reason of the host's table.
  public static func unknown(_ reason: Int32) -> CELValue { CELValue(.unknown(CELUnknownSet([reason]))) }

  /// The same value with another note of its place.
  public func written(at origin: Int32) -> CELValue { CELValue(content, origin: origin) }

  /// The truth value, or nil for anything else.
  @inlinable public var boolValue: Bool? {
    if case .bool(let value) = content { value } else { nil }
  }

  /// The text, or nil for anything else.
  public var stringValue: String? {
    if case .string(let value) = content { value } else { nil }
  }

  /// The elements of a list, or nil for anything else.
  public var listValue: [CELValue]? {
    if case .list(let values) = content { values } else { nil }
  }

  /// The error, or nil for anything else.
  public var errorValue: CELError? {
    if case .error(let error) = content { error } else { nil }
  }

  /// The reasons for which the value is unknown, or nil when it is known.
  public var unknownReasons: CELUnknownSet? {
    if case .unknown(let reasons) = content { reasons } else { nil }
  }
}

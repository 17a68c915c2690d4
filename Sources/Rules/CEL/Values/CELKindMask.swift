/// A set of kinds of content, for choosing an overload by the arguments at hand.
struct CELKindMask: OptionSet, Sendable {
  let rawValue: UInt32

  static let null = CELKindMask(rawValue: 1 << 0)
  static let bool = CELKindMask(rawValue: 1 << 1)
  static let int = CELKindMask(rawValue: 1 << 2)
  static let uint = CELKindMask(rawValue: 1 << 3)
  static let double = CELKindMask(rawValue: 1 << 4)
  static let string = CELKindMask(rawValue: 1 << 5)
  static let bytes = CELKindMask(rawValue: 1 << 6)
  static let list = CELKindMask(rawValue: 1 << 7)
  static let map = CELKindMask(rawValue: 1 << 8)
  static let type = CELKindMask(rawValue: 1 << 9)
  static let timestamp = CELKindMask(rawValue: 1 << 10)
  static let duration = CELKindMask(rawValue: 1 << 11)
  static let optional = CELKindMask(rawValue: 1 << 12)
  static let object = CELKindMask(rawValue: 1 << 13)
  static let error = CELKindMask(rawValue: 1 << 14)
  static let unknown = CELKindMask(rawValue: 1 << 15)

  /// Every kind that is neither an error nor unknown.
  static let any = CELKindMask(rawValue: (1 << 14) - 1)

  /// What strict functions never see.
  static let unusable: CELKindMask = [.error, .unknown]

  /// The kinds that a parameter of the type accepts.
  init(accepting type: CELType) {
    self =
      switch type {
      case .dyn, .parameter, .free: .any
      case .null: .null
      case .bool: .bool
      case .int: .int
      case .uint: .uint
      case .double: .double
      case .string: .string
      case .bytes: .bytes
      case .timestamp: .timestamp
      case .duration: .duration
      case .list: .list
      case .map: .map
      case .optional: .optional
      case .type: .type
      case .object: .object
      }
  }

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }
}

extension CELValue {
  /// The kind of content that the value has.
  var kind: CELKindMask {
    switch content {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .list: .list
    case .map: .map
    case .type: .type
    case .timestamp: .timestamp
    case .duration: .duration
    case .optional: .optional
    case .object: .object
    case .error: .error
    case .unknown: .unknown
    }
  }

  /// The name of the value's type as `type()` gives it; host objects are all called "object" here.
  var typeName: String {
    switch content {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .list: "list"
    case .map: "map"
    case .type: "type"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .optional: "optional_type"
    case .object: "object"
    case .error: "error"
    case .unknown: "unknown"
    }
  }

  /// A key or number in a few characters, for messages.
  var briefDescription: String {
    switch content {
    case .bool(let value): String(value)
    case .int(let value): String(value)
    case .uint(let value): String(value) + "u"
    case .double(let value): CELDecimal.shortest(value)
    case .string(let value): "'" + value + "'"
    case .null, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object, .error, .unknown: typeName
    }
  }
}

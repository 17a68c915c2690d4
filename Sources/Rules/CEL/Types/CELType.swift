/// A type of the expression language.
public indirect enum CELType: Hashable, Sendable {
  /// Anything; checked when evaluated.
  case dyn
  case null, bool, int, uint, double, string, bytes, timestamp, duration
  case list(CELType)
  case map(CELType, CELType)
  case optional(CELType)
  /// The type of type values; nil when it is not known of which type.
  case type(CELType?)
  /// A host object, by the name of its type.
  case object(String)
  /// A type parameter in the signature of an overload: any type, the same one wherever the name stands.
  case parameter(String)
  /// A type that is still to be found while an expression is checked. Never part of a result.
  case free(Int)

  /// Whether the type accepts anything.
  var isDyn: Bool { self == .dyn }
}

extension CELType: CustomStringConvertible {
  /// The type as the language's documentation writes it: `map(string, int)`.
  public var description: String {
    switch self {
    case .dyn: "dyn"
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .optional(let value): "optional_type(\(value))"
    case .type(let inner): inner.map { "type(\($0))" } ?? "type"
    case .object(let name), .parameter(let name): name
    case .free: "dyn"
    }
  }
}

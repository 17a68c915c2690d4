/// The type of a field that rules can read.
public indirect enum SchemaType: Hashable, Sendable {
  case bool
  case int
  case double
  case string
  /// An object with fields of its own, by the name of its type.
  case object(String)
  case list(SchemaType)
  /// A value of a type that is known only when it is read.
  case dynamic

  /// The type as CEL writes it.
  public var name: String {
    switch self {
    case .bool: "bool"
    case .int: "int"
    case .double: "double"
    case .string: "string"
    case .object(let name): name
    case .list(let element): "list(\(element.name))"
    case .dynamic: "dyn"
    }
  }
}

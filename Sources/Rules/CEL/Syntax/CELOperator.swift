/// The names under which operators are called, which no expression can write.
enum CELOperator {
  static let add = "_+_"
  static let subtract = "_-_"
  static let multiply = "_*_"
  static let divide = "_/_"
  static let modulo = "_%_"
  static let equal = "_==_"
  static let notEqual = "_!=_"
  static let less = "_<_"
  static let lessOrEqual = "_<=_"
  static let greater = "_>_"
  static let greaterOrEqual = "_>=_"
  static let contained = "@in"
  static let not = "!_"
  static let negate = "-_"
  static let index = "_[_]"
  static let optionalIndex = "_[?_]"
  static let and = "_&&_"
  static let or = "_||_"
  static let conditional = "_?_:_"
  static let maximum = "math.@max"
  static let minimum = "math.@min"

  /// Whether the name is one that only the parser gives.
  static func isOperator(_ name: String) -> Bool {
    name.utf8.contains { $0 == UInt8(ascii: "@") } || name.utf8.last == UInt8(ascii: "_")
      || name.utf8.first == UInt8(ascii: "_") && name.utf8.last == UInt8(ascii: "]")
  }

  /// The name as the author of an expression knows it.
  static func shown(_ name: String) -> String {
    guard isOperator(name) else { return name }
    switch name {
    case contained: return "in"
    case maximum: return "math.greatest"
    case minimum: return "math.least"
    default: return name.filter { $0 != "_" }
    }
  }
}

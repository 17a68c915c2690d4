/// An operator of the HCL expression language.
public enum HCLOperator: UInt8, Sendable, CaseIterable {
  case or
  case and
  case equal
  case notEqual
  case greater
  case greaterOrEqual
  case less
  case lessOrEqual
  case add
  case subtract
  case multiply
  case divide
  case remainder
  case negate
  case not

  /// How it is written.
  public var symbol: String {
    switch self {
    case .or: "||"
    case .and: "&&"
    case .equal: "=="
    case .notEqual: "!="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .less: "<"
    case .lessOrEqual: "<="
    case .add: "+"
    case .subtract, .negate: "-"
    case .multiply: "*"
    case .divide: "/"
    case .remainder: "%"
    case .not: "!"
    }
  }
}

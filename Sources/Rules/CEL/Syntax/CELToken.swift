import PolicyAST

/// One word of an expression.
struct CELToken {
  enum Kind: Hashable {
    case identifier
    /// A name in backticks, allowed after a dot only.
    case quotedIdentifier
    case int, uint, double
    case string
    /// An operator or bracket, by its bytes.
    case symbol(Symbol)
    case end
  }

  enum Symbol: String {
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case leftBrace = "{"
    case rightBrace = "}"
    case dot = "."
    case comma = ","
    case colon = ":"
    case question = "?"
    case plus = "+"
    case minus = "-"
    case star = "*"
    case slash = "/"
    case percent = "%"
    case not = "!"
    case less = "<"
    case greater = ">"
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case equal = "=="
    case notEqual = "!="
    case and = "&&"
    case or = "||"
  }

  let kind: Kind
  let region: Region
}

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

  enum Symbol {
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
    case dot, comma, colon, question
    case plus, minus, star, slash, percent
    case not, less, greater, lessOrEqual, greaterOrEqual, equal, notEqual, and, or

    /// The symbol of one byte, nil when there is none.
    init?(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "("): self = .leftParenthesis
      case UInt8(ascii: ")"): self = .rightParenthesis
      case UInt8(ascii: "["): self = .leftBracket
      case UInt8(ascii: "]"): self = .rightBracket
      case UInt8(ascii: "{"): self = .leftBrace
      case UInt8(ascii: "}"): self = .rightBrace
      case UInt8(ascii: "."): self = .dot
      case UInt8(ascii: ","): self = .comma
      case UInt8(ascii: ":"): self = .colon
      case UInt8(ascii: "?"): self = .question
      case UInt8(ascii: "+"): self = .plus
      case UInt8(ascii: "-"): self = .minus
      case UInt8(ascii: "*"): self = .star
      case UInt8(ascii: "/"): self = .slash
      case UInt8(ascii: "%"): self = .percent
      case UInt8(ascii: "!"): self = .not
      case UInt8(ascii: "<"): self = .less
      case UInt8(ascii: ">"): self = .greater
      case _: return nil
      }
    }

    /// The symbol of two bytes, nil when there is none.
    init?(_ first: UInt8, _ second: UInt8) {
      switch (first, second) {
      case (UInt8(ascii: "<"), UInt8(ascii: "=")): self = .lessOrEqual
      case (UInt8(ascii: ">"), UInt8(ascii: "=")): self = .greaterOrEqual
      case (UInt8(ascii: "="), UInt8(ascii: "=")): self = .equal
      case (UInt8(ascii: "!"), UInt8(ascii: "=")): self = .notEqual
      case (UInt8(ascii: "&"), UInt8(ascii: "&")): self = .and
      case (UInt8(ascii: "|"), UInt8(ascii: "|")): self = .or
      case _: return nil
      }
    }
  }

  let kind: Kind
  let region: Region
}

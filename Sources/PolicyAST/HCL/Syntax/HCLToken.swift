/// One token of an HCL text: its kind and its bytes.
struct HCLToken {
  /// What a token is.
  enum Kind: UInt8 {
    case endOfFile
    case newline
    case identifier
    case number
    case openBrace
    case closeBrace
    case openBracket
    case closeBracket
    case openParenthesis
    case closeParenthesis
    case openQuote
    case closeQuote
    case openHeredoc
    case closeHeredoc
    /// A run of a quoted string without escapes.
    case quotedText
    /// A run of a quoted string with backslashes.
    case escapedText
    /// A run of a heredoc or of a bare template.
    case rawText
    /// `${` or `${~`.
    case interpolation
    /// `%{` or `%{~`.
    case directive
    /// `}` or `~}` that ends an interpolation or a directive.
    case sequenceEnd
    case star
    case slash
    case plus
    case minus
    case percent
    case assign
    case equal
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
    case and
    case or
    case not
    case dot
    case comma
    case ellipsis
    case fatArrow
    case question
    case colon
    case doubleColon
    /// Anything the language does not use; the scanner has reported it.
    case foreign

    /// The bracket that belongs to this one.
    var opposite: Kind? {
      switch self {
      case .openBrace: .closeBrace
      case .openBracket: .closeBracket
      case .openParenthesis: .closeParenthesis
      case .openQuote: .closeQuote
      case .openHeredoc: .closeHeredoc
      case .closeBrace: .openBrace
      case .closeBracket: .openBracket
      case .closeParenthesis: .openParenthesis
      case .closeQuote: .openQuote
      case .closeHeredoc: .openHeredoc
      case .interpolation, .directive: .sequenceEnd
      case .sequenceEnd: .interpolation
      case .endOfFile, .newline, .identifier, .number, .quotedText, .escapedText, .rawText, .star, .slash, .plus,
        .minus, .percent, .assign, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or, .not,
        .dot, .comma, .ellipsis, .fatArrow, .question, .colon, .doubleColon, .foreign:
        nil
      }
    }
  }

  /// What the token is.
  let kind: Kind

  /// The first byte, 0-based.
  let start: UInt32

  /// The byte after the last.
  let end: UInt32

  /// The bytes covered.
  var region: Region { Region(Int(start), Int(end)) }
}

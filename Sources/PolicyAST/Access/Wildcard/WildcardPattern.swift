/// A text in which `*` stands for any run of characters and `?` for exactly one.
///
/// A character is one Unicode scalar. `*` crosses every separator. The whole of a text has to match.
/// - Source: "Conditional operators", RAM documentation; "IAM JSON policy elements: Resource", IAM documentation.
public struct WildcardPattern: Hashable, Sendable {
  /// Stands for any run of characters.
  static let star = UInt32.max
  /// Stands for any one character.
  static let any = UInt32.max - 1
  /// Stands for any run of characters other than `:`; written `*` in one of the first five fields of an ARN.
  static let fieldStar = UInt32.max - 2
  /// Stands for any one character other than `:`.
  static let fieldAny = UInt32.max - 3
  /// The first token that stands for a symbol: a policy variable or an unknown part.
  static let firstSymbol: UInt32 = 0x8000_0000
  /// Separates the fields of an ARN.
  static let colon: UInt32 = 0x3A

  /// Scalars, wildcards and symbols; scalars are lowered when case is ignored, runs of stars are one star.
  let tokens: [UInt32]

  /// Whether letters match without case.
  public let ignoresCase: Bool

  /// How many scalars stand before the first wildcard or symbol.
  let prefixCount: Int

  /// Whether a policy variable or an unknown part occurs.
  let hasSymbols: Bool

  /// A pattern of ready tokens.
  init(tokens: [UInt32], ignoresCase: Bool) {
    var kept: [UInt32] = []
    kept.reserveCapacity(tokens.count)
    var prefix = -1
    var symbols = false
    for token in tokens {
      if token >= Self.firstSymbol {
        if prefix < 0 { prefix = kept.count }
        if token == Self.star || token == Self.fieldStar {
          if kept.last == token { continue }
        } else if token < Self.fieldAny {
          symbols = true
        }
        kept.append(token)
      } else {
        kept.append(ignoresCase ? Self.lowered(token) : token)
      }
    }
    self.tokens = kept
    self.ignoresCase = ignoresCase
    prefixCount = prefix < 0 ? kept.count : prefix
    hasSymbols = symbols
  }

  /// The pattern that `text` spells.
  public init(_ text: String, ignoringCase: Bool = false) {
    let tokens = text.scalarValues.map { scalar in
      switch scalar {
      case 0x2A: Self.star
      case 0x3F: Self.any
      case _: scalar
      }
    }
    self.init(tokens: tokens, ignoresCase: ignoringCase)
  }

  /// The pattern that matches `text` alone.
  public init(literal text: String, ignoringCase: Bool = false) {
    self.init(tokens: text.scalarValues, ignoresCase: ignoringCase)
  }

  /// The pattern that every text matches.
  public static let everything = WildcardPattern("*")

  /// Whether there is neither a wildcard nor a symbol.
  public var isLiteral: Bool { prefixCount == tokens.count }

  /// Whether every text matches.
  public var isEverything: Bool { tokens.count == 1 && tokens[0] == Self.star }

  /// Returns the lower-case form of one scalar; the scalar itself when that form has several.
  static func lowered(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar &- 0x41 < 26 ? scalar | 0x20 : scalar }
    guard scalar < firstSymbol, let known = Unicode.Scalar(scalar) else { return scalar }
    let mapped = known.properties.lowercaseMapping.unicodeScalars
    guard mapped.count == 1, let only = mapped.first else { return scalar }
    return only.value
  }

  /// Returns the upper-case form of one scalar; the scalar itself when that form has several or does not lead back.
  static func raised(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar &- 0x61 < 26 ? scalar & ~0x20 : scalar }
    guard scalar < firstSymbol, let known = Unicode.Scalar(scalar) else { return scalar }
    let mapped = known.properties.uppercaseMapping.unicodeScalars
    guard mapped.count == 1, let only = mapped.first, lowered(only.value) == scalar else { return scalar }
    return only.value
  }

  /// Returns the text of scalars; symbols are left out.
  static func text(of scalars: [UInt32]) -> String {
    var text = ""
    for value in scalars {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// Returns the pattern with every symbol replaced by `*`.
  func withSymbolsAsStars() -> WildcardPattern {
    guard hasSymbols else { return self }
    return WildcardPattern(tokens: tokens.map { Self.isSymbol($0) ? Self.star : $0 }, ignoresCase: ignoresCase)
  }

  /// Whether `token` stands for a policy variable or an unknown part.
  static func isSymbol(_ token: UInt32) -> Bool { token >= firstSymbol && token < fieldAny }
}

extension WildcardPattern: CustomStringConvertible {
  /// The pattern as it would be written; symbols show as `${}`.
  public var description: String {
    var text = ""
    for token in tokens {
      switch token {
      case Self.star, Self.fieldStar: text += "*"
      case Self.any, Self.fieldAny: text += "?"
      case _:
        if let scalar = Unicode.Scalar(token) { text.unicodeScalars.append(scalar) } else { text += "${}" }
      }
    }
    return text
  }
}

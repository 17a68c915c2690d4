import PolicyAST

extension RegexParser {
  /// Reads an escape outside a class: an assertion, a class, `\Q…\E`, `\C` or a character.
  mutating func parseEscapedItem() throws(RegexError) {
    switch peek(1) {
    case "A": pushEscaped(.assertion(.textStart))
    case "z": pushEscaped(.assertion(.textEnd))
    case "b": pushEscaped(.assertion(.wordBoundary))
    case "B": pushEscaped(.assertion(.noWordBoundary))
    case "C": pushEscaped(.anyByte)
    case "Q": quote()
    default:
      if let set = try parseClassEscape() {
        push(.set(set))
      } else {
        push(literal(try parseCharacterEscape()))
      }
    }
  }

  private mutating func pushEscaped(_ node: RegexTree.Node) {
    at += 2
    push(node)
  }

  private mutating func quote() {
    at += 2
    while at < scalars.count {
      if peek() == "\\", peek(1) == "E" {
        at += 2
        return
      }
      push(literal(scalars[at]))
      at += 1
    }
  }

  /// Reads `\d`, `\pL`, `\P{Greek}` and their like; nil, with nothing read, at any other escape.
  mutating func parseClassEscape() throws(RegexError) -> ScalarSet? {
    guard let letter = peek(1) else { return nil }
    switch letter {
    case "p", "P":
      return try parseProperty(isNegated: letter == "P")
    case "d", "D", "s", "S", "w", "W":
      at += 2
      let name = String(letter).lowercased()
      return AsciiClass.perl(name).map { resolved($0, isNegated: letter.properties.isUppercase) }
    default:
      return nil
    }
  }

  private mutating func parseProperty(isNegated: Bool) throws(RegexError) -> ScalarSet {
    let start = at
    at += 2
    guard let first = peek() else { throw failure(.unknownProperty, from: start) }
    at += 1
    var isNegated = isNegated
    var name = String.UnicodeScalarView()
    if first == "{" {
      while let scalar = peek(), scalar != "}" {
        name.append(scalar)
        at += 1
      }
      guard peek() == "}" else { throw failure(.unknownProperty, from: start) }
      at += 1
      if name.first == "^" {
        name.removeFirst()
        isNegated.toggle()
      }
    } else {
      name.append(first)
    }
    guard let set = UnicodeProperty.set(named: String(name)) else { throw failure(.unknownProperty, from: start) }
    return resolved(set, isNegated: isNegated)
  }

  /// Folds before it negates, as RE2 does.
  func resolved(_ set: ScalarSet, isNegated: Bool) -> ScalarSet {
    let folded = flags.contains(.ignoresCase) ? set.caseFolded : set
    return isNegated ? folded.complement : folded
  }

  /// Reads an escape that stands for one character.
  mutating func parseCharacterEscape() throws(RegexError) -> UInt32 {
    let start = at
    at += 1
    guard let letter = peek() else { throw failure(.trailingBackslash, from: start) }
    at += 1
    switch letter {
    case "0"..."7":
      // A single digit other than zero would be a back-reference.
      if letter != "0" {
        guard let next = peek(), "0"..."7" ~= next else { throw failure(.invalidEscape, from: start) }
      }
      return octal(after: letter)
    case "x": return try hexadecimal(from: start)
    case "a": return 0x07
    case "f": return 0x0C
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "v": return 0x0B
    default:
      let isPunctuation = letter == "_" || (letter.isASCII && !RegexAssertion.isWord(UInt8(letter.value)))
      guard isPunctuation else { throw failure(.invalidEscape, from: start) }
      return letter.value
    }
  }

  private mutating func octal(after first: Unicode.Scalar) -> UInt32 {
    var value = first.value - 0x30
    for _ in 0..<2 {
      guard let digit = peek(), "0"..."7" ~= digit else { break }
      value = value * 8 + digit.value - 0x30
      at += 1
    }
    return value
  }

  private mutating func hexadecimal(from start: Int) throws(RegexError) -> UInt32 {
    let isBraced = peek() == "{"
    if isBraced { at += 1 }
    var value: UInt32 = 0
    var digits = 0
    while isBraced || digits < 2, let digit = peek()?.hexadecimalValue {
      value = value * 16 + digit
      digits += 1
      at += 1
      guard value <= ScalarRange.last else { throw failure(.invalidEscape, from: start) }
    }
    guard digits >= (isBraced ? 1 : 2) else { throw failure(.invalidEscape, from: start, to: at + 1) }
    if isBraced {
      guard peek() == "}" else { throw failure(.invalidEscape, from: start, to: at + 1) }
      at += 1
    }
    return value
  }
}

extension Unicode.Scalar {
  fileprivate var hexadecimalValue: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x61 + 10
    case "A"..."F": value - 0x41 + 10
    default: nil
    }
  }
}

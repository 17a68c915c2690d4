import PolicyAST

/// Cuts the text of an expression into words.
struct CELLexer {
  let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next word, or the end of the text again and again.
  mutating func next() throws(CELProblem) -> CELToken {
    skipBlanks()
    let start = position
    guard let byte = peek() else { return CELToken(kind: .end, region: Region(at: start)) }
    let kind: CELToken.Kind
    if let prefix = stringPrefixLength() {
      kind = try string(prefix: prefix)
    } else if byte.isWordStart {
      while peek()?.isWordPart == true { position += 1 }
      kind = .identifier
    } else if byte.isDigit || (byte == UInt8(ascii: ".") && peek(1)?.isDigit == true) {
      kind = try number()
    } else if byte == UInt8(ascii: "`") {
      kind = try quotedIdentifier()
    } else {
      kind = try symbol()
    }
    return CELToken(kind: kind, region: Region(start, position))
  }

  func peek(_ offset: Int = 0) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private mutating func skipBlanks() {
    while let byte = peek() {
      if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
        while let byte = peek(), byte != 0x0A { position += 1 }
      } else if byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B {
        position += 1
      } else {
        return
      }
    }
  }

  /// The length of `r`, `b`, `br` or nothing before a quote; nil when no string starts here.
  private func stringPrefixLength() -> Int? {
    var offset = 0
    var hasRaw = false
    var hasBytes = false
    while let byte = peek(offset) {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): return offset
      case UInt8(ascii: "r") where !hasRaw, UInt8(ascii: "R") where !hasRaw: hasRaw = true
      case UInt8(ascii: "b") where !hasBytes, UInt8(ascii: "B") where !hasBytes: hasBytes = true
      default: return nil
      }
      offset += 1
    }
    return nil
  }

  private mutating func string(prefix: Int) throws(CELProblem) -> CELToken.Kind {
    let start = position
    let isRaw = bytes[position..<(position + prefix)].contains { $0 | 0x20 == UInt8(ascii: "r") }
    position += prefix
    let quote = bytes[position]
    let isTriple = peek(1) == quote && peek(2) == quote
    position += isTriple ? 3 : 1
    while let byte = peek() {
      if byte == UInt8(ascii: "\\"), !isRaw {
        position += 2
      } else if byte == quote, !isTriple {
        position += 1
        return .string
      } else if byte == quote, peek(1) == quote, peek(2) == quote {
        position += 3
        return .string
      } else if !isTriple, byte == 0x0A || byte == 0x0D {
        break
      } else {
        position += 1
      }
    }
    throw CELProblem(.unterminatedString, at: Region(start, min(position, bytes.count)))
  }

  private mutating func number() throws(CELProblem) -> CELToken.Kind {
    let start = position
    var kind = CELToken.Kind.int
    if peek() == UInt8(ascii: "0"), peek(1) == UInt8(ascii: "x"), peek(2)?.hexValue != nil {
      position += 2
      while peek()?.hexValue != nil { position += 1 }
    } else {
      skipDigits()
      if peek() == UInt8(ascii: "."), peek(1)?.isDigit == true {
        kind = .double
        position += 1
        skipDigits()
      }
      if let byte = peek(), byte | 0x20 == UInt8(ascii: "e"), let length = exponentLength() {
        kind = .double
        position += length
        skipDigits()
      }
    }
    if kind == .int, let byte = peek(), byte | 0x20 == UInt8(ascii: "u") {
      kind = .uint
      position += 1
    }
    guard peek()?.isWordPart != true else {
      while peek()?.isWordPart == true { position += 1 }
      throw CELProblem(.invalidNumber, at: Region(start, position))
    }
    return kind
  }

  private mutating func skipDigits() {
    while peek()?.isDigit == true { position += 1 }
  }

  /// The length of `e` and a sign when digits follow.
  private func exponentLength() -> Int? {
    let hasSign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
    let length = hasSign ? 2 : 1
    return peek(length)?.isDigit == true ? length : nil
  }

  private mutating func quotedIdentifier() throws(CELProblem) -> CELToken.Kind {
    let start = position
    position += 1
    while let byte = peek(), byte.isWordPart || [0x20, 0x2D, 0x2E, 0x2F].contains(byte) { position += 1 }
    guard peek() == UInt8(ascii: "`"), position > start + 1 else {
      throw CELProblem(.unterminatedString, at: Region(start, min(position + 1, bytes.count)))
    }
    position += 1
    return .quotedIdentifier
  }

  private mutating func symbol() throws(CELProblem) -> CELToken.Kind {
    if let symbol = peek(1).flatMap({ CELToken.Symbol(bytes[position], $0) }) {
      position += 2
      return .symbol(symbol)
    }
    if let symbol = CELToken.Symbol(bytes[position]) {
      position += 1
      return .symbol(symbol)
    }
    var end = position + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let text = String(decoding: bytes[position..<end], as: UTF8.self)
    throw CELProblem(.unexpectedCharacter(CELLibrary.quoted(text)), at: Region(position, end))
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }

  var isWordStart: Bool { (0x61...0x7A).contains(self | 0x20) || self == 0x5F }

  var isWordPart: Bool { isWordStart || isDigit }

  /// The value of a hexadecimal digit, or nil.
  var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}

extension NamedValueReader {
  /// Reads a text in quotes, and what is joined to it.
  mutating func quoted() -> NamedValue? {
    let begin = at
    var cursor = at
    var letters = 0
    while letters < 3, cursor < bytes.count, "rbfuRBFUL@NS$".utf8.contains(bytes[cursor]), !isQuote(bytes[cursor]) {
      cursor += 1
      letters += 1
    }
    if letters > 0, !(cursor < bytes.count && isQuote(bytes[cursor])) { return nil }
    if cursor + 1 < bytes.count, bytes[cursor] == UInt8(ascii: "\\"), isQuote(bytes[cursor + 1]) {
      guard letters == 0 else { return nil }
      return text(from: cursor + 2, quote: bytes[cursor + 1], isEscaped: true)
    }
    guard cursor < bytes.count, isQuote(bytes[cursor]) else {
      at = begin
      return nil
    }
    let quote = bytes[cursor]
    if cursor + 2 < bytes.count, bytes[cursor + 1] == quote, bytes[cursor + 2] == quote {
      return text(from: cursor + 3, quote: quote, isEscaped: false)
    }
    return text(from: cursor + 1, quote: quote, isEscaped: false)
  }

  mutating func text(from start: Int, quote: UInt8, isEscaped: Bool) -> NamedValue? {
    var text: [UInt8] = []
    var cursor = start
    while cursor < bytes.count, cursor - start < NamedValue.valueLimit {
      let byte = bytes[cursor]
      if byte == quote, !isEscaped {
        guard let next = SplitText.end(bytes, cursor, min(bytes.count, start + NamedValue.valueLimit)) else {
          return NamedValue(name: name, value: start..<cursor, text: text, isQuoted: true)
        }
        cursor = next
        continue
      }
      if byte == UInt8(ascii: "\\"), cursor + 1 < bytes.count {
        if isEscaped, bytes[cursor + 1] == quote {
          return NamedValue(name: name, value: start..<cursor, text: text, isQuoted: true)
        }
        guard "\\\"'/`$".utf8.contains(bytes[cursor + 1]) else {
          text.append(byte)
          cursor += 1
          continue
        }
        text.append(bytes[cursor + 1])
        cursor += 2
        continue
      }
      if byte == 0x0A, text.count > 256 || isEscaped { return nil }
      text.append(byte)
      cursor += 1
    }
    return nil
  }

  /// Reads a value without quotes.
  ///
  /// In code it must stand inside a text or a comment. `isLoose` is for what may as well be prose.
  mutating func plain(isTight: Bool, isLoose: Bool = false) -> NamedValue? {
    if style == .code {
      guard isTight && isInsideText || isInsideComment else { return nil }
    }
    let start = at
    let isInText = isTight && isInsideText
    while at < bytes.count, at - start < NamedValue.valueLimit {
      let byte = bytes[at]
      if byte <= 0x20 || isQuote(byte) || byte == UInt8(ascii: "<") { break }
      if isInText || isTight, byte == UInt8(ascii: "&") || byte == UInt8(ascii: ";") { break }
      if byte == UInt8(ascii: "\\"), at + 1 < bytes.count, "nrt\"'".utf8.contains(bytes[at + 1]) { break }
      if byte == UInt8(ascii: ","), at + 1 >= bytes.count || bytes[at + 1] <= 0x20 || isInText { break }
      at += 1
    }
    var end = at
    while end > start, ",)]}".utf8.contains(bytes[end - 1]), style == .code || end == at, isClosing(end - 1, start) {
      end -= 1
    }
    guard end > start else { return nil }
    // A quote in the middle belongs to an expression.
    if !isInText, style == .plain, at < bytes.count, isQuote(bytes[at]), !isInsideText { return nil }
    if !isTight || isLoose, !isLastOnLine(at) { return nil }
    if isLoose, at < bytes.count, bytes[at] == UInt8(ascii: "\\") { return nil }
    return NamedValue(name: name, value: start..<end, text: Array(bytes[start..<end]), isQuoted: false)
  }

  /// Whether the bracket at `offset` closes one that stands before the value.
  func isClosing(_ offset: Int, _ start: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: ")"): !bytes[start..<offset].contains(UInt8(ascii: "("))
    case UInt8(ascii: "]"): !bytes[start..<offset].contains(UInt8(ascii: "["))
    case UInt8(ascii: "}"): !bytes[start..<offset].contains(UInt8(ascii: "{"))
    case _: true
    }
  }

  /// Whether nothing but a comment or the end of a list follows on the line.
  func isLastOnLine(_ offset: Int) -> Bool {
    var cursor = offset
    while cursor < bytes.count, bytes[cursor] == 0x20 || bytes[cursor] == 0x09 { cursor += 1 }
    guard cursor < bytes.count, bytes[cursor] != 0x0A, bytes[cursor] != 0x0D else { return true }
    return "#,;}])\"'\\<*".utf8.contains(bytes[cursor]) || bytes[cursor] == UInt8(ascii: "/")
  }
}

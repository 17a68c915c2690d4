extension JSONParser {
  /// Reads the string that begins at hand.
  @inline(__always)
  mutating func string() {
    let start = at
    var cursor = start + 1
    var flags: Record.Flags = []
    while true {
      cursor = endOfRun(cursor)
      guard cursor < bytes.count else { return unterminated(start, cursor, flags) }
      let byte = bytes[cursor]
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        flags = .encoded
        cursor = escape(at: cursor)
      } else if byte == 0x0A || byte == 0x0D {
        return unterminated(start, cursor, flags)
      } else {
        // The check of the encoding has seen the other control characters.
        if byte == 0x09 { problems.report(.controlCharacter, Region(cursor, cursor + 1)) }
        cursor += 1
      }
    }
    at = cursor + 1
    records.append(Record(.string, .doubleQuoted, start, at, flags: flags))
  }

  /// Returns the offset of the first quote, backslash or control character from `start` on.
  @inline(__always)
  private func endOfRun(_ start: Int) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var cursor = start
    while cursor + 8 <= bytes.count {
      let word = UnsafeRawPointer(base + cursor).loadUnaligned(as: UInt64.self).littleEndian
      let quote = word ^ 0x2222_2222_2222_2222
      let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
      let hits =
        ((quote &- 0x0101_0101_0101_0101) & ~quote) | ((backslash &- 0x0101_0101_0101_0101) & ~backslash)
        | ((word &- 0x2020_2020_2020_2020) & ~word)
      let marks = hits & 0x8080_8080_8080_8080
      if marks != 0 { return cursor + marks.trailingZeroBitCount >> 3 }
      cursor += 8
    }
    while cursor < bytes.count {
      let byte = base[cursor]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      cursor += 1
    }
    return cursor
  }

  private mutating func unterminated(_ start: Int, _ end: Int, _ flags: Record.Flags) {
    problems.report(.unterminatedString, Region(start, end))
    at = end
    records.append(Record(.malformed, .doubleQuoted, start, end, flags: flags))
  }

  /// Checks the escape at `start` and returns the offset after it.
  private mutating func escape(at start: Int) -> Int {
    guard start + 1 < bytes.count else { return start + 1 }
    let letter = bytes[start + 1]
    guard letter == UInt8(ascii: "u") else {
      if Escape.isJSON(letter) { return start + 2 }
      problems.report(.invalidEscape, Region(start, start + 1))
      return letter < 0x20 ? start + 1 : start + 2
    }
    guard let code = codeUnit(at: start) else {
      problems.report(.invalidEscape, Region(start, start + 2))
      return start + 2
    }
    if code & 0xFFFF_FC00 == 0xD800, let low = codeUnit(at: start + 6), low & 0xFFFF_FC00 == 0xDC00 {
      return start + 12
    }
    if code & 0xFFFF_F800 == 0xD800 { problems.report(.loneSurrogate, Region(start, start + 6)) }
    return start + 6
  }

  /// Returns the number in the `\uXXXX` at `start`, or nil when there is none.
  private func codeUnit(at start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
      return nil
    }
    return Escape.number(bytes[start + 2..<start + 6])
  }

  /// Reads the number that begins at hand.
  @inline(__always)
  mutating func number() {
    let start = at
    var cursor = start
    var kind = Record.Kind.integer
    if bytes[cursor] == UInt8(ascii: "-") { cursor += 1 }
    let whole = cursor
    cursor = afterDigits(cursor)
    var isValid = cursor > whole && (bytes[whole] != UInt8(ascii: "0") || cursor == whole + 1)
    if isByte(UInt8(ascii: "."), at: cursor) {
      kind = .float
      let fraction = cursor + 1
      cursor = afterDigits(fraction)
      isValid = isValid && cursor > fraction
    }
    if isByte(UInt8(ascii: "e"), at: cursor) || isByte(UInt8(ascii: "E"), at: cursor) {
      kind = .float
      cursor += 1
      if isByte(UInt8(ascii: "-"), at: cursor) || isByte(UInt8(ascii: "+"), at: cursor) { cursor += 1 }
      let exponent = cursor
      cursor = afterDigits(exponent)
      isValid = isValid && cursor > exponent
    }
    guard isValid, isDelimiter(at: cursor) else { return bareText() }
    at = cursor
    records.append(Record(kind, .plain, start, cursor))
  }

  /// Reads `true`, `false` or `null`.
  @inline(__always)
  mutating func literal() {
    let start = at
    let kind: Record.Kind
    if starts(with: "true", at: start) {
      kind = .bool
      at += 4
    } else if starts(with: "false", at: start) {
      kind = .bool
      at += 5
    } else if starts(with: "null", at: start) {
      kind = .null
      at += 4
    } else {
      return bareText()
    }
    guard isDelimiter(at: at) else {
      at = start
      return bareText()
    }
    records.append(Record(kind, .plain, start, at))
  }

  @inline(__always)
  private func starts(with word: StaticString, at start: Int) -> Bool {
    guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<word.utf8CodeUnitCount where bytes[start + index] != word.utf8Start[index] { return false }
    return true
  }

  @inline(__always)
  private func afterDigits(_ start: Int) -> Int {
    var cursor = start
    while cursor < bytes.count, bytes[cursor] &- 0x30 < 10 { cursor += 1 }
    return cursor
  }

  @inline(__always)
  private func isByte(_ byte: UInt8, at offset: Int) -> Bool { offset < bytes.count && bytes[offset] == byte }

  /// Whether a number or a word may end before the byte at `offset`.
  @inline(__always)
  func isDelimiter(at offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    switch bytes[offset] {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"), UInt8(ascii: "/"), 0x20, 0x0A,
      0x0D, 0x09, 0xC2, UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "{"):
      return true
    case _: return false
    }
  }
}

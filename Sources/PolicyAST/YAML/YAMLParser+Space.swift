extension YAMLParser {
  /// Moves to the next content: over space, comments and line breaks, up to a document marker or the end.
  ///
  /// Notes whether the content is the first of its line, the line's indentation, and tabs in the space before it.
  @inline(__always)
  mutating func skip() {
    guard at != lineFirst, !isAtMarker else { return }
    var cursor = at
    var isFirst = cursor == lineStart
    hasTab = false
    while true {
      if isFirst, cursor == lineStart {
        cursor = afterSpaces(cursor)
        indent = cursor - lineStart
      }
      while cursor < bytes.count, classes[bytes[cursor]] & ByteClasses.white != 0 {
        hasTab = hasTab || bytes[cursor] == 0x09
        cursor += 1
      }
      guard cursor < bytes.count else { break }
      let byte = bytes[cursor]
      if byte == UInt8(ascii: "#"), cursor == lineStart || isWhite(cursor - 1) {
        cursor = endOfLine(cursor)
        guard cursor < bytes.count else { break }
      }
      guard let next = lineBreak(at: cursor) else {
        isAtMarker = isFirst && cursor == lineStart && isMarker(at: cursor)
        break
      }
      cursor = next
      lineStart = next
      isFirst = true
      hasTab = false
    }
    at = cursor
    lineFirst = isFirst ? cursor : -1
  }

  /// Moves over spaces and tabs.
  @inline(__always)
  mutating func skipWhite() {
    while at < bytes.count, classes[current] & ByteClasses.white != 0 { at += 1 }
  }

  /// Moves to the end of the line.
  mutating func skipLine() {
    guard !isStopped else { return }
    at = endOfLine(at)
    lineFirst = -1
  }

  /// Reads on after an error, with the next line that is indented by at most `limit`.
  mutating func recover(_ limit: Int) {
    failed = false
    while true {
      skip()
      if isStopped || (isFresh && indent <= limit) { return }
      skipLine()
    }
  }

  @inline(__always)
  func isWhite(_ offset: Int) -> Bool {
    offset >= 0 && classes[bytes[offset]] & ByteClasses.white != 0
  }

  /// Returns the offset of the first byte from `start` on that is no space.
  @inline(__always)
  func afterSpaces(_ start: Int) -> Int {
    var cursor = start
    while cursor < bytes.count, bytes[cursor] == 0x20 { cursor += 1 }
    return cursor
  }

  /// Returns the offset after the line break at `offset`, or nil when there is none.
  @inline(__always)
  func lineBreak(at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    if bytes[offset] == 0x0A { return offset + 1 }
    guard bytes[offset] == 0x0D else { return nil }
    return byte(offset + 1) == 0x0A ? offset + 2 : offset + 1
  }

  /// Returns the offset of the line break that ends the line of `start`, or the end of the text.
  @inline(__always)
  func endOfLine(_ start: Int) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var cursor = start
    while cursor + 8 <= bytes.count {
      let word = UnsafeRawPointer(base + cursor).loadUnaligned(as: UInt64.self).littleEndian
      let feed = word ^ 0x0A0A_0A0A_0A0A_0A0A
      let carriage = word ^ 0x0D0D_0D0D_0D0D_0D0D
      let hits =
        ((feed &- 0x0101_0101_0101_0101) & ~feed) | ((carriage &- 0x0101_0101_0101_0101) & ~carriage)
      let marks = hits & 0x8080_8080_8080_8080
      if marks != 0 { return cursor + marks.trailingZeroBitCount >> 3 }
      cursor += 8
    }
    while cursor < bytes.count, classes[bytes[cursor]] & ByteClasses.lineBreak == 0 { cursor += 1 }
    return cursor
  }

  /// Whether `---` or `...`, followed by space, stands at `offset`, which begins a line.
  @inline(__always)
  func isMarker(at offset: Int) -> Bool {
    guard offset + 3 <= bytes.count else { return false }
    let mark = bytes[offset]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: ".") else { return false }
    return bytes[offset + 1] == mark && bytes[offset + 2] == mark && isBlank(offset + 3)
  }

  /// Whether nothing but space and a comment follows on the line; moves over the space.
  mutating func isAtEndOfLine() -> Bool {
    skipWhite()
    guard at < bytes.count else { return true }
    if current == UInt8(ascii: "#") { return at == lineStart || isWhite(at - 1) }
    return classes[current] & ByteClasses.lineBreak != 0
  }
}

extension YAMLParser {
  /// Reads the double-quoted scalar at hand; its further lines must be indented by `indent`.
  mutating func doubleQuoted(_ indent: Int, _ own: PendingProperties) {
    let start = at
    var cursor = start + 1
    var flags: Record.Flags = []
    while true {
      while cursor < bytes.count, classes[bytes[cursor]] & (ByteClasses.quote | ByteClasses.lineBreak) == 0 {
        cursor += 1
      }
      guard cursor < bytes.count else { return unterminated(start, own) }
      let byte = bytes[cursor]
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        flags = .encoded
        cursor = escape(at: cursor)
      } else if byte == UInt8(ascii: "'") {
        cursor += 1
      } else {
        flags = .encoded
        guard let next = nextQuotedLine(cursor, indent, start, own) else { return }
        cursor = next
      }
    }
    at = cursor + 1
    append(.string, .doubleQuoted, start, at, own, flags: flags)
  }

  /// Reads the single-quoted scalar at hand; its further lines must be indented by `indent`.
  mutating func singleQuoted(_ indent: Int, _ own: PendingProperties) {
    let start = at
    var cursor = start + 1
    var flags: Record.Flags = []
    while true {
      while cursor < bytes.count, classes[bytes[cursor]] & (ByteClasses.quote | ByteClasses.lineBreak) == 0 {
        cursor += 1
      }
      guard cursor < bytes.count else { return unterminated(start, own) }
      let byte = bytes[cursor]
      if byte == UInt8(ascii: "'") {
        guard self.byte(cursor + 1) == byte else { break }
        flags = .encoded
        cursor += 2
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        cursor += 1
      } else {
        flags = .encoded
        guard let next = nextQuotedLine(cursor, indent, start, own) else { return }
        cursor = next
      }
    }
    at = cursor + 1
    append(.string, .singleQuoted, start, at, own, flags: flags)
  }

  /// Moves over the line breaks at `offset` inside quotes and returns where the text goes on; nil, after an error, when
  /// the scalar cannot go on there.
  private mutating func nextQuotedLine(
    _ offset: Int, _ indent: Int, _ start: Int, _ own: PendingProperties
  ) -> Int? {
    if unclosedQuotes.contains(bytes[start]) {
      unterminated(start, own)
      return nil
    }
    var cursor = offset
    while let line = lineBreak(at: cursor) {
      lineStart = line
      cursor = afterSpaces(line)
      let spaces = cursor - line
      while cursor < bytes.count, bytes[cursor] == 0x09 || bytes[cursor] == 0x20 { cursor += 1 }
      guard cursor < bytes.count else { break }
      if classes[bytes[cursor]] & ByteClasses.lineBreak != 0 { continue }
      let isMarked = cursor == line && isMarker(at: cursor)
      if spaces < indent, !isMarked, isTolerant {
        problems.reportOnce(.underIndentedFlow, Region(cursor, cursor + 1))
        return cursor
      }
      guard spaces >= indent, !isMarked else {
        at = line
        lineFirst = -1
        append(.malformed, bytes[start] == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted, start, offset, own)
        problems.report(.unterminatedString, Region(start, start + 1))
        fail(isMarked ? .markerInside : .underIndentedFlow, line, cursor + 1, isOver: false)
        return nil
      }
    }
    return cursor
  }

  /// Reads on with the next line after a quote that is never closed.
  private mutating func unterminated(_ start: Int, _ own: PendingProperties) {
    let end = endOfLine(start)
    unclosedQuotes.insert(bytes[start])
    // The line of the quote may begin anywhere before it; what matters is that reading goes on after it.
    at = end
    lineFirst = -1
    append(.malformed, bytes[start] == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted, start, end, own)
    fail(.unterminatedString, start, start + 1)
  }

  /// Checks the escape at `start` and returns the offset after it.
  private mutating func escape(at start: Int) -> Int {
    guard start + 1 < bytes.count else { return start + 1 }
    let letter = bytes[start + 1]
    // An escaped line break is seen by the caller.
    if classes[letter] & ByteClasses.lineBreak != 0 { return start + 1 }
    let digits = Escape.digits(letter)
    guard digits > 0 else {
      if Escape.scalar(letter) == nil { problems.report(.invalidEscape, Region(start, start + 2)) }
      return start + 2
    }
    let end = start + 2 + digits
    guard end <= bytes.count, let code = Escape.number(bytes[start + 2..<end]), code <= 0x10FFFF else {
      problems.report(.invalidEscape, Region(start, start + 2))
      return start + 2
    }
    guard code & 0xFFFF_F800 == 0xD800 else { return end }
    if code < 0xDC00, end + 6 <= bytes.count, bytes[end] == UInt8(ascii: "\\"), bytes[end + 1] == UInt8(ascii: "u"),
      let low = Escape.number(bytes[end + 2..<end + 6]), low & 0xFFFF_FC00 == 0xDC00
    {
      return end + 6
    }
    problems.report(.loneSurrogate, Region(start, end))
    return end
  }
}

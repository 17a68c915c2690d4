extension JSONParser {
  /// Moves to the next byte that is neither white space nor part of a comment.
  @inline(__always)
  mutating func skipSpace() {
    var cursor = at
    while cursor < bytes.count {
      let byte = bytes[cursor]
      if byte > 0x20 {
        guard byte >= 0x80 || byte == UInt8(ascii: "/") else { break }
        at = cursor
        guard skipUnusualSpace() else { return }
        cursor = at
        continue
      }
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
      cursor += 1
      if byte == 0x0A { cursor = afterSpaces(cursor) }
    }
    at = cursor
  }

  /// Returns the offset of the first byte from `start` on that is no space, eight at a time.
  @inline(__always)
  private func afterSpaces(_ start: Int) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var cursor = start
    while cursor + 8 <= bytes.count {
      let word = UnsafeRawPointer(base + cursor).loadUnaligned(as: UInt64.self).littleEndian ^ 0x2020_2020_2020_2020
      if word != 0 { return cursor + word.trailingZeroBitCount >> 3 }
      cursor += 8
    }
    return cursor
  }

  /// Skips a comment or a no-break space; returns whether there was one.
  @inline(never)
  private mutating func skipUnusualSpace() -> Bool {
    let start = at
    guard start + 1 < bytes.count else { return false }
    switch (bytes[start], bytes[start + 1]) {
    case (0xC2, 0xA0):
      at += 2
      problems.reportOnce(.noBreakSpace, Region(start, at))
      return true
    case (0xEF, 0xBB) where start + 2 < bytes.count && bytes[start + 2] == 0xBF:
      at += 3
      problems.reportOnce(.noBreakSpace, Region(start, at))
      return true
    case (UInt8(ascii: "/"), UInt8(ascii: "/")):
      at = endOfLine(start)
      problems.reportOnce(.comment, Region(start, at))
      return true
    case (UInt8(ascii: "/"), UInt8(ascii: "*")):
      skipBlockComment(start)
      return true
    case _:
      return false
    }
  }

  private mutating func skipBlockComment(_ start: Int) {
    var cursor = start + 2
    while cursor + 1 < bytes.count {
      if bytes[cursor] == UInt8(ascii: "*"), bytes[cursor + 1] == UInt8(ascii: "/") {
        at = cursor + 2
        problems.reportOnce(.comment, Region(start, at))
        return
      }
      cursor += 1
    }
    at = bytes.count
    problems.report(.unterminatedComment, Region(start, start + 2))
  }

  /// Returns the offset of the line break that ends the line of `start`, or the end of the text.
  func endOfLine(_ start: Int) -> Int {
    var cursor = start
    while cursor < bytes.count, bytes[cursor] != 0x0A, bytes[cursor] != 0x0D { cursor += 1 }
    return cursor
  }
}

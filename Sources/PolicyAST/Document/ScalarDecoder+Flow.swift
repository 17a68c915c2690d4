extension ScalarDecoder {
  /// Decodes a plain or quoted scalar: escapes, doubled quotes, folded lines.
  mutating func decodeFlow() {
    var cursor = content.lowerBound
    var run = cursor
    while cursor < content.upperBound {
      let byte = bytes[cursor]
      if byte == 0x0A || byte == 0x0D {
        // White space before a line break is dropped, but never past an escape.
        var end = cursor
        while end > run, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        copy(run..<end)
        cursor = fold(cursor)
        run = cursor
      } else if byte == UInt8(ascii: "\\"), style == .doubleQuoted {
        copy(run..<cursor)
        cursor = decodeEscape(at: cursor)
        run = cursor
      } else if byte == UInt8(ascii: "'"), style == .singleQuoted, cursor + 1 < content.upperBound {
        copy(run..<cursor)
        replace(cursor..<cursor + 2, by: CollectionOfOne(byte))
        cursor += 2
        run = cursor
      } else {
        cursor += 1
      }
    }
    copy(run..<cursor)
  }

  /// Folds the line breaks at `offset` and returns the offset of the text after them.
  private mutating func fold(_ offset: Int) -> Int {
    let (end, breaks) = skipBreaks(offset)
    if breaks == 1 {
      replace(offset..<end, by: CollectionOfOne(0x20))
    } else {
      replace(offset..<end, by: repeatElement(0x0A, count: breaks - 1))
    }
    return end
  }

  private func skipBreaks(_ offset: Int) -> (end: Int, breaks: Int) {
    var cursor = offset
    var breaks = 0
    while let next = lineBreak(at: cursor) {
      breaks += 1
      cursor = afterWhite(next)
    }
    return (cursor, breaks)
  }

  /// Decodes the escape at `offset` and returns the offset after it.
  private mutating func decodeEscape(at offset: Int) -> Int {
    guard offset + 1 < content.upperBound else {
      copy(offset..<offset + 1)
      return offset + 1
    }
    if let next = lineBreak(at: offset + 1) {
      let (end, breaks) = skipBreaks(afterWhite(next))
      if breaks > 0 { replace(offset..<end, by: repeatElement(0x0A, count: breaks)) }
      return end
    }
    let digits = Escape.digits(bytes[offset + 1])
    if digits > 0 { return decodeHexadecimal(at: offset, digits: digits) }
    guard let scalar = Escape.scalar(bytes[offset + 1]) else {
      copy(offset..<offset + 2)
      return offset + 2
    }
    replace(offset..<offset + 2, by: Escape.utf8(scalar))
    return offset + 2
  }

  private mutating func decodeHexadecimal(at offset: Int, digits: Int) -> Int {
    let end = offset + 2 + digits
    guard end <= content.upperBound, let code = Escape.number(bytes[offset + 2..<end]) else {
      copy(offset..<offset + 2)
      return offset + 2
    }
    if code & 0xFFFF_FC00 == 0xD800, end + 6 <= content.upperBound, bytes[end] == UInt8(ascii: "\\"),
      bytes[end + 1] == UInt8(ascii: "u"), let low = Escape.number(bytes[end + 2..<end + 6]),
      low & 0xFFFF_FC00 == 0xDC00
    {
      replace(offset..<end + 6, by: Escape.utf8(0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)))
      return end + 6
    }
    replace(offset..<end, by: Escape.utf8(code))
    return end
  }
}

/// The recognition of placeholders that generators and deployment tools fill in: `{{ … }}` and `${ … }`.
enum Placeholder {
  /// Returns the offset after the placeholder that begins at `start`, or nil when it is not closed on its line.
  ///
  /// In `${ … }` braces nest and quoted text is skipped; `{{ … }}` ends at the first `}}`.
  /// - Complexity: O(*length of the line*).
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "{") else { return nil }
    return bytes[start] == UInt8(ascii: "$") ? endOfExpression(bytes, start + 2) : endOfMustache(bytes, start + 2)
  }

  /// Returns whether `{{` or `${` stands at `start`.
  @inline(__always)
  static func canBegin(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "{") else { return false }
    return bytes[start] == UInt8(ascii: "$") || bytes[start] == UInt8(ascii: "{")
  }

  private static func endOfMustache(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var cursor = start
    while cursor + 1 < bytes.count, bytes[cursor] != 0x0A, bytes[cursor] != 0x0D {
      if bytes[cursor] == UInt8(ascii: "}"), bytes[cursor + 1] == UInt8(ascii: "}") {
        // `{{{ x }}}` ends with the last brace.
        cursor += 2
        if cursor < bytes.count, bytes[start] == UInt8(ascii: "{"), bytes[cursor] == UInt8(ascii: "}") { cursor += 1 }
        return cursor
      }
      cursor += 1
    }
    return nil
  }

  private static func endOfExpression(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var cursor = start
    var depth = 1
    var quote: UInt8 = 0
    while cursor < bytes.count {
      let byte = bytes[cursor]
      switch byte {
      case 0x0A, 0x0D: return nil
      case UInt8(ascii: "\\") where quote != 0: cursor += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == 0 { quote = byte } else if quote == byte { quote = 0 }
      case UInt8(ascii: "{") where quote == 0: depth += 1
      case UInt8(ascii: "}") where quote == 0:
        depth -= 1
        if depth == 0 { return cursor + 1 }
      case _: break
      }
      cursor += 1
    }
    return nil
  }

  /// Returns the `{{ … }}` in `string` as holes; dynamic references of CloudFormation (`{{resolve:…}}`) wait for
  /// deployment.
  static func holes(in string: String) -> [Text.Hole] {
    var string = string
    return string.withUTF8 { bytes in
      var holes: [Text.Hole] = []
      var cursor = 0
      while cursor + 3 < bytes.count {
        guard bytes[cursor] == UInt8(ascii: "{"), bytes[cursor + 1] == UInt8(ascii: "{") else {
          cursor += 1
          continue
        }
        // Without an end on this line no later start on it has one.
        guard let end = end(in: bytes, from: cursor) else {
          cursor = endOfLine(bytes, cursor)
          continue
        }
        let written = String(decoding: bytes[cursor..<end], as: UTF8.self)
        let reason: Unresolved.Reason = written.hasPrefix("{{resolve:") ? .deployment : .placeholder
        holes.append(Text.Hole(cursor, end, Unresolved(reason, written)))
        cursor = end
      }
      return holes
    }
  }

  private static func endOfLine(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var cursor = start
    while cursor < bytes.count, bytes[cursor] != 0x0A, bytes[cursor] != 0x0D { cursor += 1 }
    return max(cursor, start + 1)
  }
}

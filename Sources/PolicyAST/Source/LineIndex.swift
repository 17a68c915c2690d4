/// The offsets at which the lines of a text begin; turns byte offsets into positions.
///
/// A line ends after LF, after CR LF and after a CR that no LF follows. A byte order mark at the very start takes
/// no column.
public struct LineIndex: Sendable {
  /// The UTF-8 byte offset of the first byte of each line, ascending, beginning with 0.
  public let starts: [UInt32]

  /// Indexes `bytes`.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      let count = buffer.count
      while offset < count {
        let byte = buffer[offset]
        offset += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        if byte == 0x0D, offset < count, buffer[offset] == 0x0A { offset += 1 }
        starts.append(UInt32(clamping: offset))
      }
    }
    self.starts = starts
  }

  /// The number of lines; at least 1.
  public var count: Int { starts.count }

  /// Returns the 0-based index of the line that holds the byte at `offset`.
  /// - Complexity: O(log *lines*).
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Returns the position of the byte at `offset` in `bytes`, the text that was indexed.
  /// - Complexity: O(log *lines* + *line length*).
  public func position(at offset: Int, in bytes: [UInt8]) -> Position {
    let clamped = min(max(offset, 0), bytes.count)
    let line = line(at: clamped)
    var cursor = Int(starts[line])
    if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { cursor = min(3, clamped) }
    var column = 1
    while cursor < clamped {
      if bytes[cursor] & 0xC0 != 0x80 { column += 1 }
      cursor += 1
    }
    // An offset inside a code point belongs to that code point.
    if clamped < bytes.count, bytes[clamped] & 0xC0 == 0x80, column > 1 { column -= 1 }
    return Position(line: line + 1, column: column)
  }

  /// Returns the bytes of the line with the 0-based index `line`, without its line break.
  public func content(ofLine line: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    let start = Int(starts[line])
    var end = line + 1 < starts.count ? Int(starts[line + 1]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }
}

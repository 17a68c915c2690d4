import PolicyAST

/// Turns offsets into positions for findings in their order.
///
/// It remembers the last place, so that many findings on one long line cost one pass over the line together.
struct PositionReader {
  private var file: SourceFile?
  private var lines = LineIndex([])
  private var line = -1
  private var offset = 0
  private var column = 1

  /// Returns the positions of the first byte of `location` and of the byte after its last.
  mutating func positions(of location: Location) -> (start: Position, end: Position) {
    let start = position(at: location.region.start, in: location.file)
    let kept = self
    let end = location.region.isEmpty ? start : position(at: location.region.end, in: location.file)
    self = kept
    return (start, end)
  }

  /// Returns the position of the byte at `wanted` in `file`.
  mutating func position(at wanted: Int, in file: SourceFile) -> Position {
    if self.file !== file {
      self.file = file
      lines = file.lines
      line = -1
    }
    let target = min(max(wanted, 0), file.bytes.count)
    let targetLine = lines.line(at: target)
    if targetLine != line || target < offset { restart(at: targetLine, in: file.bytes) }
    advance(to: target, in: file.bytes)
    return Position(line: line + 1, column: column)
  }

  private mutating func restart(at newLine: Int, in bytes: [UInt8]) {
    line = newLine
    offset = Int(lines.starts[newLine])
    column = 1
    if newLine == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// Moves to the code point that holds `target`.
  private mutating func advance(to target: Int, in bytes: [UInt8]) {
    var start = target
    while start > offset, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard start > offset else { return }
    bytes.withUnsafeBufferPointer { buffer in
      for index in offset..<start where buffer[index] & 0xC0 != 0x80 { column += 1 }
    }
    offset = start
  }
}

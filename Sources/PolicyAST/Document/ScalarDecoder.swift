/// The bytes that a scalar stands for, made from the bytes that are written.
struct ScalarDecoder {
  /// The text that holds the scalar.
  let bytes: [UInt8]

  /// The written bytes of the scalar without its quotes.
  let content: Range<Int>

  /// How it is written.
  let style: Node.Style

  /// How many spaces indent the lines of a block scalar.
  let indent: Int

  /// Whether its text differs from its written bytes.
  let isEncoded: Bool

  /// What was decoded.
  var output: [UInt8] = []

  /// Where it stands.
  var offsets = OffsetMap()

  /// A decoder of the scalar that `record` stands for.
  init(_ bytes: [UInt8], _ record: Record) {
    self.bytes = bytes
    style = record.style
    isEncoded = record.flags.contains(.encoded)
    indent = max(0, Int(record.link))
    content = Self.content(of: record, in: bytes)
  }

  /// Returns the written bytes of the scalar that `record` stands for, without its quotes.
  static func content(of record: Record, in bytes: [UInt8]) -> Range<Int> {
    let start = Int(record.start)
    let end = min(Int(record.end), bytes.count)
    switch record.style {
    case .singleQuoted, .doubleQuoted:
      // The closing quote may be missing.
      let isClosed = end - start >= 2 && bytes[end - 1] == bytes[start] && record.kind != .malformed
      return min(start + 1, end)..<max(min(start + 1, end), isClosed ? end - 1 : end)
    case .plain, .literal, .folded, .flow, .block:
      return start..<max(start, end)
    }
  }

  /// Decodes the scalar into `output` and `offsets`.
  /// - Complexity: O(*n*) in the number of written bytes.
  mutating func decode() {
    output.reserveCapacity(content.count)
    switch style {
    case .literal, .folded: decodeBlock()
    case .plain, .singleQuoted, .doubleQuoted, .flow, .block: decodeFlow()
    }
  }

  /// Decodes the scalar, or copies it when it stands there as it is.
  mutating func decodeAny() {
    if isEncoded { decode() } else { copy(content) }
  }

  /// Appends the bytes of `range` as they are.
  mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    offsets.append(decoded: output.count, source: range.lowerBound)
    output.append(contentsOf: bytes[range])
  }

  /// Appends `replacement`, written as the bytes of `range`.
  mutating func replace(_ range: Range<Int>, by replacement: some Sequence<UInt8>) {
    offsets.appendEscape(decoded: output.count, source: range.lowerBound, width: max(1, range.count))
    output.append(contentsOf: replacement)
  }

  /// Returns the offset after the line break at `offset`, or nil when there is none.
  func lineBreak(at offset: Int) -> Int? {
    guard offset < content.upperBound else { return nil }
    if bytes[offset] == 0x0A { return offset + 1 }
    guard bytes[offset] == 0x0D else { return nil }
    return offset + 1 < content.upperBound && bytes[offset + 1] == 0x0A ? offset + 2 : offset + 1
  }

  /// Returns the offset of the first byte from `offset` on that is neither space nor tab.
  func afterWhite(_ offset: Int) -> Int {
    var cursor = offset
    while cursor < content.upperBound, bytes[cursor] == 0x20 || bytes[cursor] == 0x09 { cursor += 1 }
    return cursor
  }
}

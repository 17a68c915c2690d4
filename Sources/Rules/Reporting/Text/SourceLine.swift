import PolicyAST

/// One line of a file as a terminal shows it: tabs as blanks, credentials hidden, a long line cut around the marked part.
struct SourceLine {
  /// The widest line that is shown whole, in columns.
  static let limit = 160

  /// How many bytes in front of the marked part are kept of a long line.
  private static let lead = 48

  /// The text to show, without a line break.
  private(set) var text = ""

  /// The columns under which the marks belong, 0-based.
  private(set) var marks: Range<Int>

  private var width = 0
  private var markStart: Int?
  private var markEnd = 0

  /// Lays out the line that takes `content` in `file`, with marks under `region`.
  /// - Complexity: O(`limit` + hidden parts).
  init(_ content: Range<Int>, of file: SourceFile, marking region: Range<Int>, hiding redactions: Redactions) {
    marks = 0..<1
    let bytes = file.bytes
    var cursor = content.lowerBound
    let isLong = content.count > Self.limit
    if isLong, region.lowerBound - Self.lead > cursor {
      cursor = Self.boundary(at: region.lowerBound - Self.lead, in: bytes)
      append("…", width: 1, from: content.lowerBound..<content.lowerBound, marking: region)
    }
    let window = cursor..<min(content.upperBound, cursor + Self.limit * 4)
    let hidden = redactions.ranges(in: file, overlapping: window)
    while cursor < content.upperBound, width < Self.limit {
      if let part = hidden.first(where: { $0.contains(cursor) }) {
        append("…", width: 1, from: cursor..<part.upperBound, marking: region)
        cursor = part.upperBound
        continue
      }
      let (scalar, length) = Self.decode(bytes, at: cursor, limit: content.upperBound)
      append(scalar, from: cursor..<cursor + length, marking: region)
      cursor += length
    }
    if cursor < content.upperBound { append("…", width: 1, from: cursor..<cursor, marking: region) }
    finish(region)
  }

  private mutating func append(_ scalar: Unicode.Scalar, from source: Range<Int>, marking region: Range<Int>) {
    if scalar == "\t" {
      let count = 4 - width % 4
      append(String(repeating: " ", count: count), width: count, from: source, marking: region)
    } else if DisplayWidth.isUnsafe(scalar) {
      append("\u{FFFD}", width: 1, from: source, marking: region)
    } else {
      append(String(scalar), width: DisplayWidth.columns(of: scalar), from: source, marking: region)
    }
  }

  private mutating func append(_ shown: String, width columns: Int, from source: Range<Int>, marking region: Range<Int>)
  {
    let isMarked = region.isEmpty ? source.contains(region.lowerBound) : source.overlaps(region)
    if isMarked {
      if markStart == nil { markStart = width }
      markEnd = width + (region.isEmpty ? 1 : columns)
    }
    text += shown
    width += columns
  }

  /// A place behind the last character is marked there.
  private mutating func finish(_ region: Range<Int>) {
    let start = markStart ?? width
    marks = start..<max(markEnd, start + 1)
    while text.last == " " { text.removeLast() }
  }

  private static func boundary(at offset: Int, in bytes: [UInt8]) -> Int {
    var offset = offset
    while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// Returns the code point at `offset`, U+FFFD for one byte that begins none.
  private static func decode(_ bytes: [UInt8], at offset: Int, limit: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[offset]
    guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
    var decoder = UTF8()
    var iterator = bytes[offset..<min(offset + 4, limit)].makeIterator()
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): return (scalar, UTF8.width(scalar))
    case .emptyInput, .error: return ("\u{FFFD}", 1)
    }
  }
}

/// Builds a text in which references are replaced, and the map of where its bytes stand.
struct SpecTextBuilder {
  private let source: Text
  private let value: Value
  private let bytes: [UInt8]
  private let origin: OffsetMap?
  private var cursor = 0
  private var output = ""
  private var count = 0
  private var holes: [Text.Hole] = []
  private var offsets = OffsetMap()

  init(_ source: Text, of value: Value) {
    self.source = source
    self.value = value
    bytes = Array(source.string.utf8)
    if let offsets = value.offsets {
      origin = offsets
    } else {
      switch value.location.region.count {
      case bytes.count: origin = OffsetMap(from: value.location.region.start)
      case bytes.count + 2: origin = OffsetMap(from: value.location.region.start + 1)
      case _: origin = nil
      }
    }
  }

  /// Copies the bytes up to the offset `end` of the source, holes included.
  mutating func copy(upTo end: Int) {
    guard end > cursor else { return }
    for hole in source.holes where hole.start >= cursor && hole.end <= end {
      let shift = count - cursor
      holes.append(Text.Hole(hole.start + shift, hole.end + shift, hole.unresolved))
    }
    if let origin {
      for offset in cursor..<end { offsets.append(decoded: count + offset - cursor, source: origin.source(of: offset)) }
    }
    output += String(decoding: bytes[cursor..<end], as: UTF8.self)
    count += end - cursor
    cursor = end
  }

  /// Writes `pieces` in place of the bytes up to the offset `end` of the source.
  mutating func replace(upTo end: Int, by pieces: [Text.Piece]) {
    if let origin {
      let region = origin.source(of: cursor, end)
      offsets.appendEscape(decoded: count, source: region.start, width: max(region.count, 1))
    }
    for piece in pieces {
      switch piece {
      case .literal(let part):
        output += part
        count += part.utf8.count
      case .hole(let unresolved):
        let length = unresolved.text.utf8.count
        output += unresolved.text
        holes.append(Text.Hole(count, count + length, unresolved))
        count += length
      }
    }
    cursor = end
  }

  /// Returns the text as a value, after the rest of the source is copied.
  mutating func finish() -> Value {
    copy(upTo: bytes.count)
    let text = Text(output, holes: holes)
    return Value(
      .text(text), at: value.location, offsets: origin == nil ? nil : offsets, referrers: value.referrers)
  }
}

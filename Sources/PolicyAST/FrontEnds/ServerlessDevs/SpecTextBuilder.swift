/// Builds a text in which references are replaced, and the map of where its bytes stand.
struct SpecTextBuilder {
  private let source: Text
  private let value: Value
  private let bytes: [UInt8]
  private let origin: OffsetMap?
  private var cursor = 0
  /// The first hole of the source that is not copied or replaced yet.
  private var nextHole = 0
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
    while let hole = hole(before: end) {
      let shift = count - cursor
      if hole.end <= end { holes.append(Text.Hole(hole.start + shift, hole.end + shift, hole.unresolved)) }
      nextHole += 1
    }
    if let origin {
      for offset in cursor..<end { offsets.append(decoded: count + offset - cursor, source: origin.source(of: offset)) }
    }
    output += String(decoding: bytes[cursor..<end], as: UTF8.self)
    count += end - cursor
    cursor = end
  }

  /// Returns the first hole that is not copied yet when it begins before the offset `end` of the source.
  func hole(before end: Int) -> Text.Hole? {
    guard nextHole < source.holes.count, source.holes[nextHole].start < end else { return nil }
    return source.holes[nextHole]
  }

  /// Writes `pieces` in place of the bytes up to the offset `end` of the source.
  mutating func replace(upTo end: Int, by pieces: [Text.Piece]) {
    while hole(before: end) != nil { nextHole += 1 }
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

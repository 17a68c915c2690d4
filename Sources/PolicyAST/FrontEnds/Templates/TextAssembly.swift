/// Puts a text together from values and remembers where their bytes stand.
struct TextAssembly {
  private let location: Location
  private var pieces: [Text.Piece] = []
  private var count = 0
  private var offsets = OffsetMap()
  private var hasPlaces = false

  /// A text that a function at `location` makes.
  init(at location: Location) {
    self.location = location
  }

  /// Adds a text that is written nowhere, or where the function stands.
  mutating func append(_ string: String) {
    guard !string.isEmpty else { return }
    pieces.append(.literal(string))
    offsets.appendEscape(decoded: count, source: location.region.start, width: max(location.region.count, 1))
    count += string.utf8.count
  }

  /// Adds the scalar `value`; one that is no scalar becomes a hole.
  mutating func append(_ value: Value, otherwise unresolved: Unresolved) {
    let text = value.scalar ?? Text(pieces: [.hole(value.openReason ?? unresolved)])
    let length = text.string.utf8.count
    guard length > 0 else { return }
    pieces += text.pieces
    note(value, length)
    count += length
  }

  private mutating func note(_ value: Value, _ length: Int) {
    let region = value.location.region
    guard value.location.file == location.file else {
      offsets.appendEscape(decoded: count, source: location.region.start, width: max(location.region.count, 1))
      return
    }
    if let own = value.offsets {
      for offset in 0..<length { offsets.append(decoded: count + offset, source: own.source(of: offset)) }
      hasPlaces = true
    } else if region.count == length || region.count == length + 2 {
      offsets.append(decoded: count, source: region.start + (region.count - length) / 2)
      hasPlaces = true
    } else {
      offsets.appendEscape(decoded: count, source: region.start, width: max(region.count, 1))
    }
  }

  /// The bytes that were added.
  var length: Int { count }

  /// The text as a value at the place of the function.
  var value: Value {
    Value(.text(Text(pieces: pieces)), at: location, offsets: hasPlaces ? offsets : nil)
  }
}

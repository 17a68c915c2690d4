extension Value {
  /// Where the value is used: the outermost reference to it, else the place where it is written.
  public var usage: Location { referrers.first ?? location }

  /// Why it cannot be known which value this is: it is unresolved, or one of several.
  var openReason: Unresolved? {
    switch content {
    case .unresolved(let unresolved): unresolved
    case .choice(let choice): Unresolved(.parameter, choice.condition)
    case .null, .bool, .number, .text, .list, .map: nil
    }
  }

  /// How many values it consists of; a long text counts as several.
  /// - Complexity: O(*size*).
  var size: Int {
    switch content {
    case .text(let text): 1 + text.string.utf8.count / 256
    case .list(let elements): elements.reduce(1) { $0 + $1.size }
    case .map(let entries): entries.reduce(1) { $0 + $1.value.size }
    case .null, .bool, .number, .unresolved, .choice: 1
    }
  }

  /// Whether it says nothing: null, or an empty text.
  var isBlank: Bool {
    switch content {
    case .null: true
    case .text(let text): text.string.isEmpty
    case .bool, .number, .list, .map, .unresolved, .choice: false
    }
  }

  /// Returns the part of a text between two offsets into its UTF-8, with its own place; nil when it is no text.
  func slice(_ start: Int, _ end: Int) -> Value? {
    guard case .text(let text) = content else { return nil }
    let bytes = Array(text.string.utf8)
    guard start <= end, start >= 0, end <= bytes.count else { return nil }
    let holes = text.holes.filter { $0.start >= start && $0.end <= end }
      .map { Text.Hole($0.start - start, $0.end - start, $0.unresolved) }
    let part = Text(String(decoding: bytes[start..<end], as: UTF8.self), holes: holes)
    return Value(.text(part), at: location(ofBytes: start, end), referrers: referrers)
  }

  /// Returns the map of this value with the entries of `other` laid over it; maps under the same key are merged, too,
  /// and so are lists when `appendingLists` says so: those of `other` come last.
  func overlaid(by other: Value, appendingLists: Bool = false, depth: Int = 0) -> Value {
    if appendingLists, case .list(let first) = content, case .list(let second) = other.content {
      return Value(.list(first + second), at: other.location, referrers: other.referrers)
    }
    guard depth < 64, case .map(let base) = content, case .map(let over) = other.content else { return other }
    var entries = base
    var places: [Text: Int] = [:]
    for (index, entry) in base.enumerated() { places[entry.key] = index }
    for entry in over {
      guard let index = places[entry.key] else {
        places[entry.key] = entries.count
        entries.append(entry)
        continue
      }
      let merged = entries[index].value.overlaid(by: entry.value, appendingLists: appendingLists, depth: depth + 1)
      entries[index] = Entry(key: entry.key, at: entry.keyLocation, value: merged)
    }
    return Value(.map(entries), at: other.location, referrers: other.referrers)
  }
}

/// Documents inside texts: a policy as a JSON string, a trigger's settings in a block scalar.
enum EmbeddedText {
  /// Returns what `value` spells as JSON, with places in the outer file; nil when it is no text or no JSON object or
  /// array.
  ///
  /// Holes of the text are holes of the result. Trouble with its syntax goes to `diagnostics`.
  /// - Complexity: O(*n* · *holes*) in the number of bytes of the text.
  static func parsed(_ value: Value, diagnostics: inout [Diagnostic]) -> Value? {
    guard case .text(let text) = value.content else { return nil }
    guard let first = text.string.utf8.first(where: { !isSpace($0) }) else { return nil }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
    guard let document = Document.parse(embedded: value) else { return nil }
    diagnostics += document.diagnostics
    guard let root = document.root?.value else { return nil }
    let holes = text.holes.map(\.unresolved).filter { !$0.text.isEmpty }
    return holes.isEmpty ? root : reopened(root, holes, depth: 0)
  }

  /// Returns what `value` spells as JSON when it is such a text, without any word on trouble; nil otherwise.
  static func opened(_ value: Value) -> Value? {
    var ignored: [Diagnostic] = []
    return parsed(value, diagnostics: &ignored)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Makes holes again of what was written as a hole in the outer text.
  private static func reopened(_ value: Value, _ holes: [Unresolved], depth: Int) -> Value {
    guard depth < 128 else { return value }
    let content: Value.Content
    switch value.content {
    case .text(let text):
      guard let found = reopened(text, holes) else { return value }
      content = .text(found)
    case .unresolved(let unresolved):
      guard let hole = holes.first(where: { $0.text == unresolved.text }) else { return value }
      content = .unresolved(hole)
    case .list(let elements):
      content = .list(elements.map { reopened($0, holes, depth: depth + 1) })
    case .map(let entries):
      content = .map(
        entries.map { entry in
          Value.Entry(
            key: reopened(entry.key, holes) ?? entry.key, at: entry.keyLocation,
            value: reopened(entry.value, holes, depth: depth + 1))
        })
    case .null, .bool, .number, .choice:
      return value
    }
    return Value(content, at: value.location, offsets: value.offsets, referrers: value.referrers)
  }

  private static func reopened(_ text: Text, _ holes: [Unresolved]) -> Text? {
    let bytes = Array(text.string.utf8)
    var found = text.holes
    for hole in Set(holes) {
      let needle = Array(hole.text.utf8)
      var cursor = 0
      while cursor + needle.count <= bytes.count {
        guard bytes[cursor..<(cursor + needle.count)].elementsEqual(needle) else {
          cursor += 1
          continue
        }
        let end = cursor + needle.count
        if !found.contains(where: { $0.start < end && cursor < $0.end }) {
          found.append(Text.Hole(cursor, end, hole))
        }
        cursor = end
      }
    }
    guard found.count > text.holes.count else { return nil }
    return Text(text.string, holes: found.sorted { $0.start < $1.start })
  }
}

/// The division of a text value by a separator.
enum TextParts {
  /// Returns the parts of the text `value` between `separator`, with their places; nil when it is no text.
  ///
  /// Holes stay whole: a separator inside of one does not count.
  /// - Complexity: O(*n* · *holes*).
  static func split(_ value: Value, by separator: String) -> [Value]? {
    guard case .text(let text) = value.content, !separator.isEmpty else { return nil }
    let bytes = Array(text.string.utf8)
    let needle = Array(separator.utf8)
    var parts: [Value] = []
    var start = 0
    var cursor = 0
    while cursor + needle.count <= bytes.count {
      if let hole = text.holes.first(where: { $0.start <= cursor && cursor < $0.end }) {
        cursor = hole.end
      } else if bytes[cursor..<cursor + needle.count].elementsEqual(needle) {
        if let part = value.slice(start, cursor) { parts.append(part) }
        cursor += needle.count
        start = cursor
      } else {
        cursor += 1
      }
    }
    if let part = value.slice(start, bytes.count) { parts.append(part) }
    return parts
  }
}

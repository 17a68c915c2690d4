/// One `${…}` in a text.
struct DollarReference {
  /// The first byte in the UTF-8 of the text, 0-based.
  let start: Int

  /// The byte after the closing brace.
  let end: Int

  /// The reference as it is written.
  let written: String

  /// What stands between the braces.
  var inner: String { String(written.dropFirst(2).dropLast()) }

  /// Returns the references in `text`, in order.
  /// - Complexity: O(*n*) in the length of the text.
  static func all(in text: String) -> [DollarReference] {
    var text = text
    return text.withUTF8 { bytes in
      var references: [DollarReference] = []
      var cursor = 0
      while cursor + 2 < bytes.count {
        guard bytes[cursor] == UInt8(ascii: "$"), bytes[cursor + 1] == UInt8(ascii: "{") else {
          cursor += 1
          continue
        }
        guard let end = Placeholder.end(in: bytes, from: cursor), end <= bytes.count else {
          // Without an end on this line no later start on it has one.
          while cursor < bytes.count, bytes[cursor] != 0x0A { cursor += 1 }
          continue
        }
        let written = String(decoding: bytes[cursor..<end], as: UTF8.self)
        references.append(DollarReference(start: cursor, end: end, written: written))
        cursor = end
      }
      return references
    }
  }
}

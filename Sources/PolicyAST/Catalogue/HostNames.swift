/// The words of a text that may be host names, wherever they stand: alone, in URLs or in connection strings.
public struct HostNames: Sendable {
  /// One word.
  public struct Word: Hashable, Sendable {
    /// The first byte in the UTF-8 of the text, 0-based.
    public let start: Int

    /// The byte after the word.
    public let end: Int

    /// The word, unknown parts as their placeholders.
    public let text: String
  }

  /// The words in the order of the text.
  public let words: [Word]

  /// The words of `text` that have a dot; an unknown part counts as letters.
  /// - Complexity: O(*n*) in the length of the text.
  public init(in text: Text) {
    let bytes = Array(text.string.utf8)
    var words: [Word] = []
    var holes = text.holes[...]
    var start: Int?
    var hasDot = false
    var cursor = 0
    while cursor <= bytes.count {
      if let hole = holes.first, hole.start <= cursor {
        holes.removeFirst()
        guard hole.end > cursor else { continue }
        start = start ?? cursor
        cursor = hole.end
        continue
      }
      if cursor < bytes.count, Self.isHostByte(bytes[cursor]) {
        start = start ?? cursor
        hasDot = hasDot || bytes[cursor] == UInt8(ascii: ".")
      } else if let first = start {
        if hasDot { words.append(Self.word(bytes, first, cursor)) }
        start = nil
        hasDot = false
      }
      cursor += 1
    }
    self.words = words
  }

  private static func word(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Word {
    // A host name at the end of a sentence, or in full with the root's dot.
    var end = end
    while end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return Word(start: start, end: end, text: String(decoding: bytes[start..<end], as: UTF8.self))
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
    case _: false
    }
  }
}

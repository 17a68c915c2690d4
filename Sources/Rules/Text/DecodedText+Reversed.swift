extension DecodedText {
  /// How far texts around the keyword are turned round, too: an id and its secret stand together.
  private static let reach = (before: 2048, after: 4096)

  /// The longest text that is turned round.
  private static let longest = 512

  /// Turns the texts in quotes around `offset` round that the code turns round; nil when the one at `offset` is none.
  init?(reversed source: UnsafeBufferPointer<UInt8>, around offset: Int) {
    self.init()
    let range = max(0, offset - Self.reach.before)..<min(source.count, offset + Self.reach.after)
    var at = range.lowerBound
    var isMeant = false
    while at < range.upperBound {
      guard let close = Self.close(of: at, in: source, range.upperBound), Self.isTurned(source, open: at, close: close)
      else {
        append(source[at], at, at + 1)
        at += 1
        continue
      }
      if at < offset, offset < close { isMeant = true }
      append(source[at], at, at + 1)
      for place in (at + 1..<close).reversed() { append(source[place], place, place + 1) }
      at = close
    }
    guard isMeant else { return nil }
    end = range.upperBound
  }

  /// Returns where the text ends that the quote at `offset` begins; nil when none begins there.
  private static func close(of offset: Int, in source: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int? {
    let quote = source[offset]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "`") else { return nil }
    var at = offset + 1
    while at < min(limit, offset + longest) {
      if source[at] == quote { return at > offset + 1 ? at : nil }
      if source[at] == 0x0A { return nil }
      at += 1
    }
    return nil
  }

  /// Whether the code turns the text between two quotes round: by what stands behind it, or in front.
  private static func isTurned(_ source: UnsafeBufferPointer<UInt8>, open: Int, close: Int) -> Bool {
    let after = source[(close + 1)..<min(source.count, close + 49)]
    if marksAfter.contains(where: { after.starts(with: $0) }) { return true }
    // Calls between the text and the turning, as in `"…".split("").reverse()`.
    if after.first == UInt8(ascii: ".") || after.first == UInt8(ascii: ")") {
      let line = after.prefix { $0 != 0x0A && $0 != UInt8(ascii: ";") }
      if Array(line).holds(".reverse") || Array(line).holds(".rev()") { return true }
    }
    let before = source[max(0, open - 24)..<open]
    return marksBefore.contains { before.suffix($0.count).elementsEqual($0) }
  }

  private static let marksAfter = ["[::-1]", ".reverse", ".reversed", "|rev", " | rev"].map { Array($0.utf8) }

  private static let marksBefore = ["reversed(", "strrev(", "reverse(", "Reverse("].map { Array($0.utf8) }
}

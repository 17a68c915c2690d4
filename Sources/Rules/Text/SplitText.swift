/// The places at which source code puts one text together from several.
enum SplitText {
  /// Returns where the next text begins when the quote at `offset` ends a text that is joined with it; else nil.
  ///
  /// Texts are joined by `+`, `.`, `..`, `&`, `||`, `<>`, `~`, a backslash at the end of a line, or nothing at all.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Int? {
    let quote = bytes[offset]
    guard isQuote(quote), offset > 0, bytes[offset - 1] != UInt8(ascii: "\\") else { return nil }
    if let next = afterCall(bytes, offset, end) ?? nextLetter(bytes, offset, end) { return next }
    // A sign between quotes that nothing stands before is a text of its own: `'+'`.
    if offset + 2 < end, bytes[offset + 2] == quote, " ,{([=".utf8.contains(bytes[offset - 1]) { return nil }
    var at = offset + 1
    var signs = 0
    var breaks = 0
    while at < end, at - offset < 200 {
      let byte = bytes[at]
      if byte == 0x0A { breaks += 1 }
      if byte <= 0x20 || byte == UInt8(ascii: "\\") {
        at += 1
      } else if "+.&|<>~".utf8.contains(byte), signs < 2 {
        signs += 1
        at += 1
      } else {
        break
      }
    }
    // Letters before a quote may say what kind of text it is.
    if at + 1 < end, signs > 0 || breaks > 0, "rbfuRBFUL@".utf8.contains(bytes[at]), isQuote(bytes[at + 1]) { at += 1 }
    guard at < end, isQuote(bytes[at]), at > offset + 1 else { return nil }
    // Without a sign only texts of the same kind of quote go together, and an empty text is no text.
    guard signs > 0 || bytes[at] == quote, at + 1 < end, bytes[at + 1] != bytes[at] else { return nil }
    return at + 1
  }

  /// Returns where the next letter begins when the quote at `offset` ends one of a list of letters: `'L', 'T', 'A'`.
  private static func nextLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Int? {
    guard offset > 1, bytes[offset - 2] == bytes[offset], let next = nextInList(bytes, offset, end), next + 1 < end,
      bytes[next - 1] == bytes[offset], bytes[next + 1] == bytes[offset]
    else { return nil }
    return next
  }

  /// Returns where the text in a call begins that joins it to the one before: `"a".concat("b")`, `.append("a").append("b")`.
  private static func afterCall(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Int? {
    var at = offset + 1
    if at < end, bytes[at] == UInt8(ascii: ")") { at += 1 }
    let limit = min(end, at + 80)
    while at < limit, bytes[at] <= 0x20 { at += 1 }
    guard at < limit, bytes[at] == UInt8(ascii: ".") else { return nil }
    let start = at + 1
    guard
      let call = calls.first(where: { $0.count <= end - start && bytes[start..<start + $0.count].elementsEqual($0) })
    else { return nil }
    at = start + call.count
    guard at + 1 < end, isQuote(bytes[at]), bytes[at + 1] != bytes[at] else { return nil }
    return at + 1
  }

  private static let calls = ["concat(", "append(", "plus(", "push_str(", "Append("].map { Array($0.utf8) }

  /// Returns where the next text of a list begins when the quote at `offset` ends one of its texts; else nil.
  static func nextInList(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Int? {
    guard isQuote(bytes[offset]), offset > 0, bytes[offset - 1] != UInt8(ascii: "\\") else { return nil }
    var at = offset + 1
    while at < end, at - offset < 80, bytes[at] <= 0x20 { at += 1 }
    guard at < end, bytes[at] == UInt8(ascii: ",") else { return nil }
    at += 1
    while at < end, at - offset < 80, bytes[at] <= 0x20 { at += 1 }
    return at < end && isQuote(bytes[at]) ? at + 1 : nil
  }

  /// Returns where the list ends that begins at `offset`, when its texts are joined: `join([…])`, `[…].join(…)`.
  static func joinedListEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Int? {
    guard bytes[offset] == UInt8(ascii: "[") || bytes[offset] == UInt8(ascii: "(") else { return nil }
    let limit = min(end, offset + 600)
    guard let close = bytes[offset..<limit].firstIndex(where: { $0 == 0x5D || $0 == 0x29 }) else { return nil }
    let isAfter = offset >= 5 && bytes[offset - 5..<offset].elementsEqual("join(".utf8)
    let isBefore = close + 6 < end && bytes[close + 1..<close + 6].elementsEqual(".join".utf8)
    return isAfter || isBefore ? close : nil
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }
}

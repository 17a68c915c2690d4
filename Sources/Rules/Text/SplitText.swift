/// The places at which source code puts one text together from several.
enum SplitText {
  /// Returns where the next text begins when the quote at `offset` ends a text that is joined with it; else nil.
  ///
  /// Texts are joined by `+`, `.`, `..`, `&`, `||`, `<>`, `~`, a backslash at the end of a line, or nothing at all.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Int? {
    let quote = bytes[offset]
    guard isQuote(quote), offset > 0, bytes[offset - 1] != UInt8(ascii: "\\") else { return nil }
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

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }
}

import PolicyAST

extension TextScan {
  /// The longest authority that is read.
  private static let authorityLimit = 512

  /// Reads the authority after `://` and asks the clause when a password stands in it.
  func followAddress(_ index: Int, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let start = offset + 3
    let limit = min(bytes.count, start + Self.authorityLimit)
    var cursor = start
    var colon = -1
    var at = -1
    loop: while cursor < limit {
      switch bytes[cursor] {
      case UInt8(ascii: ":"): if colon < 0 { colon = cursor }
      case UInt8(ascii: "@"): at = cursor
      case UInt8(ascii: "/"):
        // A password may hold a slash when an at sign follows before the text ends.
        guard colon >= 0, at < 0, Self.hasAt(bytes, cursor, limit, colon) else { break loop }
      case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "?"), UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ")"):
        if at < 0, bytes[cursor] == UInt8(ascii: "?") || bytes[cursor] == UInt8(ascii: ")") { break }
        break loop
      case _: break
      }
      cursor += 1
    }
    guard colon >= 0, at > colon + 1, at + 1 < cursor else { return }
    complete(index, bytes, scheme: scheme(bytes, offset), colon: colon, at: at, end: cursor)
  }

  /// Whether what follows a slash in the authority can still be a password: digits after the colon are a port.
  private static func hasAt(
    _ bytes: UnsafeBufferPointer<UInt8>, _ slash: Int, _ limit: Int, _ colon: Int
  ) -> Bool {
    guard !bytes[(colon + 1)..<slash].allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    var cursor = slash
    while cursor < min(limit, slash + 48) {
      if bytes[cursor] == UInt8(ascii: "@") { return true }
      if bytes[cursor] <= 0x20 || bytes[cursor] == UInt8(ascii: "\"") || bytes[cursor] == UInt8(ascii: "'") {
        return false
      }
      cursor += 1
    }
    return false
  }

  private func complete(
    _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, scheme: Range<Int>, colon: Int, at: Int, end: Int
  ) {
    let clause = plan.clauses[index]
    func capture(_ name: String, _ range: Range<Int>) -> TextMatch.Capture {
      TextMatch.Capture(
        name: name, text: String(decoding: bytes[range], as: UTF8.self),
        region: Region(range.lowerBound, range.upperBound))
    }
    let captures = [
      capture("scheme", scheme), capture("user", scheme.upperBound + 3..<colon), capture("password", colon + 1..<at),
      capture("host", at + 1..<end),
    ]
    guard holds(clause, captures) else { return }
    note(index, Region(scheme.lowerBound, end), captures)
  }

  private func scheme(_ bytes: UnsafeBufferPointer<UInt8>, _ colon: Int) -> Range<Int> {
    var start = colon
    while start > 0, colon - start < 32,
      NamedValue.isNameByte(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "+")
        || bytes[start - 1] == UInt8(ascii: ":")
    {
      start -= 1
    }
    return start..<colon
  }
}

import PolicyAST

/// Tells a known finding from a new one, whatever moved around it.
///
/// A fingerprint is made of the version, the rule, the way through the model, the text at the anchor with its blanks
/// evened out, and the number of equal ones before it. Line, message and absolute path are no part of it. Of a short
/// credential, which somebody could try to guess, the text in front of it on its line stands instead.
enum Fingerprint {
  private static let separator = "\u{1F}"

  /// Returns what findings have in common that only their occurrence tells apart.
  static func key(of finding: Finding) -> String {
    let location = finding.location
    let isGuessable = finding.isSensitive && location.region.count < guessableLength
    let shown = isGuessable ? lead(of: location) : location.text
    let text = evened(shown)
    return ([finding.rule, finding.location.file.path, finding.location.file.member ?? ""] + finding.path + [text])
      .joined(separator: separator)
  }

  /// Returns `text` with one blank between its words.
  private static func evened(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let words = text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for word in words {
      if !bytes.isEmpty { bytes.append(0x20) }
      bytes += word
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What people make up is shorter; keys and tokens are longer, and made by chance.
  private static let guessableLength = 16

  /// Returns what stands in front of `location` on its line, at most eighty bytes of it.
  private static func lead(of location: Location) -> String {
    let bytes = location.file.bytes
    let end = min(location.region.start, bytes.count)
    var start = end
    while start > 0, end - start < 80, bytes[start - 1] != 0x0A { start -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Returns the fingerprint of the finding with `key` that has `occurrence` equal ones before it.
  static func make(key: String, occurrence: Int) -> String {
    var hash = SHA256()
    Array("1\(separator)\(key)\(separator)\(occurrence)".utf8).withUnsafeBytes { hash.update($0) }
    return "v1:" + hash.hexadecimal().prefix(32)
  }
}

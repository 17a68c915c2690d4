/// The parts of a key pair that a program puts together, in whatever way it does so.
///
/// Languages join texts by signs, calls, formats, lists and variables. What they share is the order: the parts of the id
/// stand one after another, and so do those of the secret. Keys have fixed lengths, so the parts that fill them are found
/// without reading the program.
struct KeyParts {
  /// How far behind the beginning of the id parts are looked for.
  private static let reach = 2048

  /// The most parts that are looked at, and the most of which a key is made.
  private static let limit = 24
  private static let greatest = 8

  private let bytes: UnsafeBufferPointer<UInt8>
  private let isAWS: Bool
  private var parts: [Range<Int>] = []
  /// Whether the parts are words of a command.
  private let isBare: Bool

  /// Returns the id that begins at `offset` and its secret, one behind the other; nil when no parts fill them.
  static func joined(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> DecodedText? {
    guard offset > 0, offset + 4 < bytes.count, let parts = KeyParts(bytes, offset) else { return nil }
    return parts.pair
  }

  private init?(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) {
    self.bytes = bytes
    isAWS = bytes[offset] == UInt8(ascii: "A")
    isBare = offset > 1 && bytes[offset - 1] == 0x20 && !":=".utf8.contains(bytes[offset - 2])
    var at = offset
    let end = min(bytes.count, offset + Self.reach)
    while at < end, parts.count < Self.limit {
      guard isLetter(bytes[at]) else {
        at += 1
        continue
      }
      var last = at
      while last < end, isLetter(bytes[last]) { last += 1 }
      if isPart(at, last) {
        parts.append(at..<last)
      } else if parts.isEmpty {
        return nil
      }
      at = last
    }
    guard !parts.isEmpty else { return nil }
  }

  private var pair: DecodedText? {
    for count in 1...min(Self.greatest, parts.count) {
      let id = parts[..<count]
      let length = id.reduce(0) { $0 + $1.count }
      guard length <= 26 else { return nil }
      guard isAWS ? length == 20 : length >= 16, isID(id), let secret = secret(from: count) else { continue }
      // A pair that stands there whole is found without this.
      guard count > 1 || secret.count > 1 else { return nil }
      return text(id, secret)
    }
    return nil
  }

  /// Returns the parts behind those of the id that fill a secret.
  private func secret(from first: Int) -> ArraySlice<Range<Int>>? {
    let wanted = isAWS ? 40 : 30
    for start in parts.indices.dropFirst(first) {
      var length = 0
      for end in start..<min(parts.count, start + Self.greatest * 2) {
        length += parts[end].count
        guard length < wanted else {
          if length == wanted, SecretForm(content(parts[start...end])).isRandom { return parts[start...end] }
          break
        }
      }
    }
    return nil
  }

  private func isID(_ id: ArraySlice<Range<Int>>) -> Bool {
    let content = content(id)
    if isAWS { return content.allSatisfy { $0 < 0x61 && $0.isLetterOrDigit } }
    return content.allSatisfy { $0.isLetterOrDigit } && content.contains { (0x30...0x39).contains($0) }
  }

  private func content(_ parts: ArraySlice<Range<Int>>) -> [UInt8] { parts.flatMap { bytes[$0] } }

  private func text(_ id: ArraySlice<Range<Int>>, _ secret: ArraySlice<Range<Int>>) -> DecodedText {
    var text = DecodedText()
    for key in [id, secret] {
      for place in key.joined() { text.append(bytes[place], place, place + 1) }
      text.append(0x0A, key[key.endIndex - 1].upperBound, key[key.endIndex - 1].upperBound)
    }
    text.end = secret[secret.endIndex - 1].upperBound
    return text
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || isAWS && (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/"))
  }

  /// Whether a word is a text, the rest of one beside what is filled in, or a value without quotes.
  private func isPart(_ start: Int, _ end: Int) -> Bool {
    let before = bytes[start - 1]
    let after = end < bytes.count ? bytes[end] : 0x0A
    if isBare, before == 0x20 { return after <= 0x20 || after == UInt8(ascii: ")") }
    guard Self.isQuote(after) || after <= 0x20 || "$#%{;\\<&".utf8.contains(after) else { return false }
    switch before {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
      return (Self.isQuote(after) || "$#%{\\".utf8.contains(after)) && !isKey(end)
    case UInt8(ascii: "}"): return true
    case UInt8(ascii: ")"): return start > 1 && Self.isQuote(bytes[start - 2]) && Self.isQuote(after)
    case UInt8(ascii: "="), UInt8(ascii: ">"): return after <= 0x20 || ";<&".utf8.contains(after)
    case 0x20: return start > 1 && ":=".utf8.contains(bytes[start - 2]) && (after <= 0x20 || after == UInt8(ascii: ";"))
    case _: return false
    }
  }

  /// Whether a colon or an arrow follows the text that ends at `end`, so that it names another one.
  private func isKey(_ end: Int) -> Bool {
    var at = end + 1
    while at < bytes.count, at - end < 8, bytes[at] == 0x20 { at += 1 }
    guard at + 1 < bytes.count else { return false }
    return bytes[at] == UInt8(ascii: ":") || bytes[at] == UInt8(ascii: "=") && bytes[at + 1] == UInt8(ascii: ">")
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }
}

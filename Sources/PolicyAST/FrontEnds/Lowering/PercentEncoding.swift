/// Texts in which every character that is no letter or digit may be written as `%` and two hexadecimal digits.
///
/// - Source: RFC 3986; "GetRole", IAM API reference ("URL-encoded compliant with RFC 3986").
enum PercentEncoding {
  /// Returns the text of `value` decoded, with the places of its characters; nil unless it begins with an encoded brace
  /// or bracket and all of it is known.
  /// - Complexity: O(*n*) in the number of bytes of the text.
  static func decoded(_ value: Value) -> Value? {
    guard case .text(let text) = value.content, text.holes.isEmpty else { return nil }
    let bytes = Array(text.string.utf8)
    guard let first = byte(in: bytes, at: 0), first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      return nil
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var map = OffsetMap()
    var index = 0
    while index < bytes.count {
      if let decoded = byte(in: bytes, at: index) {
        map.appendEscape(decoded: plain.count, source: index, width: 3)
        plain.append(decoded)
        index += 3
      } else {
        map.append(decoded: plain.count, source: index)
        plain.append(bytes[index] == UInt8(ascii: "+") ? 0x20 : bytes[index])
        index += 1
      }
    }
    let offsets = map.composed(with: value.places(ofBytes: bytes.count))
    return Value(
      .text(Text(String(decoding: plain, as: UTF8.self))), at: value.location, offsets: offsets,
      referrers: value.referrers)
  }

  /// The byte that `%` and two digits at `index` spell; nil when they do not stand there.
  private static func byte(in bytes: [UInt8], at index: Int) -> UInt8? {
    guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "%"),
      let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
    else { return nil }
    return high << 4 | low
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    case _: nil
    }
  }
}

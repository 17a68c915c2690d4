/// A way in which a text is written so that its letters do not stand in the file.
enum TextEncoding: Sendable, CaseIterable {
  /// Groups of three bytes as four letters; of both alphabets.
  case base64
  /// Two hexadecimal digits a byte.
  case hexadecimal
  /// Escapes of programming languages and addresses, for each byte.
  case escapes
  /// Numbers of bytes, separated by commas.
  case numbers
  /// The last letter first.
  case reversed

  /// Returns the literals by which an encoded `keyword` is noticed, by how many bytes lie before it in its group.
  func spellings(of keyword: [UInt8]) -> [[LiteralSet.Literal]] {
    switch self {
    case .base64:
      (0..<3).map { phase in
        // Of texts in UTF-16, too, and of what is encoded twice.
        Self.base64(keyword, phase: phase) + Self.base64(keyword.flatMap { [$0, 0] }, phase: phase)
          + (phase == 0 ? Self.base64(keyword, phase: 0).flatMap { Self.base64($0.bytes, phase: 0) } : [])
      }
    case .hexadecimal: [[LiteralSet.Literal(Self.joined(keyword, before: ""), ignoresCase: true)]]
    case .escapes:
      [
        ["\\x", "\\u00", "%"].map { LiteralSet.Literal(Self.joined(keyword, before: $0), ignoresCase: true) }
          + [
            LiteralSet.Literal(Self.joined(keyword, before: "&#x", after: ";"), ignoresCase: true),
            LiteralSet.Literal(Self.joined(keyword, before: "\\u{", after: "}"), ignoresCase: true),
            LiteralSet.Literal(Self.joined(keyword, before: "\\x{", after: "}"), ignoresCase: true),
            LiteralSet.Literal(keyword.map { "&#\($0);" }.joined()),
            LiteralSet.Literal(keyword.map { "\\" + ($0 < 64 ? "0" : "") + String($0, radix: 8) }.joined()),
          ] + Self.lists(of: keyword)
      ]
    case .reversed: [[LiteralSet.Literal(keyword.reversed())]]
    case .numbers:
      [
        [",", ", "].flatMap { separator in
          [
            LiteralSet.Literal(keyword.map { String($0) }.joined(separator: separator)),
            LiteralSet.Literal(keyword.map { "0x" + Self.digits($0) }.joined(separator: separator), ignoresCase: true),
          ]
        }
      ]
    }
  }

  /// The letters of `keyword` as the elements of a list or of a sum.
  private static func lists(of keyword: [UInt8]) -> [LiteralSet.Literal] {
    [UInt8(ascii: "'"), UInt8(ascii: "\"")].flatMap { quote in
      [",", ", ", "+", " + "].map { separator in
        LiteralSet.Literal(Array(keyword.map { [quote, $0, quote] }.joined(separator: separator.utf8)))
      }
    }
  }

  private static func joined(_ bytes: [UInt8], before: String, after: String = "") -> String {
    bytes.map { before + digits($0) + after }.joined()
  }

  private static func digits(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0\(digits)" : digits
  }

  /// The letters that hang on `keyword` alone when `phase` bytes lie before it in its group of three.
  private static func base64(_ keyword: [UInt8], phase: Int) -> [LiteralSet.Literal] {
    let padded = Array(repeating: UInt8(0), count: phase) + keyword
    var letters: [UInt8] = []
    let first = phase == 0 ? 0 : phase + 1
    let last = padded.count * 8 / 6
    for index in first..<last {
      let bit = index * 6
      let high = UInt16(padded[bit / 8]) << 8 | (bit / 8 + 1 < padded.count ? UInt16(padded[bit / 8 + 1]) : 0)
      letters.append(alphabet[Int(high >> UInt16(10 - bit % 8) & 63)])
    }
    return letters.count < 4 ? [] : [LiteralSet.Literal(letters)]
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}

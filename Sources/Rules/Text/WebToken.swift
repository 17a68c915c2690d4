/// JSON web tokens.
///
/// - Source: RFC 7519, "JSON Web Token".
enum WebToken {
  /// Returns whether `text` has a header and a payload in JSON, and is none of the examples that everybody copies.
  static func isLive(_ text: [UInt8]) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "."))
    guard parts.count == 3, !StandIn.isOne(Array(parts[2])) else { return false }
    let decoded = parts.prefix(2).map { part in
      Array(part).withUnsafeBufferPointer { DecodedText(base64: $0, around: 0, phase: 0)?.bytes ?? [] }
    }
    guard decoded.allSatisfy({ $0.first == UInt8(ascii: "{") && $0.holds("\"") }), decoded[0].holds("alg") else {
      return false
    }
    return !examples.contains { decoded[1].holds($0) }
  }

  private static let examples = [
    "John Doe", "\"1234567890\"", "1300819380", "1516239022", "example.com", "Jane Doe", "\"some\":",
  ]
  .map { Array($0.utf8) }
}

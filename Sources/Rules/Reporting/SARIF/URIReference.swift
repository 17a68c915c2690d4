/// A path as a relative URI reference (RFC 3986): bytes that may not stand for themselves are percent-encoded.
struct URIReference {
  /// The reference.
  let text: String

  /// The reference for the path `path`; with `keepingReserved`, `path` is a URI already of which only bytes that no URI
  /// may hold are encoded.
  init(_ path: String, keepingReserved: Bool = false) {
    var text = ""
    for byte in path.utf8 {
      if Self.isPlain(byte) || (keepingReserved && Self.isReserved(byte)) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    self.text = text
  }

  /// Unreserved characters, and reserved ones that mean nothing in a path; a colon would look like a scheme.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case _: "-._~/!$&'()*+,;=@".utf8.contains(byte)
    }
  }

  private static func isReserved(_ byte: UInt8) -> Bool {
    ":?#[]%".utf8.contains(byte)
  }
}

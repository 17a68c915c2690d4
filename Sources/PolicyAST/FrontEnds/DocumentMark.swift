/// A text by which a document of a format is noticed in its bytes, before anything is parsed.
public struct DocumentMark: Hashable, Sendable {
  /// Where the text stands.
  public enum Role: Sendable {
    /// It is a key of a mapping, whole.
    case key
    /// It begins a value.
    case value
  }

  /// The text.
  public let text: String

  /// Where it stands.
  public let role: Role

  /// Whether it may be written in either case.
  public let ignoresCase: Bool

  /// A key called `text`.
  public static func key(_ text: String, ignoresCase: Bool = false) -> DocumentMark {
    DocumentMark(text: text, role: .key, ignoresCase: ignoresCase)
  }

  /// A value that begins with `text`.
  public static func value(_ text: String) -> DocumentMark {
    DocumentMark(text: text, role: .value, ignoresCase: false)
  }

  /// Whether the mark is there, given that its text stands at `range` of `bytes`.
  ///
  /// - Complexity: O(1), but for blanks behind the text.
  public func stands(at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard role == .key else { return true }
    if range.lowerBound > 0, Self.isWordByte(bytes[range.lowerBound - 1]) { return false }
    var end = range.upperBound
    guard end < bytes.count, !Self.isWordByte(bytes[end]) else { return false }
    // A document within a text has quotes of its own, and an explicit key is followed by the end of its line.
    while end < bytes.count, Self.mayFollowKey(bytes[end]) { end += 1 }
    return end == bytes.count || bytes[end] == UInt8(ascii: ":") || bytes[end] == UInt8(ascii: "#")
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
    case _: false
    }
  }

  private static func mayFollowKey(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): true
    case _: false
    }
  }
}

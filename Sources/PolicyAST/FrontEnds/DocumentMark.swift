/// A text by which a document of a format is noticed in its bytes, before anything is parsed.
public struct DocumentMark: Hashable, Sendable {
  /// Where the text stands.
  public enum Role: Sendable {
    /// It is a key of a mapping, whole.
    case key
    /// It is a key of the mapping that the whole document is.
    case rootKey
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

  /// A key called `text` of the whole document.
  public static func rootKey(_ text: String) -> DocumentMark {
    DocumentMark(text: text, role: .rootKey, ignoresCase: false)
  }

  /// A value that begins with `text`.
  public static func value(_ text: String) -> DocumentMark {
    DocumentMark(text: text, role: .value, ignoresCase: false)
  }

  /// Whether the mark may be there, given that its text stands at `range` of `bytes`.
  ///
  /// - Complexity: O(1) but for blanks behind the text, and for a key of the root the lines before it that are indented
  ///   as deep.
  public func stands(at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch role {
    case .value: true
    case .key: Self.isKey(range, in: bytes)
    case .rootKey: Self.isKey(range, in: bytes) && !Self.isNested(range.lowerBound, in: bytes)
    }
  }

  private static func isKey(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if range.lowerBound > 0, isWordByte(bytes[range.lowerBound - 1]) { return false }
    var end = range.upperBound
    guard end < bytes.count, !isWordByte(bytes[end]) else { return false }
    // A document within a text has quotes of its own, and an explicit key is followed by the end of its line.
    while end < bytes.count, mayFollowKey(bytes[end]) { end += 1 }
    return end == bytes.count || bytes[end] == UInt8(ascii: ":") || bytes[end] == UInt8(ascii: "#")
  }

  /// How far before a key its parents are looked for.
  private static let reach = 2048

  /// Whether the key at `offset` begins a line and belongs to a plain key or an element that begins one further left.
  private static func isNested(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = lineStart(before: offset, in: bytes) else { return false }
    var (line, depth) = (start, offset - start)
    while line > 0, depth > 0 {
      let end = line - 1
      line = end
      while line > 0, bytes[line - 1] != 0x0A { line -= 1 }
      guard offset - line <= reach else { return false }
      var first = line
      while first < end, bytes[first] == 0x20 || bytes[first] == 0x0D { first += 1 }
      guard first < end, bytes[first] != UInt8(ascii: "#"), first - line < depth else { continue }
      let isElement = bytes[first] == UInt8(ascii: "-") && first + 1 < end && bytes[first + 1] == 0x20
      guard isElement || isWordByte(bytes[first]) else { return false }
      depth = first - line
    }
    return depth == 0 && start < offset
  }

  /// Returns where the line of `offset` starts when only blanks stand before it there.
  private static func lineStart(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var start = offset
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    return start == 0 || bytes[start - 1] == 0x0A ? start : nil
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

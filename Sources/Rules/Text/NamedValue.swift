/// A value that is written after a name: an assignment, a key of a map, an option, an element, a call of a setter.
struct NamedValue {
  /// The name as it is written, without quotes.
  let name: Range<Int>

  /// Where the value is written, without quotes.
  var value: Range<Int>

  /// The value, with its parts joined and its simple escapes undone.
  var text: [UInt8]

  /// Whether it stands in quotes.
  var isQuoted: Bool

  /// The longest name and value that are read.
  static let nameLimit = 80
  static let valueLimit = 2048

  /// Whether the text reads as a call or a way through scopes, which a value without quotes may be.
  var isCall: Bool {
    if text.holds("::") || text.last == UInt8(ascii: ";") { return true }
    guard let open = text.firstIndex(of: UInt8(ascii: "(")) else { return false }
    // A call of a method may be cut off behind its first argument.
    let isMethod =
      text[..<open].contains(UInt8(ascii: "."))
      && text[..<open].allSatisfy { Self.isNameByte($0) || $0 == UInt8(ascii: ".") }
    return isMethod || text.contains(UInt8(ascii: ")"))
  }

  /// Returns the bounds of the name around `start..<end`.
  static func name(_ bytes: UnsafeBufferPointer<UInt8>, around start: Int, _ end: Int) -> Range<Int> {
    var first = start
    while first > 0, start - first < nameLimit, isNameByte(bytes[first - 1]) || bytes[first - 1] == UInt8(ascii: ".") {
      first -= 1
    }
    var last = end
    while last < bytes.count, last - end < nameLimit, isNameByte(bytes[last]) { last += 1 }
    return first..<last
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "$"): true
    case _: byte >= 0x80
    }
  }
}

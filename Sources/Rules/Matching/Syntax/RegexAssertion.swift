/// A condition on a place between two bytes, as a set of bits.
struct RegexAssertion: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let textStart = RegexAssertion(rawValue: 1)
  static let textEnd = RegexAssertion(rawValue: 2)
  static let lineStart = RegexAssertion(rawValue: 4)
  static let lineEnd = RegexAssertion(rawValue: 8)
  static let wordBoundary = RegexAssertion(rawValue: 16)
  static let noWordBoundary = RegexAssertion(rawValue: 32)

  static let words: RegexAssertion = [.wordBoundary, .noWordBoundary]
  static let lines: RegexAssertion = [.lineStart, .lineEnd]

  /// The conditions that look at the byte before the place; the others look ahead as well.
  static let behind: RegexAssertion = [.textStart, .lineStart]

  /// The same condition for text that is read backwards.
  var mirrored: RegexAssertion {
    var result = intersection(.words)
    if contains(.textStart) { result.insert(.textEnd) }
    if contains(.textEnd) { result.insert(.textStart) }
    if contains(.lineStart) { result.insert(.lineEnd) }
    if contains(.lineEnd) { result.insert(.lineStart) }
    return result
  }

  /// Whether `byte` is one of `[0-9A-Za-z_]`.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
      true
    default:
      false
    }
  }

  /// Returns the conditions that hold at `offset` in `bytes`.
  static func holding(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> RegexAssertion {
    var result: RegexAssertion = []
    let before = offset > 0 ? bytes[offset - 1] : nil
    let after = offset < bytes.count ? bytes[offset] : nil
    if before == nil { result.insert(.textStart) }
    if after == nil { result.insert(.textEnd) }
    if before == nil || before == UInt8(ascii: "\n") { result.insert(.lineStart) }
    if after == nil || after == UInt8(ascii: "\n") { result.insert(.lineEnd) }
    let differs = (before.map(isWord) ?? false) != (after.map(isWord) ?? false)
    result.insert(differs ? .wordBoundary : .noWordBoundary)
    return result
  }
}

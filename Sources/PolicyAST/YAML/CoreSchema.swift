/// The core schema of YAML: what plain text stands for.
///
/// Source: YAML 1.2.2, section 10.3.2.
enum CoreSchema {
  /// Returns what the plain text from `start` up to `end` is.
  @inline(__always)
  static func kind(of bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Record.Kind {
    guard end > start else { return .null }
    switch bytes[start] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      return number(bytes, start, end)
    case UInt8(ascii: "~"):
      return end == start + 1 ? .null : .string
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"),
      UInt8(ascii: "F"):
      return end - start <= 5 ? word(bytes, start, end) : .string
    case _:
      return .string
    }
  }

  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Record.Kind {
    if matches(bytes, start, end, "null", "NULL") { return .null }
    if matches(bytes, start, end, "true", "TRUE") || matches(bytes, start, end, "false", "FALSE") { return .bool }
    return .string
  }

  /// Whether the text is `lower`, `upper`, or `lower` with its first letter of `upper`.
  private static func matches(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ lower: StaticString, _ upper: StaticString
  ) -> Bool {
    let count = end - start
    guard count == lower.utf8CodeUnitCount else { return false }
    var isLower = true
    var isUpper = true
    for index in 1..<count {
      isLower = isLower && bytes[start + index] == lower.utf8Start[index]
      isUpper = isUpper && bytes[start + index] == upper.utf8Start[index]
    }
    let first = bytes[start]
    return (isLower && (first == lower.utf8Start[0] || first == upper.utf8Start[0]))
      || (isUpper && first == upper.utf8Start[0])
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Record.Kind {
    var cursor = start
    if bytes[cursor] == UInt8(ascii: "0"), cursor + 2 < end {
      if bytes[cursor + 1] == UInt8(ascii: "o") {
        return bytes[cursor + 2..<end].allSatisfy { $0 &- 0x30 < 8 } ? .integer : .string
      }
      if bytes[cursor + 1] == UInt8(ascii: "x") {
        return bytes[cursor + 2..<end].allSatisfy { Escape.digit($0) != nil } ? .integer : .string
      }
    }
    if bytes[cursor] == UInt8(ascii: "-") || bytes[cursor] == UInt8(ascii: "+") { cursor += 1 }
    let whole = cursor
    cursor = afterDigits(bytes, cursor, end)
    if cursor == end { return cursor > whole ? .integer : .string }
    var digits = cursor - whole
    if bytes[cursor] == UInt8(ascii: ".") {
      if digits == 0, isSpecial(bytes, start, cursor, end) { return .float }
      let fraction = cursor + 1
      cursor = afterDigits(bytes, fraction, end)
      digits += cursor - fraction
    }
    guard digits > 0 else { return .string }
    if cursor < end, bytes[cursor] | 0x20 == UInt8(ascii: "e") {
      cursor += 1
      if cursor < end, bytes[cursor] == UInt8(ascii: "-") || bytes[cursor] == UInt8(ascii: "+") { cursor += 1 }
      let exponent = cursor
      cursor = afterDigits(bytes, exponent, end)
      guard cursor > exponent else { return .string }
    }
    return cursor == end ? .float : .string
  }

  /// Whether the text is `.inf` with an optional sign, or `.nan`; its point is at `point`.
  private static func isSpecial(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ point: Int, _ end: Int
  ) -> Bool {
    guard end - point == 4 else { return false }
    let text = bytes[point + 1..<end]
    if ["inf", "Inf", "INF"].contains(where: { text.elementsEqual($0.utf8) }) { return true }
    return point == start && ["nan", "NaN", "NAN"].contains { text.elementsEqual($0.utf8) }
  }

  @inline(__always)
  private static func afterDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var cursor = start
    while cursor < end, bytes[cursor] &- 0x30 < 10 { cursor += 1 }
    return cursor
  }
}

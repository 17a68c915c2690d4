/// The value of an expression of numbers with `+`, `-`, `*`, `/`, `%` and parentheses.
struct Calculation {
  private let bytes: [UInt8]
  private let operands: [Double]
  private var cursor = 0
  private var depth = 0
  private static let maximumDepth = 64

  /// The calculation that `expression` spells; `{0}` stands for the first of `operands`.
  init(_ expression: String, _ operands: [Double]) {
    bytes = expression.utf8.filter { $0 > 0x20 }
    self.operands = operands
  }

  /// Returns the value, nil when the expression is none.
  mutating func result() -> Double? {
    guard let value = sum(), cursor == bytes.count else { return nil }
    return value
  }

  private mutating func take(_ byte: Character) -> Bool {
    guard cursor < bytes.count, let wanted = byte.asciiValue, bytes[cursor] == wanted else { return false }
    cursor += 1
    return true
  }

  private mutating func sum() -> Double? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.maximumDepth, var value = product() else { return nil }
    while true {
      if take("+") {
        guard let next = product() else { return nil }
        value += next
      } else if take("-") {
        guard let next = product() else { return nil }
        value -= next
      } else {
        return value
      }
    }
  }

  private mutating func product() -> Double? {
    guard var value = factor() else { return nil }
    while true {
      if take("*") {
        guard let next = factor() else { return nil }
        value *= next
      } else if take("/") {
        guard let next = factor() else { return nil }
        value /= next
      } else if take("%") {
        guard let next = factor(), next != 0 else { return nil }
        value = value.truncatingRemainder(dividingBy: next)
      } else {
        return value
      }
    }
  }

  private mutating func factor() -> Double? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.maximumDepth else { return nil }
    if take("-") { return factor().map { -$0 } }
    if take("(") {
      guard let value = sum(), take(")") else { return nil }
      return value
    }
    if take("{") {
      guard let index = digits().flatMap({ Int($0) }), take("}") else { return nil }
      return operands.indices.contains(index) ? operands[index] : nil
    }
    return digits().flatMap { Double($0) }
  }

  private mutating func digits() -> String? {
    let start = cursor
    while cursor < bytes.count, (0x30...0x39).contains(bytes[cursor]) || bytes[cursor] == UInt8(ascii: ".") {
      cursor += 1
    }
    return cursor > start ? String(decoding: bytes[start..<cursor], as: UTF8.self) : nil
  }
}

/// Numbers as Terraform writes them.
enum HCLNumber {
  /// The text of a number literal without needless zeros, dots and exponents.
  static func normal(_ literal: String) -> String {
    let bytes = literal.utf8
    if bytes.allSatisfy({ 0x30...0x39 ~= $0 }), bytes.first != 0x30 || bytes.count == 1 { return literal }
    guard let number = Double(literal), number.isFinite else { return literal }
    return text(number)
  }

  /// The text of a number: no exponent, no fraction when it is whole.
  static func text(_ number: Double) -> String {
    if number == 0 { return "0" }
    if let whole = Int64(exactly: number) { return String(whole) }
    let text = number.description
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]),
      abs(exponent) < 400
    else { return text }
    return expanded(text[..<mark], exponent)
  }

  private static func expanded(_ mantissa: Substring, _ exponent: Int) -> String {
    let isNegative = mantissa.hasPrefix("-")
    let parts = (isNegative ? mantissa.dropFirst() : mantissa).split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    var digits = String(parts[0]) + fraction
    let point = parts[0].count + exponent
    if point <= 0 {
      digits = "0." + String(repeating: "0", count: -point) + digits
    } else if point >= digits.count {
      digits += String(repeating: "0", count: point - digits.count)
    } else {
      digits.insert(".", at: digits.index(digits.startIndex, offsetBy: point))
    }
    return (isNegative ? "-" : "") + digits
  }

  /// The number a value stands for, converted as Terraform converts; nil when it is none.
  static func of(_ value: Value) -> Double? {
    switch value.content {
    case .number(let digits): Double(digits)
    case .text(let text): text.known.flatMap { isLiteral($0) ? Double($0) : nil }
    case .null, .bool, .list, .map, .unresolved, .choice: nil
    }
  }

  /// Whether `text` spells a decimal number; `Double` takes more than that.
  static func isLiteral(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { 0x30...0x39 ~= $0 || "+-.eE".utf8.contains($0) }
  }
}

/// Writes doubles in decimal, exactly rounded.
enum CELDecimal {
  /// The shortest digits that read back as the same number, in the layout of Go's `%g`: an exponent below 10⁻⁴ and
  /// from 10⁶ on.
  static func shortest(_ value: Double) -> String {
    guard let (digits, point) = shortestDigits(value) else { return special(value) }
    let sign = value.sign == .minus ? "-" : ""
    let exponent = point - 1
    guard exponent < -4 || exponent >= 6 else { return sign + positional(digits, point) }
    let fraction = digits.count > 1 ? "." + text(digits.dropFirst()) : ""
    return sign + text(digits.prefix(1)) + fraction + "e" + exponentText(exponent)
  }

  /// The shortest digits that read back as the same number, never with an exponent.
  static func shortestPositional(_ value: Double) -> String {
    guard let (digits, point) = shortestDigits(value) else { return special(value) }
    return (value.sign == .minus ? "-" : "") + positional(digits, point)
  }

  /// The number with so many digits after the point, ties to even.
  static func fixed(_ value: Double, precision: Int) -> String {
    guard value.isFinite else { return special(value) }
    var (digits, point) = exactDigits(value)
    round(&digits, &point, keeping: point + precision)
    let whole = point > 0 ? text(digits.prefix(point)) + zeros(point - digits.count) : "0"
    let sign = value.sign == .minus ? "-" : ""
    guard precision > 0 else { return sign + whole }
    var fraction = zeros(min(precision, -point)) + text(digits.dropFirst(max(0, point)))
    fraction = String(fraction.prefix(precision)) + zeros(precision - fraction.utf8.count)
    return sign + whole + "." + fraction
  }

  /// The number as one digit, so many after the point, and a power of ten.
  static func scientific(_ value: Double, precision: Int) -> String {
    guard value.isFinite else { return special(value) }
    var (digits, point) = exactDigits(value)
    let isZero = digits.isEmpty
    round(&digits, &point, keeping: precision + 1)
    var shown = text(digits[...])
    shown += zeros(precision + 1 - shown.utf8.count)
    let fraction = precision > 0 ? "." + shown.dropFirst().prefix(precision) : ""
    return (value.sign == .minus ? "-" : "") + shown.prefix(1) + fraction + "e" + exponentText(isZero ? 0 : point - 1)
  }

  private static func special(_ value: Double) -> String {
    value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity"
  }

  private static func exponentText(_ exponent: Int) -> String {
    (exponent < 0 ? "-" : "+") + (exponent.magnitude < 10 ? "0" : "") + String(exponent.magnitude)
  }

  private static func positional(_ digits: [UInt8], _ point: Int) -> String {
    if point <= 0 { return "0." + zeros(-point) + text(digits[...]) }
    if point >= digits.count { return text(digits[...]) + zeros(point - digits.count) }
    return text(digits.prefix(point)) + "." + text(digits.dropFirst(point))
  }

  private static func zeros(_ count: Int) -> String {
    String(repeating: "0", count: max(0, count))
  }

  private static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }

  /// The digits without zeros around them and the place of the point counted from the first; nil unless finite.
  private static func shortestDigits(_ value: Double) -> (digits: [UInt8], point: Int)? {
    guard value.isFinite else { return nil }
    guard value != 0 else { return ([0], 1) }
    let parts = value.magnitude.description.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var digits = mantissa.joined().utf8.map { $0 &- 0x30 }
    var point = mantissa[0].utf8.count + exponent
    while digits.first == 0 {
      digits.removeFirst()
      point -= 1
    }
    while digits.last == 0 { digits.removeLast() }
    return (digits, point)
  }

  /// All digits of the number's exact value, without leading zeros, and the place of the point; none for zero.
  private static func exactDigits(_ value: Double) -> (digits: [UInt8], point: Int) {
    guard value != 0 else { return ([], 0) }
    let significand = value.isNormal ? value.significandBitPattern | 1 << 52 : value.significandBitPattern
    let exponent = max(Int(value.exponentBitPattern), 1) - 1075
    // Limbs of nine digits, the least first. A negative power of two is as many fives, moved behind the point.
    var limbs: [UInt64] = [significand % 1_000_000_000, significand / 1_000_000_000]
    for _ in 0..<exponent.magnitude {
      var carry: UInt64 = 0
      for index in limbs.indices {
        let product = limbs[index] * (exponent < 0 ? 5 : 2) + carry
        limbs[index] = product % 1_000_000_000
        carry = product / 1_000_000_000
      }
      if carry > 0 { limbs.append(carry) }
    }
    var digits: [UInt8] = []
    for limb in limbs {
      var rest = limb
      for _ in 0..<9 {
        digits.append(UInt8(rest % 10))
        rest /= 10
      }
    }
    while digits.last == 0 { digits.removeLast() }
    digits.reverse()
    return (digits, digits.count + min(0, exponent))
  }

  /// Keeps so many digits, rounding half to even.
  private static func round(_ digits: inout [UInt8], _ point: inout Int, keeping count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return
    }
    let dropped = digits[count...]
    let isTie = dropped.first == 5 && dropped.dropFirst().allSatisfy { $0 == 0 }
    let isUp = isTie ? count > 0 && digits[count - 1] % 2 == 1 : (dropped.first ?? 0) >= 5
    digits.removeSubrange(count...)
    guard isUp else { return }
    var index = count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }
}

/// An exact decimal number of up to eighteen digits after the point, or a time as seconds since 1970.
struct ScaledNumber: Hashable, Comparable, Sendable {
  /// How many units make one.
  static let scale: Int128 = 1_000_000_000_000_000_000
  private static let limit: Int128 = 10_000_000_000_000_000_000 * scale

  /// The number in units of 10⁻¹⁸.
  let units: Int128

  init(units: Int128) { self.units = units }

  /// The number that `text` spells, such as `5`, `-0.25` or `1e3`; nil when it is none or not exact in the range
  /// ±10¹⁹ with eighteen digits after the point.
  init?(_ text: some Sequence<UInt8>) {
    var mantissa: Int128 = 0
    var point: Int?
    var digits = 0
    var exponent: Int?
    var exponentDigits = 0
    var isNegative = false
    var isSmall = false
    var isAtStart = true
    for byte in text {
      switch byte {
      case 0x2B where isAtStart, 0x2D where isAtStart:
        if exponent == nil { isNegative = byte == 0x2D } else { isSmall = byte == 0x2D }
      case 0x2E where point == nil && exponent == nil: point = digits
      case 0x65 where digits > 0 && exponent == nil, 0x45 where digits > 0 && exponent == nil:
        exponent = 0
        isAtStart = true
        continue
      case 0x30...0x39:
        if let known = exponent {
          exponent = min(known * 10 + Int(byte - 0x30), 1000)
          exponentDigits += 1
        } else {
          guard mantissa < Self.limit / 10 else { return nil }
          mantissa = mantissa * 10 + Int128(byte - 0x30)
          digits += 1
        }
      case _: return nil
      }
      isAtStart = false
    }
    guard digits > 0, exponent == nil || exponentDigits > 0 else { return nil }
    let power = (isSmall ? -1 : 1) * (exponent ?? 0) - (digits - (point ?? digits)) + 18
    guard let scaled = Self.shift(mantissa, by: power) else { return nil }
    units = isNegative ? -scaled : scaled
  }

  private static func shift(_ mantissa: Int128, by exponent: Int) -> Int128? {
    guard mantissa != 0 else { return 0 }
    var result = mantissa
    for _ in 0..<min(abs(exponent), 60) {
      if exponent > 0 {
        guard result <= limit / 10 else { return nil }
        result *= 10
      } else {
        guard result % 10 == 0 else { return nil }
        result /= 10
      }
    }
    return result <= limit ? result : nil
  }

  static func < (left: ScaledNumber, right: ScaledNumber) -> Bool { left.units < right.units }

  /// A whole number between the two when there is one, else any number between them; nil when they are neighbours.
  static func between(_ low: ScaledNumber, _ high: ScaledNumber) -> ScaledNumber? {
    var floor = low.units / scale
    if low.units < 0, low.units % scale != 0 { floor -= 1 }
    let whole = (floor + 1) * scale
    if whole < high.units { return ScaledNumber(units: whole) }
    let middle = (low.units + high.units) / 2
    return middle > low.units && middle < high.units ? ScaledNumber(units: middle) : nil
  }

  /// The number as a decimal without an exponent.
  var text: String {
    let magnitude = units.magnitude
    let scale = UInt128(Self.scale)
    let sign = units < 0 ? "-" : ""
    let fraction = magnitude % scale
    guard fraction != 0 else { return "\(sign)\(magnitude / scale)" }
    var digits = String(fraction + scale).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(magnitude / scale).\(digits)"
  }
}

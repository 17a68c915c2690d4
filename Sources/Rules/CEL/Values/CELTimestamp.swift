/// A point in time from year 1 to year 9999, to the nanosecond.
public struct CELTimestamp: Hashable, Sendable, Comparable {
  /// The whole seconds since 1970-01-01T00:00:00Z, rounded down.
  public let seconds: Int64

  /// The rest in nanoseconds, 0 to 999,999,999.
  public let nanos: Int32

  /// The time in nanoseconds since 1970.
  var nanoseconds: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanos) }

  /// The time so many nanoseconds after 1970, or nil when it is out of range.
  init?(nanoseconds: Int128) {
    var (quotient, remainder) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    if remainder < 0 {
      remainder += 1_000_000_000
      quotient -= 1
    }
    guard (-62_135_596_800...253_402_300_799).contains(quotient) else { return nil }
    seconds = Int64(quotient)
    nanos = Int32(remainder)
  }

  /// The time so many seconds and nanoseconds after 1970, or nil when it is out of range.
  public init?(seconds: Int64, nanos: Int32) {
    self.init(nanoseconds: Int128(seconds) * 1_000_000_000 + Int128(nanos))
  }

  public static func < (left: CELTimestamp, right: CELTimestamp) -> Bool {
    (left.seconds, left.nanos) < (right.seconds, right.nanos)
  }

  /// `.5` for half a billion nanoseconds; nothing for none.
  static func fraction(_ nanos: UInt32) -> String {
    guard nanos > 0 else { return "" }
    var digits = String(nanos)
    digits = String(repeating: "0", count: 9 - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return "." + digits
  }
}

extension CELTimestamp: CustomStringConvertible {
  /// The time as RFC 3339 writes it, in UTC, with as many digits of a fraction as there are.
  public var description: String {
    let time = CELCivilTime(seconds: seconds)
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return padded(time.year, 4) + "-" + padded(time.month, 2) + "-" + padded(time.day, 2) + "T"
      + padded(time.hour, 2) + ":" + padded(time.minute, 2) + ":" + padded(time.second, 2)
      + Self.fraction(nanos.magnitude) + "Z"
  }
}

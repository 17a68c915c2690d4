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

  /// The time that a text such as `2009-02-13T23:31:30.5+01:00` names, or nil.
  ///
  /// - Source: RFC 3339.
  public init?(parsing text: String) {
    let bytes = Array(text.utf8)
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start + count <= bytes.count, bytes[start..<(start + count)].allSatisfy(\.isDigit) else { return nil }
      return bytes[start..<(start + count)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard bytes.count >= 20, let year = number(0, 4), bytes[4] == 0x2D, let month = number(5, 2), bytes[7] == 0x2D,
      let day = number(8, 2), bytes[10] | 0x20 == UInt8(ascii: "t"), let hour = number(11, 2), bytes[13] == 0x3A,
      let minute = number(14, 2), bytes[16] == 0x3A, let second = number(17, 2)
    else { return nil }
    guard (1...12).contains(month), day >= 1, day <= CELCivilTime.days(inMonth: month, of: year), hour < 24,
      minute < 60, second < 60
    else { return nil }
    var position = 19
    var nanos = 0
    if bytes[position] == UInt8(ascii: ".") {
      let digits = bytes[(position + 1)...].prefix { $0.isDigit }
      guard !digits.isEmpty else { return nil }
      for index in 0..<9 {
        nanos = nanos * 10 + (index < digits.count ? Int(digits[digits.startIndex + index] - 0x30) : 0)
      }
      position += 1 + digits.count
    }
    guard position < bytes.count else { return nil }
    var offset = 0
    if bytes[position] | 0x20 == UInt8(ascii: "z") {
      position += 1
    } else {
      guard bytes[position] == 0x2B || bytes[position] == 0x2D, let hours = number(position + 1, 2), hours < 24,
        position + 3 < bytes.count, bytes[position + 3] == 0x3A, let minutes = number(position + 4, 2), minutes < 60
      else { return nil }
      offset = (hours * 3600 + minutes * 60) * (bytes[position] == 0x2D ? -1 : 1)
      position += 6
    }
    guard position == bytes.count else { return nil }
    let days = CELCivilTime.days(toYear: year, month: month, day: day)
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
    self.init(seconds: Int64(seconds), nanos: Int32(nanos))
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

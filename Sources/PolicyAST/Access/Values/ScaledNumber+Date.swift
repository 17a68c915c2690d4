extension ScaledNumber {
  /// The time that `text` spells, as seconds since 1970: ISO 8601 (`2026-01-31`, `2026-01-31T10:00:00Z`,
  /// `…T10:00:00.5+08:00`) or a number of seconds; nil when it is none.
  /// - Source: "IAM JSON policy elements: Condition operators" (date operators; W3C date formats and epoch seconds).
  init?(date text: some Collection<UInt8>) {
    let bytes = Array(text)
    guard bytes.count > 4, bytes[4] == 0x2D else {
      if bytes.count == 4, let year = Self.digits(bytes, 0, 4) {
        self.init(units: Int128(Self.days(year, 1, 1)) * 86_400 * Self.scale)
        return
      }
      self.init(bytes)
      return
    }
    guard let year = Self.digits(bytes, 0, 4), let month = Self.digits(bytes, 5, 7), 1...12 ~= month else { return nil }
    var day = 1
    if bytes.count > 7 {
      guard bytes[7] == 0x2D, let written = Self.digits(bytes, 8, 10) else { return nil }
      guard 1...Self.length(of: month, in: year) ~= written else { return nil }
      day = written
    }
    var units = Int128(Self.days(year, month, day)) * 86_400 * Self.scale
    if bytes.count > 10 {
      guard let time = Self.time(bytes) else { return nil }
      units += time
    }
    self.init(units: units)
  }

  private static func digits(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard end <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[start..<end] {
      guard 0x30...0x39 ~= byte else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// The units since midnight UTC of a time that begins with the `T` at 10.
  private static func time(_ bytes: [UInt8]) -> Int128? {
    guard bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20 else { return nil }
    guard bytes.count >= 16, bytes[13] == 0x3A, let hour = digits(bytes, 11, 13), hour < 25 else { return nil }
    guard let minute = digits(bytes, 14, 16), minute < 60 else { return nil }
    var units = Int128(hour * 3600 + minute * 60) * scale
    var cursor = 16
    if cursor < bytes.count, bytes[cursor] == 0x3A {
      guard let second = digits(bytes, 17, 19), second < 61 else { return nil }
      units += Int128(second) * scale
      cursor = 19
      if cursor < bytes.count, bytes[cursor] == 0x2E {
        var weight = scale
        cursor += 1
        while cursor < bytes.count, 0x30...0x39 ~= bytes[cursor], weight > 1 {
          weight /= 10
          units += Int128(bytes[cursor] - 0x30) * weight
          cursor += 1
        }
      }
    }
    guard let offset = zone(bytes, cursor) else { return nil }
    return units - Int128(offset) * scale
  }

  /// The seconds east of UTC of the zone at `cursor`; UTC when none is written.
  private static func zone(_ bytes: [UInt8], _ cursor: Int) -> Int? {
    guard cursor < bytes.count else { return 0 }
    let mark = bytes[cursor]
    if mark == 0x5A || mark == 0x7A { return cursor + 1 == bytes.count ? 0 : nil }
    guard mark == 0x2B || mark == 0x2D, let hour = digits(bytes, cursor + 1, cursor + 3), hour < 24 else { return nil }
    var next = cursor + 3
    if next < bytes.count, bytes[next] == 0x3A { next += 1 }
    let minute = next < bytes.count ? digits(bytes, next, next + 2) : 0
    guard let minute, minute < 60, next >= bytes.count || next + 2 == bytes.count else { return nil }
    let seconds = hour * 3600 + minute * 60
    return mark == 0x2D ? -seconds : seconds
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    case _: 31
    }
  }

  /// Days since 1970-01-01 in the Gregorian calendar, counted in years that begin in March.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The time in ISO 8601, UTC; seconds since 1970 when it lies outside the years 1 to 9999.
  var dateText: String {
    let second = units >= 0 ? units / Self.scale : -((-units + Self.scale - 1) / Self.scale)
    let fraction = units - second * Self.scale
    guard (-62_135_596_800)..<253_402_300_800 ~= second else { return text }
    let dayCount = Int((second >= 0 ? second : second - 86_399) / 86_400)
    let ofDay = Int(second) - dayCount * 86_400
    let (year, month, day) = Self.civil(dayCount)
    let date = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    let time = "\(Self.padded(ofDay / 3600, 2)):\(Self.padded(ofDay / 60 % 60, 2)):\(Self.padded(ofDay % 60, 2))"
    let part = fraction == 0 ? "" : String(ScaledNumber(units: fraction).text.dropFirst())
    return "\(date)T\(time)\(part)Z"
  }

  private static func civil(_ days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

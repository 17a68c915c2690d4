/// The distance of a place's clock from UTC.
struct CELTimeZone {
  /// When a region's clocks are put forward.
  enum Daylight: Sendable {
    case none
    /// Second Sunday of March to first Sunday of November, 2:00 local; before 2007 first of April to last of October.
    case northAmerica
    /// Last Sunday of March to last Sunday of October, 1:00 UTC.
    case europe
    /// First Sunday of October to first Sunday of April, 2:00 standard time; before 2008 last of March.
    case australia
    /// Last Sunday of September to first Sunday of April, 2:00 standard time.
    case newZealand
  }

  private let standard: Int
  private let daylight: Daylight

  /// The zone of a name: a fixed offset such as `+01:30` or `02:00`, `UTC`, or a name of the IANA database that the
  /// table holds.
  init?(_ name: String) {
    if let offset = Self.fixedOffset(name) {
      standard = offset
      daylight = .none
    } else if let entry = Self.table[name] {
      standard = entry.minutes * 60
      daylight = entry.daylight
    } else {
      return nil
    }
  }

  /// The seconds that the local clock is ahead of UTC at a time, given in seconds since 1970.
  func offset(at seconds: Int64) -> Int {
    let year = CELCivilTime(seconds: seconds + Int64(standard)).year
    let isDaylight: Bool
    switch daylight {
    case .none: isDaylight = false
    case .northAmerica:
      let start = year >= 2007 ? sunday(2, of: 3, year, hour: 2) : sunday(1, of: 4, year, hour: 2)
      let end = year >= 2007 ? sunday(1, of: 11, year, hour: 1) : sunday(nil, of: 10, year, hour: 1)
      isDaylight = seconds >= start && seconds < end
    case .europe:
      let hour = 1 + standard / 3600
      isDaylight =
        seconds >= sunday(nil, of: 3, year, hour: hour) && seconds < sunday(nil, of: 10, year, hour: hour)
    case .australia:
      let start = year >= 2008 ? sunday(1, of: 10, year, hour: 2) : sunday(nil, of: 10, year, hour: 2)
      let end = year >= 2008 ? sunday(1, of: 4, year, hour: 2) : sunday(nil, of: 3, year, hour: 2)
      isDaylight = seconds >= start || seconds < end
    case .newZealand:
      isDaylight = seconds >= sunday(nil, of: 9, year, hour: 2) || seconds < sunday(1, of: 4, year, hour: 2)
    }
    return standard + (isDaylight ? 3600 : 0)
  }

  /// The n-th (nil: last) Sunday of a month at an hour of standard time, in seconds since 1970.
  private func sunday(_ number: Int?, of month: Int, _ year: Int, hour: Int) -> Int64 {
    let length = CELCivilTime.days(inMonth: month, of: year)
    let first = CELCivilTime.days(toYear: year, month: month, day: 1)
    let firstSunday = 1 + (7 - ((first + 4) % 7 + 7) % 7) % 7
    let day = number.map { firstSunday + 7 * ($0 - 1) } ?? firstSunday + (length - firstSunday) / 7 * 7
    return Int64((first + day - 1) * 86_400 + hour * 3600 - standard)
  }

  private static func fixedOffset(_ name: String) -> Int? {
    var digits = Array(name.utf8)[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    let parts = digits.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isDigit) }) else {
      return nil
    }
    let values = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    guard values[0] < 24, values[1] < 60 else { return nil }
    return (values[0] * 3600 + values[1] * 60) * (isNegative ? -1 : 1)
  }
}

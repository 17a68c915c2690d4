/// A moment as RFC 3339 writes it: date, time of day and distance from UTC.
struct HCLTime {
  let year: Int
  let month: Int
  let day: Int
  /// Seconds since midnight.
  let second: Int
  /// Seconds east of UTC.
  let zone: Int

  /// Reads `2018-01-02T23:12:01Z` or `…+01:00`; fractions of a second are left out. Nil for anything else.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start + count <= bytes.count, bytes[start..<start + count].allSatisfy({ 0x30...0x39 ~= $0 }) else {
        return nil
      }
      return bytes[start..<start + count].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
    func isAt(_ place: Int, _ mark: Character) -> Bool { place < bytes.count && bytes[place] == mark.asciiValue }
    guard let year = number(0, 4), isAt(4, "-"), let month = number(5, 2), isAt(7, "-"), let day = number(8, 2),
      isAt(10, "T"), let hour = number(11, 2), isAt(13, ":"), let minute = number(14, 2), isAt(16, ":"),
      let second = number(17, 2), 1...12 ~= month, 1...Self.days(in: month, of: year) ~= day, hour < 24, minute < 60,
      second < 60
    else { return nil }
    var rest = 19
    if isAt(rest, ".") {
      rest += 1
      while number(rest, 1) != nil { rest += 1 }
    }
    if isAt(rest, "Z"), bytes.count == rest + 1 {
      zone = 0
    } else if isAt(rest, "+") || isAt(rest, "-"), bytes.count == rest + 6, let hours = number(rest + 1, 2),
      isAt(rest + 3, ":"), let minutes = number(rest + 4, 2), hours < 24, minutes < 60
    {
      zone = (isAt(rest, "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
    } else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
    self.second = hour * 3600 + minute * 60 + second
  }

  /// The moment `seconds` after this one.
  /// - Source: the algorithm for civil dates by Howard Hinnant, "chrono-compatible low-level date algorithms".
  init(_ base: HCLTime, plus seconds: Int) {
    let total = base.dayNumber * 86_400 + base.second + seconds
    let days = (total >= 0 ? total : total - 86_399) / 86_400
    second = total - days * 86_400
    zone = base.zone
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let moon = (5 * ofYear + 2) / 153
    day = ofYear - (153 * moon + 2) / 5 + 1
    month = moon < 10 ? moon + 3 : moon - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01.
  private var dayNumber: Int {
    let year = month <= 2 ? self.year - 1 : self.year
    let era = (year >= 0 ? year : year - 399) / 400
    let ofEra = year - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  /// Seconds since 1970-01-01T00:00:00Z.
  var seconds: Int { dayNumber * 86_400 + second - zone }

  /// 0 for Sunday.
  var weekday: Int { ((dayNumber + 4) % 7 + 7) % 7 }

  /// The moment as RFC 3339 writes it.
  var text: String {
    let date = "\(Self.padded(year, 4))-\(Self.padded(month))-\(Self.padded(day))"
    let time = "\(Self.padded(second / 3600)):\(Self.padded(second / 60 % 60)):\(Self.padded(second % 60))"
    return "\(date)T\(time)\(zone == 0 ? "Z" : zoneText(":"))"
  }

  /// The distance from UTC, hours and minutes with `separator` between them.
  func zoneText(_ separator: String) -> String {
    let minutes = abs(zone) / 60
    return "\(zone < 0 ? "-" : "+")\(Self.padded(minutes / 60))\(separator)\(Self.padded(minutes % 60))"
  }

  /// `number` with zeros before it, `count` digits long at least.
  static func padded(_ number: Int, _ count: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}

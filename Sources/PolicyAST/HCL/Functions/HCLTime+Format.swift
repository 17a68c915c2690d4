extension HCLTime {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  /// The moment as `pattern` spells it; nil when the pattern holds a letter that means nothing.
  /// - Source: "formatdate", Terraform language documentation.
  func formatted(_ pattern: String) -> String? {
    var rest = Array(pattern)[...]
    var result = ""
    while let first = rest.first {
      if first == "'" {
        guard let literal = Self.literal(&rest) else { return nil }
        result += literal
        continue
      }
      let run = rest.prefix { $0 == first }
      rest = rest.dropFirst(run.count)
      guard first.isLetter else {
        result += String(run)
        continue
      }
      guard let part = part(String(run)) else { return nil }
      result += part
    }
    return result
  }

  /// A text in apostrophes, of which two stand for one.
  private static func literal(_ rest: inout ArraySlice<Character>) -> String? {
    var text = ""
    rest = rest.dropFirst()
    while let next = rest.popFirst() {
      guard next == "'" else {
        text.append(next)
        continue
      }
      guard rest.first == "'" else { return text }
      text.append("'")
      rest = rest.dropFirst()
    }
    return nil
  }

  private func part(_ verb: String) -> String? {
    let hour = second / 3600
    let half = hour % 12 == 0 ? 12 : hour % 12
    switch verb {
    case "YYYY": return Self.padded(year, 4)
    case "YY": return Self.padded(year % 100)
    case "MMMM": return Self.months[month - 1]
    case "MMM": return String(Self.months[month - 1].prefix(3))
    case "MM": return Self.padded(month)
    case "M": return String(month)
    case "DD": return Self.padded(day)
    case "D": return String(day)
    case "EEEE": return Self.weekdays[weekday]
    case "EEE": return String(Self.weekdays[weekday].prefix(3))
    case "hh": return Self.padded(hour)
    case "h": return String(hour)
    case "HH": return Self.padded(half)
    case "H": return String(half)
    case "AA": return hour < 12 ? "AM" : "PM"
    case "aa": return hour < 12 ? "am" : "pm"
    case "mm": return Self.padded(second / 60 % 60)
    case "m": return String(second / 60 % 60)
    case "ss": return Self.padded(second % 60)
    case "s": return String(second % 60)
    case "ZZZZZ": return zoneText(":")
    case "ZZZZ": return zoneText("")
    case "ZZZ": return zone == 0 ? "UTC" : zoneText("")
    case "Z": return zone == 0 ? "Z" : zoneText(":")
    case _: return nil
    }
  }
}

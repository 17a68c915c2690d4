extension HCLFunction {
  static let times: [String: HCLFunction] = [
    "formatdate": .strict { call in
      guard let pattern = call.text(0), let time = call.text(1).flatMap(HCLTime.init) else { return nil }
      return time.formatted(pattern).map { call.make($0) }
    },
    "timeadd": .strict { call in
      guard let time = call.text(0).flatMap(HCLTime.init), let seconds = call.text(1).flatMap(duration) else {
        return nil
      }
      return call.make(HCLTime(time, plus: seconds).text)
    },
    "timecmp": .strict { call in
      guard let left = call.text(0).flatMap(HCLTime.init), let right = call.text(1).flatMap(HCLTime.init) else {
        return nil
      }
      return call.make(Double((left.seconds - right.seconds).signum()))
    },
  ]

  /// The seconds that a duration such as `-1h30m` stands for; nil when it is none.
  private static func duration(_ text: String) -> Int? {
    var rest = text[...]
    let sign: Double = rest.hasPrefix("-") ? -1 : 1
    if rest.hasPrefix("-") || rest.hasPrefix("+") { rest = rest.dropFirst() }
    if rest == "0" { return 0 }
    guard !rest.isEmpty else { return nil }
    let units = ["h": 3600.0, "m": 60, "s": 1, "ms": 1e-3, "us": 1e-6, "µs": 1e-6, "ns": 1e-9]
    var total = 0.0
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isNumber || $0 == "." }
      rest = rest.dropFirst(digits.count)
      let unit = rest.prefix { !$0.isNumber && $0 != "." }
      rest = rest.dropFirst(unit.count)
      guard let number = Double(digits), let factor = units[String(unit)] else { return nil }
      total += number * factor
    }
    return abs(total) < 1e11 ? Int(sign * total) : nil
  }
}

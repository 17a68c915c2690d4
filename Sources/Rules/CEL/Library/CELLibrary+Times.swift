extension CELLibrary {
  /// The parts of times and durations.
  static let times: [CELFunction] = [
    part("getFullYear") { time, _ in time.year },
    part("getMonth", doc: "the month, from 0") { time, _ in time.month - 1 },
    part("getDate", doc: "the day of the month, from 1") { time, _ in time.day },
    part("getDayOfMonth", doc: "the day of the month, from 0") { time, _ in time.day - 1 },
    part("getDayOfWeek", doc: "the day of the week, 0 for Sunday") { time, _ in time.weekday },
    part("getDayOfYear", doc: "the day of the year, from 0") { time, _ in time.dayOfYear },
    part("getHours", span: { $0.seconds / 3600 }, { time, _ in time.hour }),
    part("getMinutes", span: { $0.seconds / 60 }, { time, _ in time.minute }),
    part("getSeconds", span: { $0.seconds }, { time, _ in time.second }),
    part("getMilliseconds", span: { Int64($0.nanos / 1_000_000) }, { _, nanos in Int(nanos / 1_000_000) }),
  ]

  private static func part(
    _ name: String, doc: String = "a part of a time, in UTC or the time zone given",
    span: (@Sendable (CELDuration) -> Int64)? = nil, _ part: @escaping @Sendable (CELCivilTime, Int32) -> Int
  ) -> CELFunction {
    var overloads = [
      member(
        [.timestamp], .int,
        .unary { time in
          guard case .timestamp(let time) = time.content else { return noOverload(name) }
          return .int(part(CELCivilTime(seconds: time.seconds), time.nanos))
        }),
      member(
        [.timestamp, .string], .int,
        .binary { time, zone in
          guard case .timestamp(let time) = time.content, case .string(let text) = zone.content else {
            return noOverload(name)
          }
          guard let zone = CELTimeZone(text) else { return .error(.unknownTimeZone(text)) }
          let local = time.seconds + Int64(zone.offset(at: time.seconds))
          return .int(part(CELCivilTime(seconds: local), time.nanos))
        }),
    ]
    if let span {
      overloads.append(
        member(
          [.duration], .int,
          .unary { value in
            guard case .duration(let duration) = value.content else { return noOverload(name) }
            return .int(span(duration))
          }))
    }
    return CELFunction(name, doc: doc, overloads)
  }
}

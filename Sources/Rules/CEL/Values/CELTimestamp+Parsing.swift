extension CELTimestamp {
  /// The time that a text such as `2009-02-13T23:31:30.5+01:00` names, or nil.
  ///
  /// - Source: RFC 3339.
  public init?(parsing text: String) {
    var reader = Reader(bytes: Array(text.utf8)[...])
    guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
      let day = reader.number(2), reader.take("T"), let hour = reader.number(2), reader.take(":"),
      let minute = reader.number(2), reader.take(":"), let second = reader.number(2), let nanos = reader.fraction(),
      let offset = reader.offset(), reader.bytes.isEmpty
    else { return nil }
    guard (1...12).contains(month), day >= 1, day <= CELCivilTime.days(inMonth: month, of: year), hour < 24,
      minute < 60, second < 60
    else { return nil }
    let days = CELCivilTime.days(toYear: year, month: month, day: day)
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
    self.init(seconds: Int64(seconds), nanos: Int32(nanos))
  }

  /// Reads the parts of a time from its text.
  private struct Reader {
    var bytes: ArraySlice<UInt8>

    mutating func take(_ letter: Unicode.Scalar) -> Bool {
      guard let byte = bytes.first, byte == letter.value || byte | 0x20 == letter.value | 0x20 && byte.isWordStart
      else {
        return false
      }
      bytes.removeFirst()
      return true
    }

    mutating func number(_ count: Int) -> Int? {
      let digits = bytes.prefix(count)
      guard digits.count == count, digits.allSatisfy(\.isDigit) else { return nil }
      bytes.removeFirst(count)
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// The nanoseconds after a point, 0 without one, nil when no digit follows it.
    mutating func fraction() -> Int? {
      guard take(".") else { return 0 }
      let digits = bytes.prefix { $0.isDigit }
      guard !digits.isEmpty else { return nil }
      bytes.removeFirst(digits.count)
      let nine = digits.prefix(9).map { Int($0 - 0x30) } + Array(repeating: 0, count: max(0, 9 - digits.count))
      return nine.reduce(0) { $0 * 10 + $1 }
    }

    /// The seconds that the clock is ahead of UTC.
    mutating func offset() -> Int? {
      if take("Z") { return 0 }
      let isNegative = take("-")
      guard isNegative || take("+"), let hours = number(2), hours < 24, take(":"), let minutes = number(2), minutes < 60
      else { return nil }
      return (hours * 3600 + minutes * 60) * (isNegative ? -1 : 1)
    }
  }
}

/// The values of a condition key that an operator accepts, before it is negated.
enum ValueTest: Hashable, Sendable {
  /// Those that match one of the patterns.
  case text([WildcardPattern])
  /// Those that spell a number in one of the intervals.
  case number([NumberRange])
  /// Those that spell a time in one of the intervals.
  case date([NumberRange])
  /// Those that spell an address in one of the blocks.
  case address([AddressBlock])

  /// Returns whether `value` is accepted; nil when it does not spell what the operator compares.
  func accepts(_ value: [UInt32]) -> Bool? {
    switch self {
    case .text(let patterns):
      return patterns.contains { $0.matches(value) }
    case .number(let ranges):
      return ScaledNumber(Self.bytes(value)).map { number in ranges.contains { $0.contains(number) } }
    case .date(let ranges):
      return ScaledNumber(date: Self.bytes(value)).map { time in ranges.contains { $0.contains(time) } }
    case .address(let blocks):
      return AddressBlock(Self.bytes(value)).map { address in blocks.contains { $0.contains(address) } }
    }
  }

  /// Scalars outside ASCII become a byte that no number, time or address has.
  private static func bytes(_ value: [UInt32]) -> [UInt8] {
    value.map { $0 < 0x80 ? UInt8($0) : 0xFF }
  }

  /// Whether some patterns hold policy variables or unknown parts.
  var hasSymbols: Bool {
    if case .text(let patterns) = self { return patterns.contains(where: \.hasSymbols) }
    return false
  }
}

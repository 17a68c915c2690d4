/// An interval of numbers or times; a bound that is nil is open to infinity.
struct NumberRange: Hashable, Sendable {
  var low: ScaledNumber?
  var high: ScaledNumber?
  /// Whether the bounds themselves belong to it.
  var isClosed: Bool

  /// Whether `number` lies in the interval.
  func contains(_ number: ScaledNumber) -> Bool {
    if let low, isClosed ? number < low : number <= low { return false }
    if let high, isClosed ? number > high : number >= high { return false }
    return true
  }
}

/// How many values a choice stands for.
enum HCLChoices {
  /// With more of them than this, a value is given up as unresolved.
  static let limit = 64

  /// The number of values that `value` may turn out to be; counting stops beyond the limit.
  static func count(_ value: Value) -> Int {
    guard case .choice(let choice) = value.content else { return 1 }
    var total = 0
    for branch in choice.branches {
      total += count(branch.value)
      if total > limit { return limit + 1 }
    }
    return total
  }
}

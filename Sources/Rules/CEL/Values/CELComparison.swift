/// What is kept in mind while two values are compared.
struct CELComparison {
  /// The reasons for which parts could not be compared.
  var unknowns = CELUnknownSet()

  /// How many more parts may be compared: a small value can hold the same part many times, on many levels.
  private(set) var remaining: Int

  init(steps: Int = 1_000_000) {
    remaining = steps
  }

  /// Whether there were more parts than steps.
  var isExhausted: Bool { remaining < 0 }

  /// Counts one part; returns whether to go on.
  mutating func next() -> Bool {
    remaining -= 1
    return remaining >= 0
  }
}

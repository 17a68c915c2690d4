/// The state of one evaluation.
struct CELFrame {
  let variables: [CELValue?]
  var locals: [CELValue] = []
  /// Whether filters and maps leave out what is not known, instead of being unknown as a whole.
  let skipsUnknown: Bool
  private(set) var remaining: Int

  init(variables: [CELValue?], steps: Int, skipsUnknown: Bool = false) {
    self.variables = variables
    self.skipsUnknown = skipsUnknown
    remaining = steps
  }

  /// Whether more steps were asked for than there are.
  var isExhausted: Bool { remaining < 0 }

  /// Takes steps from the budget; returns whether it had them.
  @inline(__always)
  mutating func charge(_ steps: Int = 1) -> Bool {
    guard remaining >= 0 else { return false }
    remaining -= steps
    return remaining >= 0
  }
}

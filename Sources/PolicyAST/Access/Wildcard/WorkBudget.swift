/// The work that a search may still do.
///
/// One unit is about one state of an automaton or one branch of a search.
struct WorkBudget {
  private(set) var remaining: Int

  /// A budget of `units`.
  init(_ units: Int) { remaining = units }

  /// Takes `units`; returns false, from then on always, when there are not so many left.
  mutating func spend(_ units: Int = 1) -> Bool {
    guard remaining >= units else {
      remaining = 0
      return false
    }
    remaining -= units
    return true
  }

  /// Whether nothing is left.
  var isSpent: Bool { remaining <= 0 }
}

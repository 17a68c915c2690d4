import Synchronization

/// How much work an evaluation may still do; shared by everything that takes part in it.
final class HCLBudget: Sendable {
  /// How many bytes a text may grow to.
  static let textLimit = 1 << 20
  /// How many elements a collection may grow to.
  static let elementLimit = 50_000

  private let steps: Atomic<Int>

  init(steps: Int = 2_000_000) {
    self.steps = Atomic(steps)
  }

  /// Takes `count` steps; returns whether they were left.
  func take(_ count: Int = 1) -> Bool {
    steps.subtract(count, ordering: .relaxed).newValue >= 0
  }
}

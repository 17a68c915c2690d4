/// One statement in each of its readings.
struct CompiledStatement: Sendable {
  let reference: StatementReference
  let isDeny: Bool

  /// Whether it allows by naming an account as a whole, which leaves the decision to that account's policies.
  let delegates: Bool

  /// Whether nothing about it is open.
  let isExact: Bool

  /// The boxes by reading; nil when it matches nothing. Only the first is there when nothing is open.
  let boxes: [AccessBox?]

  /// What is open about it.
  let doubts: [AccessDoubt]

  /// Returns the box in `reading`.
  func box(_ reading: AccessReading) -> AccessBox? {
    isExact ? boxes[0] : boxes[reading.rawValue]
  }
}

/// The threads of an automaton simulation, in order of preference, each with its slots.
struct ThreadList {
  var set: SparseSet
  /// The slots of the thread at each position of the set, one row after another; -1 is unset.
  var slots: [Int] = []
  let slotCount: Int

  init(capacity: Int, slotCount: Int) {
    set = SparseSet(capacity: capacity)
    self.slotCount = slotCount
  }

  mutating func removeAll() {
    set.removeAll()
  }

  /// Writes the slots of the thread added last.
  mutating func store(_ values: [Int]) {
    guard slotCount > 0 else { return }
    let row = (set.count - 1) * slotCount
    if slots.count < row + slotCount {
      slots.append(contentsOf: repeatElement(-1, count: row + slotCount - slots.count))
    }
    for index in 0..<slotCount { slots[row + index] = values[index] }
  }

  func load(_ position: Int, into values: inout [Int]) {
    let row = position * slotCount
    for index in 0..<slotCount { values[index] = slots[row + index] }
  }
}

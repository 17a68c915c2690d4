/// A set of equally long words, kept in one array in the order in which they came.
struct StateTable {
  private let width: Int
  /// The states one after another.
  private(set) var words: [UInt64] = []
  /// Open addressing: the number of a state, plus one; 0 where there is none.
  private var slots: [Int32]

  init(width: Int) {
    self.width = width
    slots = Array(repeating: 0, count: 64)
  }

  private var count: Int { words.count / width }

  /// Adds `state`; returns false when it is there already.
  mutating func insert(_ state: [UInt64]) -> Bool {
    if count * 2 >= slots.count { grow() }
    var slot = Self.hash(state, from: 0, width) & (slots.count - 1)
    while slots[slot] != 0 {
      if isEqual(Int(slots[slot]) - 1, state) { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count + 1)
    words.append(contentsOf: state)
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for index in 0..<count {
      var slot = Self.hash(words, from: index * width, width) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index + 1)
    }
  }

  private func isEqual(_ index: Int, _ state: [UInt64]) -> Bool {
    for word in 0..<width where words[index * width + word] != state[word] { return false }
    return true
  }

  private static func hash(_ words: [UInt64], from start: Int, _ width: Int) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in start..<start + width {
      hash = (hash ^ words[word]) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
    }
    return Int(truncatingIfNeeded: hash >> 8)
  }
}

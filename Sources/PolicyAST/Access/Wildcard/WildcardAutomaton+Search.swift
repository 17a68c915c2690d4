extension WildcardAutomaton {
  private struct Step {
    let parent: Int32
    let letter: Int32
  }

  /// Returns a shortest text that is accepted.
  ///
  /// A state is left out when one that was seen can do all that it can: more places of patterns that have to match, no
  /// more of those that may not.
  /// - Complexity: O(*states* · *letters* · *words*); *states* · *words* is bounded by the budget.
  func search(_ budget: inout WorkBudget) -> Search<[UInt32]> {
    guard isOpen(start) else { return .empty }
    if isAccepted(start) { return .found([]) }
    var seen = StateTable(width: width)
    _ = seen.insert(start)
    var steps = [Step(parent: -1, letter: -1)]
    var next = start
    var cursor = 0
    while cursor < steps.count {
      for letter in letters.indices {
        step(seen.words, cursor * width, letter, &next)
        guard isOpen(next) else { continue }
        let reached = Step(parent: Int32(cursor), letter: Int32(letter))
        if isAccepted(next) { return .found(text(to: reached, steps)) }
        guard !isDominated(next, seen.words), seen.insert(next) else { continue }
        guard budget.spend(width) else { return .unknown }
        steps.append(reached)
      }
      cursor += 1
    }
    return .empty
  }

  private func step(_ states: [UInt64], _ state: Int, _ letter: Int, _ next: inout [UInt64]) {
    var carry: UInt64 = 0
    let offset = letter * width
    for word in 0..<width {
      let places = states[state + word]
      let moved = places & moves[offset + word]
      next[word] = moved << 1 | carry | places & stays[offset + word]
      carry = moved >> 63
    }
  }

  private func isOpen(_ state: [UInt64]) -> Bool {
    for word in 0..<width where state[word] & barredSinks[word] != 0 { return false }
    return needed.allSatisfy { Self.hasBit(in: state, $0.first, $0.end) }
  }

  private func isAccepted(_ state: [UInt64]) -> Bool {
    for (_, end) in needed where state[end >> 6] >> UInt64(end & 63) & 1 == 0 { return false }
    for word in 0..<width where state[word] & barredEnds[word] != 0 { return false }
    return true
  }

  private static func hasBit(in state: [UInt64], _ first: Int, _ last: Int) -> Bool {
    let low = first >> 6
    let high = last >> 6
    for word in low...high {
      var mask = UInt64.max
      if word == low { mask &= UInt64.max << UInt64(first & 63) }
      if word == high { mask &= UInt64.max >> UInt64(63 - (last & 63)) }
      if state[word] & mask != 0 { return true }
    }
    return false
  }

  /// Looks at the newest states only: they are the likeliest, and the cost stays linear.
  private func isDominated(_ state: [UInt64], _ states: [UInt64]) -> Bool {
    let count = states.count / width
    var index = count - 1
    while index >= 0, index >= count - 48 {
      var word = 0
      while word < width {
        let other = states[index * width + word]
        let barred = barredPlaces[word]
        if (state[word] & ~other & ~barred) | (other & ~state[word] & barred) != 0 { break }
        word += 1
      }
      if word == width { return true }
      index -= 1
    }
    return false
  }

  private func text(to last: Step, _ steps: [Step]) -> [UInt32] {
    var text: [UInt32] = []
    var step = last
    while step.letter >= 0 {
      text.append(letters[Int(step.letter)])
      step = steps[Int(step.parent)]
    }
    return text.reversed()
  }
}

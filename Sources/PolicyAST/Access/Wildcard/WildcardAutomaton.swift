/// A bit-parallel automaton of many patterns at once, searched without being built.
///
/// Each place between the tokens of a pattern is one bit; a star is a loop on its place, so that one letter takes all
/// patterns on by a shift and two masks. A set of bits is one state of the product of the determinised patterns.
/// Letters that no pattern names behave alike and are one letter.
struct WildcardAutomaton {
  private let width: Int
  private let letters: [UInt32]
  /// Per letter `width` words: the places from which the letter leads on, and those at which it stays.
  private var moves: [UInt64]
  private var stays: [UInt64]
  private var start: [UInt64]
  /// Per group that has to match `width` words: its ends, and all its places.
  private var ends: [UInt64] = []
  private var places: [UInt64] = []
  private let groupCount: Int
  private var barredEnds: [UInt64]
  /// Ends that match whatever follows.
  private var barredSinks: [UInt64]
  private var barredPlaces: [UInt64]

  /// An automaton of the texts that match `guide`, one pattern of each group and none of `barred`.
  init(guide: WildcardPattern, groups: [[WildcardPattern]], barred: [WildcardPattern]) {
    let needed = [[guide]] + groups
    let patterns = needed.joined() + barred
    width = (patterns.reduce(0) { $0 + $1.tokens.count + 1 } + 63) / 64
    letters = Self.alphabet(of: patterns)
    moves = Array(repeating: 0, count: width * letters.count)
    stays = moves
    start = Array(repeating: 0, count: width)
    barredEnds = start
    barredSinks = start
    barredPlaces = start
    groupCount = needed.count
    ends = Array(repeating: 0, count: width * needed.count)
    places = ends
    var bit = 0
    for (group, alternatives) in needed.enumerated() {
      for pattern in alternatives { add(pattern, at: &bit, group: group) }
    }
    for pattern in barred { add(pattern, at: &bit, group: nil) }
  }

  private mutating func add(_ pattern: WildcardPattern, at bit: inout Int, group: Int?) {
    Self.set(&start, bit)
    var loop: UInt32?
    let first = bit
    for token in pattern.tokens {
      if WildcardPattern.isStar(token) {
        loop = loop == WildcardPattern.star ? loop : token
        addLoop(token, at: bit)
        continue
      }
      loop = nil
      for (index, letter) in letters.enumerated()
      where WildcardPattern.accepts(token, letter, ignoringCase: pattern.ignoresCase) {
        Self.set(&moves, bit, offset: index * width)
      }
      bit += 1
    }
    if let group {
      Self.set(&ends, bit, offset: group * width)
      for place in first...bit { Self.set(&places, place, offset: group * width) }
    } else {
      Self.set(&barredEnds, bit)
      if loop == WildcardPattern.star { Self.set(&barredSinks, bit) }
      for place in first...bit { Self.set(&barredPlaces, place) }
    }
    bit += 1
  }

  private mutating func addLoop(_ token: UInt32, at bit: Int) {
    for (index, letter) in letters.enumerated() {
      if token == WildcardPattern.fieldStar, letter == WildcardPattern.colon || WildcardPattern.isSymbol(letter) {
        continue
      }
      Self.set(&stays, bit, offset: index * width)
    }
  }

  private static func set(_ words: inout [UInt64], _ bit: Int, offset: Int = 0) {
    words[offset + (bit >> 6)] |= 1 << UInt64(bit & 63)
  }

  /// The letters that patterns name, both cases where case is ignored, and one that none of them names.
  private static func alphabet(of patterns: [WildcardPattern]) -> [UInt32] {
    var seen: Set<UInt32> = []
    var letters: [UInt32] = []
    var hasFields = false
    for pattern in patterns {
      for token in pattern.tokens {
        if token == WildcardPattern.fieldStar || token == WildcardPattern.fieldAny { hasFields = true }
        guard token < WildcardPattern.fieldAny else { continue }
        if seen.insert(token).inserted { letters.append(token) }
      }
    }
    if hasFields, seen.insert(WildcardPattern.colon).inserted { letters.append(WildcardPattern.colon) }
    let folding = patterns.contains(where: \.ignoresCase) && patterns.contains { !$0.ignoresCase }
    if folding {
      for letter in letters {
        for other in [WildcardPattern.raised(letter), WildcardPattern.lowered(letter)]
        where seen.insert(other).inserted {
          letters.append(other)
        }
      }
    }
    let fillers = Array(UInt32(0x78)...0x7A) + Array(0x61...0x77) + Array(0x30...0x39) + Array(0x4E00...0x9F00)
    let free = fillers.first { !seen.contains($0) && !seen.contains(WildcardPattern.raised($0)) }
    return (free.map { [$0] } ?? []) + letters
  }
}

extension WildcardAutomaton {
  private struct Step {
    let parent: Int32
    let letter: Int32
  }

  /// Returns a shortest text that is accepted.
  ///
  /// A state is left out when one that was seen can do all that it can: more places of patterns that have to match, no
  /// more of those that may not.
  /// - Complexity: O(*states* · *letters* · *words*); *states* is bounded by the budget.
  mutating func search(_ budget: inout WorkBudget) -> Search<[UInt32]> {
    var states = start
    var steps = [Step(parent: -1, letter: -1)]
    var seen: Set<[UInt64]> = [start]
    guard isOpen(start) else { return .empty }
    if isAccepted(start) { return .found([]) }
    var cursor = 0
    while cursor < steps.count {
      let state = Array(states[cursor * width..<(cursor + 1) * width])
      guard budget.spend(width) else { return .unknown }
      for letter in letters.indices {
        let next = step(state, letter)
        guard isOpen(next) else { continue }
        if isAccepted(next) {
          return .found(text(to: Step(parent: Int32(cursor), letter: Int32(letter)), steps))
        }
        guard seen.insert(next).inserted, !isDominated(next, states) else { continue }
        states.append(contentsOf: next)
        steps.append(Step(parent: Int32(cursor), letter: Int32(letter)))
      }
      cursor += 1
    }
    return .empty
  }

  private func step(_ state: [UInt64], _ letter: Int) -> [UInt64] {
    var next = state
    var carry: UInt64 = 0
    let offset = letter * width
    for word in 0..<width {
      let moved = state[word] & moves[offset + word]
      next[word] = moved << 1 | carry | state[word] & stays[offset + word]
      carry = moved >> 63
    }
    return next
  }

  private func isOpen(_ state: [UInt64]) -> Bool {
    for word in 0..<width where state[word] & barredSinks[word] != 0 { return false }
    for group in 0..<groupCount {
      var isAlive = false
      for word in 0..<width where state[word] & places[group * width + word] != 0 { isAlive = true }
      if !isAlive { return false }
    }
    return true
  }

  private func isAccepted(_ state: [UInt64]) -> Bool {
    for word in 0..<width where state[word] & barredEnds[word] != 0 { return false }
    for group in 0..<groupCount {
      var isAtEnd = false
      for word in 0..<width where state[word] & ends[group * width + word] != 0 { isAtEnd = true }
      if !isAtEnd { return false }
    }
    return true
  }

  /// Looks at the newest states only: they are the likeliest, and the cost stays linear.
  private func isDominated(_ state: [UInt64], _ states: [UInt64]) -> Bool {
    let count = states.count / width
    for index in max(0, count - 64)..<count {
      var dominates = true
      for word in 0..<width {
        let other = states[index * width + word]
        let barred = barredPlaces[word]
        if state[word] & ~other & ~barred != 0 || other & ~state[word] & barred != 0 {
          dominates = false
          break
        }
      }
      if dominates { return true }
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

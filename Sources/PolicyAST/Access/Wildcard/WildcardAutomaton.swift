/// A bit-parallel automaton of many patterns at once, searched without being built.
///
/// Each place between the tokens of a pattern is one bit; a star is a loop on its place, so that one letter takes all
/// patterns on by a shift and two masks. A set of bits is one state of the product of the determinised patterns.
/// Letters that no pattern names behave alike and are one letter.
struct WildcardAutomaton {
  /// The words of a state.
  let width: Int
  let letters: [UInt32]
  /// Per letter `width` words: the places from which the letter leads on, and those at which it stays.
  private(set) var moves: [UInt64]
  private(set) var stays: [UInt64]
  private(set) var start: [UInt64]
  /// Per pattern that has to match: its end, and its first and last bit.
  private(set) var needed: [(first: Int, end: Int)] = []
  private(set) var barredEnds: [UInt64]
  /// Ends that match whatever follows.
  private(set) var barredSinks: [UInt64]
  private(set) var barredPlaces: [UInt64]

  /// How many words the tables may take: 16 MB each.
  private static let sizeLimit = 2_000_000

  /// An automaton of the texts that match all of `fixed` and none of `barred`; nil when it would be too large.
  init?(_ fixed: [WildcardPattern], barred: [WildcardPattern]) {
    let patterns = fixed + barred
    width = (patterns.reduce(0) { $0 + $1.tokens.count + 1 } + 63) / 64
    letters = Self.alphabet(of: patterns)
    guard width * letters.count <= Self.sizeLimit else { return nil }
    moves = Array(repeating: 0, count: width * letters.count)
    stays = moves
    start = Array(repeating: 0, count: width)
    barredEnds = start
    barredSinks = start
    barredPlaces = start
    var bit = 0
    for pattern in fixed { add(pattern, at: &bit, isNeeded: true) }
    for pattern in barred { add(pattern, at: &bit, isNeeded: false) }
  }

  private mutating func add(_ pattern: WildcardPattern, at bit: inout Int, isNeeded: Bool) {
    Self.set(&start, bit)
    var isSink = false
    let first = bit
    for token in pattern.tokens {
      if WildcardPattern.isStar(token) {
        isSink = isSink || token == WildcardPattern.star
        addLoop(token, at: bit)
        continue
      }
      isSink = false
      for (index, letter) in letters.enumerated()
      where WildcardPattern.accepts(token, letter, ignoringCase: pattern.ignoresCase) {
        Self.set(&moves, bit, offset: index * width)
      }
      bit += 1
    }
    if isNeeded {
      needed.append((first, bit))
    } else {
      Self.set(&barredEnds, bit)
      if isSink { Self.set(&barredSinks, bit) }
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

  /// What the letter is taken from that no pattern names: x to z, then other letters, digits, and Han.
  private static let fillers: [ClosedRange<UInt32>] = [0x78...0x7A, 0x61...0x77, 0x30...0x39, 0x4E00...0x9F00]

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
    let mixesCase = patterns.contains(where: \.ignoresCase) && patterns.contains { !$0.ignoresCase }
    if mixesCase {
      for letter in letters {
        for other in [WildcardPattern.raised(letter), WildcardPattern.lowered(letter)]
        where seen.insert(other).inserted {
          letters.append(other)
        }
      }
    }
    let free = fillers.lazy.joined().first { !seen.contains($0) && !seen.contains(WildcardPattern.raised($0)) }
    return (free.map { [$0] } ?? []) + letters
  }
}

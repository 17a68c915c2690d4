/// Finds many literals in one pass over bytes.
///
/// Every second place is looked up by 14 bits, a byte and six bits of the next: which of sixteen buckets of literals
/// have a window of two such pairs here? Each literal is represented by its rarest window for even and for odd places.
/// Three of the four bytes of what passes lead to the few windows that can be there, which are compared exactly, so
/// that every report is an occurrence and no occurrence is missed.
public struct LiteralSet: Sendable {
  /// A literal to look for.
  public struct Literal: Hashable, Sendable {
    /// The bytes to find.
    public let bytes: [UInt8]

    /// Whether ASCII letters match in either case; other bytes always match exactly.
    public let ignoresCase: Bool

    /// A literal of `bytes`.
    public init(_ bytes: some Sequence<UInt8>, ignoresCase: Bool = false) {
      self.bytes = Array(bytes)
      self.ignoresCase = ignoresCase
    }

    /// A literal of the UTF-8 bytes of `text`.
    public init(_ text: String, ignoresCase: Bool = false) {
      self.init(text.utf8, ignoresCase: ignoresCase)
    }
  }

  /// An occurrence of a literal.
  public struct Occurrence: Hashable, Sendable {
    /// The index of the literal in the array the set was made from.
    public let literal: Int

    /// The 0-based byte offset of the first byte.
    public let offset: Int

    /// An occurrence of the literal with that index at `offset`.
    public init(literal: Int, offset: Int) {
      self.literal = literal
      self.offset = offset
    }
  }

  static let pairMask = 0x3FFF
  static let listCount = 1 << 13

  /// The literals, with the indices that occurrences name.
  public let literals: [Literal]

  /// The buckets whose first pair may be here, and, in the high half, those whose second pair may be.
  let filter: [UInt32]
  /// The windows that have four bytes of a hash: the index of each hash's first entry in `listed`.
  let listStarts: [UInt32]
  let listed: [UInt32]
  /// A bit for each list that is not empty: small enough to stay at hand, where the lists are not.
  let filled: [UInt64]
  /// The windows of which less than three bytes are known; they may be anywhere.
  let loose: [UInt32]
  let patterns: [LiteralPattern]
  let heads: [LiteralHead]
  /// The bytes of all literals, one after another.
  let bytes: [UInt8]
  /// How far behind an occurrence's start its window may lie.
  let greatestWindowOffset: Int

  /// A set of `literals`; an empty literal never occurs.
  ///
  /// - Complexity: O(bytes of all literals).
  public init(_ literals: [Literal]) {
    self.literals = literals
    var start = 0
    heads = literals.map { literal in
      defer { start += literal.bytes.count }
      return LiteralHead(literal, start: start)
    }
    bytes = literals.flatMap(\.bytes)
    let windows = literals.indices.flatMap { index in
      literals[index].bytes.isEmpty ? [] : LiteralWindow.rarest(of: literals[index], at: index)
    }
    greatestWindowOffset = windows.reduce(0) { max($0, $1.offset) }
    filter = Self.filter(windows, of: literals)
    patterns = windows.map { $0.pattern(literals[$0.literal]) }
    let lists = patterns.map(\.list)
    loose = lists.indices.compactMap { lists[$0] == nil ? UInt32($0) : nil }
    (listStarts, listed) = Self.lists(lists)
    var filled = [UInt64](repeating: 0, count: Self.listCount / 64)
    for case let list? in lists { filled[list >> 6] |= 1 << UInt64(list & 63) }
    self.filled = filled
  }

  private static func filter(_ windows: [LiteralWindow], of literals: [Literal]) -> [UInt32] {
    var filter = [UInt32](repeating: 0, count: pairMask + 1)
    var weights = [(Double, Double)](repeating: (0, 0), count: 16)
    for window in windows {
      let literal = literals[window.literal]
      var shares = (0.0, 0.0)
      window.forEachPair(at: 0, in: literal) { shares.0 += ByteFrequency.share($0, low: $1) }
      window.forEachPair(at: 2, in: literal) { shares.1 += ByteFrequency.share($0, low: $1) }
      // The bucket that lets the least pass after this window joins it.
      func growth(_ bucket: Int) -> Double {
        let (left, right) = weights[bucket]
        return (left + shares.0) * (right + shares.1) - left * right
      }
      let bucket = (0..<16).min { growth($0) < growth($1) } ?? 0
      weights[bucket].0 += shares.0
      weights[bucket].1 += shares.1
      window.forEachPair(at: 0, in: literal) { filter[Int($0) | $1 << 8] |= 1 << UInt32(bucket) }
      window.forEachPair(at: 2, in: literal) { filter[Int($0) | $1 << 8] |= 0x10000 << UInt32(bucket) }
    }
    return filter
  }

  private static func lists(_ lists: [Int?]) -> ([UInt32], [UInt32]) {
    var starts = [UInt32](repeating: 0, count: listCount + 1)
    for case let list? in lists { starts[list + 1] += 1 }
    for list in 0..<listCount { starts[list + 1] += starts[list] }
    var listed = [UInt32](repeating: 0, count: Int(starts[listCount]))
    var next = starts
    for (pattern, list) in lists.enumerated() {
      guard let list else { continue }
      listed[Int(next[list])] = UInt32(pattern)
      next[list] += 1
    }
    return (starts, listed)
  }

  /// Returns the list of the patterns that ask for the first three of four bytes; the cases of letters share one.
  @inline(__always)
  static func listOfFirst(_ bytes: UInt32) -> Int { hash(bytes & 0x00FF_FFFF) }

  /// Returns the list of the patterns that ask for the last three of four bytes alone.
  @inline(__always)
  static func listOfLast(_ bytes: UInt32) -> Int { hash(bytes >> 8) + listCount / 2 }

  @inline(__always)
  private static func hash(_ bytes: UInt32) -> Int {
    Int(truncatingIfNeeded: ((bytes | 0x0020_2020) &* 0x9E37_79B1) >> 20)
  }
}

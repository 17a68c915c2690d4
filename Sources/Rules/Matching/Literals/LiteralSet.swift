/// Finds many literals in one pass over bytes.
///
/// Every second place is looked up by 13 bits, a byte and five bits of the next: which of sixteen buckets of literals
/// have a window of two such pairs here? Each literal is represented by its rarest window for even and for odd places.
/// The four bytes of what passes lead to the few literals that can be there, which are compared exactly, so that every
/// report is an occurrence and no occurrence is missed.
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

  static let pairMask = 0x1FFF
  static let hashCount = 1 << 13

  /// The literals, with the indices that occurrences name.
  public let literals: [Literal]

  /// The buckets whose first pair may be here, and, in the high half, those whose second pair may be.
  let filter: [UInt32]
  /// The windows that have four bytes of a hash: the index of each hash's first entry in `listed`.
  let listStarts: [UInt32]
  let listed: [UInt32]
  /// The windows of which less than three bytes are known; they may be anywhere.
  let loose: [UInt32]
  let windows: [LiteralWindow]
  let heads: [LiteralHead]
  /// How far behind an occurrence's start its window may lie.
  let greatestWindowOffset: Int

  /// A set of `literals`; an empty literal never occurs.
  ///
  /// - Complexity: O(bytes of all literals).
  public init(_ literals: [Literal]) {
    self.literals = literals
    heads = literals.map(LiteralHead.init)
    var windows: [LiteralWindow] = []
    for (index, literal) in literals.enumerated() where !literal.bytes.isEmpty {
      windows.append(.rarest(of: literal, at: index, parity: 0))
      windows.append(.rarest(of: literal, at: index, parity: 1))
    }
    self.windows = windows
    greatestWindowOffset = windows.reduce(0) { max($0, $1.offset) }
    let pairs = windows.map { ($0.firstPairs(literals[$0.literal]), $0.secondPairs(literals[$0.literal])) }
    filter = Self.filter(pairs)
    let hashes = windows.map { $0.hashes(literals[$0.literal]) }
    loose = hashes.indices.compactMap { hashes[$0] == nil ? UInt32($0) : nil }
    (listStarts, listed) = Self.lists(hashes)
  }

  private static func filter(_ pairs: [([Int], [Int])]) -> [UInt32] {
    var filter = [UInt32](repeating: 0, count: pairMask + 1)
    var weights = [(Double, Double)](repeating: (0, 0), count: 16)
    let lowShares = lowShares()
    func share(_ pairs: [Int]) -> Double {
      pairs.reduce(0) { $0 + ByteFrequency.share(UInt8($1 & 0xFF)) * lowShares[$1 >> 8] }
    }
    for (first, second) in pairs {
      let firstShare = share(first)
      let secondShare = share(second)
      // The bucket that lets the least pass after this window joins it.
      func growth(_ bucket: Int) -> Double {
        let (left, right) = weights[bucket]
        return (left + firstShare) * (right + secondShare) - left * right
      }
      let bucket = (0..<16).min { growth($0) < growth($1) } ?? 0
      weights[bucket].0 += firstShare
      weights[bucket].1 += secondShare
      for pair in first { filter[pair] |= 1 << UInt32(bucket) }
      for pair in second { filter[pair] |= 0x10000 << UInt32(bucket) }
    }
    return filter
  }

  private static func lists(_ hashes: [Set<Int>?]) -> ([UInt32], [UInt32]) {
    var starts = [UInt32](repeating: 0, count: hashCount + 1)
    for set in hashes {
      for hash in set ?? [] { starts[hash + 1] += 1 }
    }
    for hash in 0..<hashCount { starts[hash + 1] += starts[hash] }
    var listed = [UInt32](repeating: 0, count: Int(starts[hashCount]))
    var next = starts
    for (window, set) in hashes.enumerated() {
      for hash in set ?? [] {
        listed[Int(next[hash])] = UInt32(window)
        next[hash] += 1
      }
    }
    return (starts, listed)
  }

  /// Returns the hash of four bytes, the first one lowest; the cases of letters have the same.
  @inline(__always)
  static func hash(_ bytes: UInt32) -> Int {
    Int(truncatingIfNeeded: ((bytes | 0x2020_2020) &* 0x9E37_79B1) >> 19)
  }

  /// The expected share of the bytes with the same five low bits.
  private static func lowShares() -> [Double] {
    var shares = [Double](repeating: 0, count: 32)
    for byte in UInt8.min...UInt8.max { shares[Int(byte & 31)] += ByteFrequency.share(byte) }
    return shares
  }
}

internal import Synchronization

/// A compiled regular expression over bytes, with the syntax and the meaning of RE2.
///
/// Matches are leftmost and, among those, the first by order of preference. Every search takes time linear in the
/// bytes: there is no backtracking. `\d`, `\s`, `\w` and `\b` know ASCII alone; Unicode classes are those of version
/// 15.1. All offsets are 0-based bytes; text that is not UTF-8 is searched all the same.
/// - Source: "Syntax", github.com/google/re2/wiki/Syntax.
public struct RegularExpression: Sendable {
  /// What one search at a time may write to; making it once and reusing it saves warming up.
  public struct Scratch: ~Copyable, Sendable {
    let engines: RegexEngines
  }

  /// A match and its groups.
  public struct Match: Hashable, Sendable {
    /// The bytes matched, as 0-based offsets.
    public var range: Range<Int> { groups[0] ?? 0..<0 }

    /// The bytes of each group, nil where it took no part; the first is the whole match.
    public let groups: [Range<Int>?]
  }

  /// Engines that wait for their next use; no more are kept than threads are likely.
  private final class Pool: Sendable {
    static let capacity = 8
    let engines = Mutex<[RegexEngines]>([])
  }

  /// The names of the groups by number, nil where a group has none; the first stands for the whole match.
  public let groupNames: [String?]

  private let plan: RegexPlan
  private let pool = Pool()

  /// Compiles `pattern`.
  ///
  /// - Parameter ignoresCase: Begins with the flag `i` set.
  /// - Throws: The first thing wrong with the pattern, and where.
  /// - Complexity: O(size of the program), which is bounded.
  public init(_ pattern: String, ignoresCase: Bool = false) throws(RegexError) {
    try self.init(utf8: pattern.utf8, ignoresCase: ignoresCase)
  }

  /// Compiles the pattern whose UTF-8 bytes are `pattern`.
  ///
  /// - Throws: The first thing wrong with the pattern, and where.
  public init(utf8 pattern: some Sequence<UInt8>, ignoresCase: Bool = false) throws(RegexError) {
    let tree = try RegexParser.parse(pattern, ignoresCase: ignoresCase)
    groupNames = tree.groupNames
    plan = try RegexPlan(tree)
  }

  /// The number of groups, without the whole match.
  public var groupCount: Int { groupNames.count - 1 }

  /// Returns a scratch for searches with this expression.
  public func makeScratch() -> Scratch {
    Scratch(engines: RegexEngines(plan))
  }

  /// Calls `body` with engines of this expression that no one else uses meanwhile.
  private func withEngines<Result>(_ body: (RegexEngines) -> Result) -> Result {
    let engines = pool.engines.withLock { $0.popLast() } ?? RegexEngines(plan)
    defer {
      pool.engines.withLock { waiting in
        if waiting.count < Pool.capacity { waiting.append(engines) }
      }
    }
    return body(engines)
  }
}

// MARK: - Searching bytes

extension RegularExpression {
  /// Returns whether the expression matches anywhere in `bytes`.
  public func isMatch(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    withEngines { $0.isMatch(bytes) }
  }

  /// Returns whether the expression matches anywhere in `bytes`; `scratch` must come from this expression.
  public func isMatch(in bytes: UnsafeBufferPointer<UInt8>, using scratch: borrowing Scratch) -> Bool {
    own(scratch).isMatch(bytes)
  }

  /// Returns the first match that begins at or after `start`; what lies before it still counts for `^` and `\b`.
  public func firstMatch(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Match? {
    withEngines { Self.match($0.firstMatch(bytes, from: start)) }
  }

  /// Returns the bytes of the first match that begins at or after `start`, without its groups, which is faster.
  ///
  /// `scratch` must come from this expression.
  public func firstRange(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, using scratch: borrowing Scratch
  ) -> Range<Int>? {
    own(scratch).firstRange(bytes, from: start)
  }

  /// Returns the first match that begins at or after `start`; `scratch` must come from this expression.
  public func firstMatch(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, using scratch: borrowing Scratch
  ) -> Match? {
    Self.match(own(scratch).firstMatch(bytes, from: start))
  }

  /// Returns the match that begins at the first byte.
  public func prefixMatch(in bytes: UnsafeBufferPointer<UInt8>) -> Match? {
    withEngines { Self.match($0.prefixMatch(bytes)) }
  }

  /// Returns the match of all of `bytes`.
  public func wholeMatch(in bytes: UnsafeBufferPointer<UInt8>) -> Match? {
    withEngines { Self.match($0.wholeMatch(bytes)) }
  }

  /// Calls `body` with the bytes of each match from front to back, until it returns false.
  ///
  /// Matches do not overlap, and an empty match does not touch the match before it.
  public func forEachRange(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Bool) {
    withEngines { engines in
      var at = 0
      var previousEnd = -1
      while at <= bytes.count, let range = engines.firstRange(bytes, from: at) {
        if !range.isEmpty || range.lowerBound != previousEnd {
          guard body(range) else { return }
        }
        previousEnd = range.upperBound
        at = range.isEmpty ? Self.characterEnd(after: range.upperBound, in: bytes) : range.upperBound
      }
    }
  }

  /// The scratch's engines, or new ones when it belongs to another expression.
  private func own(_ scratch: borrowing Scratch) -> RegexEngines {
    scratch.engines.plan === plan ? scratch.engines : RegexEngines(plan)
  }

  private static func match(_ slots: [Int]?) -> Match? {
    guard let slots else { return nil }
    let groups = stride(from: 0, to: slots.count, by: 2).map { slot in
      slots[slot] >= 0 && slots[slot + 1] >= slots[slot] ? slots[slot]..<slots[slot + 1] : nil
    }
    return Match(groups: groups)
  }

  /// The offset after the character at `offset`, or after its byte where that begins no character.
  private static func characterEnd(after offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = offset + 1
    guard offset < bytes.count, bytes[offset] >= 0xC2 else { return end }
    let width = bytes[offset] < 0xE0 ? 2 : bytes[offset] < 0xF0 ? 3 : 4
    while end < bytes.count, end < offset + width, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end == offset + width ? end : offset + 1
  }
}

// MARK: - Searching arrays and strings

extension RegularExpression {
  /// Returns whether the expression matches anywhere in `bytes`.
  public func isMatch(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { isMatch(in: $0) }
  }

  /// Returns whether the expression matches anywhere in the UTF-8 bytes of `text`.
  public func isMatch(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { isMatch(in: $0) }
  }

  /// Returns the first match that begins at or after `start`.
  public func firstMatch(in bytes: [UInt8], from start: Int = 0) -> Match? {
    bytes.withUnsafeBufferPointer { firstMatch(in: $0, from: start) }
  }

  /// Returns the first match in the UTF-8 bytes of `text`.
  public func firstMatch(in text: String) -> Match? {
    var text = text
    return text.withUTF8 { firstMatch(in: $0) }
  }

  /// Returns the bytes of all matches from front to back; see `forEachRange`.
  public func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { buffer in
      forEachRange(in: buffer) { range in
        result.append(range)
        return true
      }
    }
    return result
  }
}

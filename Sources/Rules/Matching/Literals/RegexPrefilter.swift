/// Skips text in which no match can begin, by literals that every match has near its start.
struct RegexPrefilter: Sendable {
  private enum Search: Sendable {
    case one(ByteSearch)
    case many(LiteralSet)
  }

  /// Where a match may begin next.
  struct Candidate {
    /// No match begins before this offset.
    let start: Int
    /// Looking again before this offset would find the same.
    let next: Int
  }

  /// Literals expected more often than this, a byte, cost more than they save.
  private static let greatestShare = 1.0 / 256

  private let search: Search
  private let greatestOffset: Int

  /// A filter by `requirement`, or nil when it would not pay.
  init?(_ requirement: LiteralFacts.Requirement?) {
    guard let requirement, requirement.share <= Self.greatestShare else { return nil }
    let literals = requirement.literals
    greatestOffset = requirement.greatestOffset ?? Int.max
    if literals.count == 1, !literals[0].ignoresCase {
      search = .one(ByteSearch(literals[0].bytes))
    } else {
      search = .many(LiteralSet(literals))
    }
  }

  /// Returns where a match may begin at or after `start`; nil when none can.
  func candidate(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Candidate? {
    switch search {
    case .one(let search):
      guard let found = search.first(in: bytes, from: start) else { return nil }
      return Candidate(start: max(start, found - min(found, greatestOffset)), next: found + 1)
    case .many(let set):
      guard let found = set.firstCandidate(in: bytes, from: start) else { return nil }
      return Candidate(start: max(start, found.bound - min(found.bound, greatestOffset)), next: found.occurrence + 1)
    }
  }
}

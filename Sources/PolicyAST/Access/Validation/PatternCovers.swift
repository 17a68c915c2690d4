/// The patterns of a list that others of the same list cover.
struct PatternCovers {
  /// The 0-based places of covered patterns and of one that covers each, ascending.
  let covered: [(index: Int, cover: Int)]

  /// How many pairs with a wildcard are compared at most.
  private static let maximumPairs = 100_000

  /// Compares the known ones of `patterns`; of equal ones the first covers the others.
  /// - Complexity: O(*n* + *n* · *patterns with wildcards*).
  init(_ patterns: [Pattern], ignoringCase: Bool) {
    guard patterns.count > 1 else {
      covered = []
      return
    }
    var first: [String: Int] = [:]
    var covers: [Int: Int] = [:]
    let known: [(index: Int, pattern: WildcardPattern)] = patterns.indices.compactMap { index in
      guard let text = patterns[index].text.known, !text.isEmpty, !text.holds("${") else { return nil }
      let key = ignoringCase ? text.lowercased() : text
      if let earlier = first[key] { covers[index] = earlier } else { first[key] = index }
      return (index, WildcardPattern(text, ignoringCase: ignoringCase))
    }
    let wide = known.filter { !$0.pattern.isLiteral && covers[$0.index] == nil }
    guard wide.count * known.count <= Self.maximumPairs else {
      covered = covers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      return
    }
    for (index, pattern) in known where covers[index] == nil {
      covers[index] =
        wide.first { other in
          guard other.index != index, !Self.leads(from: other.index, to: index, covers) else { return false }
          return other.pattern.covers(pattern, limit: 2_000) == true
        }?.index
    }
    covered = covers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Whether `start` is itself covered by `end`, through any number of others.
  private static func leads(from start: Int, to end: Int, _ covers: [Int: Int]) -> Bool {
    var place = start
    var steps = 0
    while let next = covers[place], steps <= covers.count {
      if next == end { return true }
      place = next
      steps += 1
    }
    return false
  }
}

/// Texts that match one pattern of each of several groups and none of some others.
struct WildcardConjunction {
  /// Groups of which one pattern each has to match.
  var all: [[WildcardPattern]]

  /// Patterns that may not match.
  var none: [WildcardPattern]

  /// What every text has to match besides; nil when any text will do.
  var universe: WildcardPattern?

  /// Returns a text of the set.
  ///
  /// Symbols are letters of their own when one group at most has to match: a text with such letters stands for all
  /// that they may be replaced by. Two groups might agree on a text by different letters, so then the symbols of a
  /// group that has to match read as `*`, and those that may not match exclude nothing. Either way nothing is missed:
  /// `.empty` holds whatever the symbols stand for.
  func solve(_ budget: inout WorkBudget) -> Search<[UInt32]> {
    solve(fixed: [], groups: groupsToMatch(), &budget)
  }

  private func groupsToMatch() -> [[WildcardPattern]] {
    var groups = all
    if groups.count > 1, groups.contains(where: { $0.contains(where: \.hasSymbols) }) {
      groups = groups.map { group in group.map { $0.withSymbolsAsStars() } }
    }
    if let universe, !groups.contains(where: { $0.contains(where: \.hasSymbols) }) { groups.append([universe]) }
    return groups
  }

  /// Returns a text that matches all of `fixed` and one pattern of each group.
  ///
  /// A pattern of the smallest group joins the fixed ones, in turn, until no group is left that they do not imply.
  private func solve(
    fixed: [WildcardPattern], groups: [[WildcardPattern]], _ budget: inout WorkBudget
  ) -> Search<[UInt32]> {
    guard budget.spend() else { return .unknown }
    var open: [[WildcardPattern]] = []
    for group in groups where !group.contains(where: { pattern in fixed.contains { pattern.plainlyCovers($0) } }) {
      let left = group.filter { pattern in !fixed.contains { pattern.plainlyExcludes($0) } }
      if left.isEmpty { return .empty }
      open.append(left)
    }
    guard let next = open.indices.min(by: { open[$0].count < open[$1].count }) else {
      return solve(fixed.isEmpty ? [.everything] : fixed, &budget)
    }
    let alternatives = open.remove(at: next)
    var isKnown = true
    for pattern in alternatives {
      switch solve(fixed: fixed + [pattern], groups: open, &budget) {
      case .found(let text): return .found(text)
      case .empty: continue
      case .unknown: isKnown = false
      }
    }
    return isKnown ? .empty : .unknown
  }

  /// Returns a text that matches all of `fixed`.
  private func solve(_ fixed: [WildcardPattern], _ budget: inout WorkBudget) -> Search<[UInt32]> {
    var barred: [WildcardPattern] = []
    for pattern in none {
      if fixed.contains(where: { pattern.plainlyCovers($0) }) { return .empty }
      if !fixed.contains(where: { pattern.plainlyExcludes($0) }) { barred.append(pattern) }
    }
    for pattern in fixed {
      for filler in Self.fillers {
        let sample = pattern.tokens.flatMap { Self.fill($0, with: filler) }
        if fixed.allSatisfy({ $0.matches(sample) }), !barred.contains(where: { $0.matches(sample) }) {
          return .found(sample)
        }
        if pattern.isLiteral { break }
      }
      // A literal that ignores case stands for several texts, and the others may see their case.
      let isAlone = !pattern.ignoresCase || (fixed.allSatisfy(\.ignoresCase) && barred.allSatisfy(\.ignoresCase))
      if pattern.isLiteral, isAlone { return .empty }
    }
    guard let automaton = WildcardAutomaton(fixed, barred: barred) else { return .unknown }
    return automaton.search(&budget)
  }

  /// What a star is tried with before the exact search: letters that few patterns use.
  private static let fillers: [[UInt32]] = [[0x78], [], [0x7A, 0x71]]

  private static func fill(_ token: UInt32, with filler: [UInt32]) -> [UInt32] {
    if WildcardPattern.isStar(token) { return filler }
    if token == WildcardPattern.any || token == WildcardPattern.fieldAny { return [filler.first ?? 0x78] }
    return [token]
  }

  static func admits(_ text: [UInt32], all: [[WildcardPattern]], none: [WildcardPattern]) -> Bool {
    all.allSatisfy { group in group.contains { $0.matches(text) } } && !none.contains { $0.matches(text) }
  }
}

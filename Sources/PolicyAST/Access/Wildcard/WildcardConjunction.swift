/// Texts that match one pattern of each of several groups and none of some others.
struct WildcardConjunction {
  /// Groups of which one pattern each has to match.
  var all: [[WildcardPattern]]

  /// Patterns that may not match.
  var none: [WildcardPattern]

  /// What every text has to match besides; nil when any text will do.
  var universe: WildcardPattern?

  init(all: [[WildcardPattern]], none: [WildcardPattern], universe: WildcardPattern?) {
    self.all = all
    self.none = none
    self.universe = universe
  }

  /// Returns a text of the set.
  ///
  /// Symbols are letters of their own when one group at most has to match: a text with such letters stands for all
  /// that they may be replaced by. Two groups might agree on a text by different letters, so then the symbols of a
  /// group that has to match read as `*`, and those that may not match exclude nothing. Either way nothing is missed:
  /// `.empty` holds whatever the symbols stand for.
  func solve(_ budget: inout WorkBudget) -> Search<[UInt32]> {
    let groups = groupsToMatch()
    guard let guideIndex = groups.indices.min(by: { groups[$0].count < groups[$1].count }) else {
      return solve(guide: .everything, others: [], &budget)
    }
    var others = groups
    others.remove(at: guideIndex)
    var isKnown = true
    for guide in groups[guideIndex] {
      switch solve(guide: guide, others: others, &budget) {
      case .found(let text): return .found(text)
      case .empty: continue
      case .unknown: isKnown = false
      }
    }
    return isKnown ? .empty : .unknown
  }

  private func groupsToMatch() -> [[WildcardPattern]] {
    var groups = all
    if groups.count > 1, groups.contains(where: { $0.contains(where: \.hasSymbols) }) {
      groups = groups.map { group in group.map { $0.withSymbolsAsStars() } }
    }
    if let universe, !groups.contains(where: { $0.contains(where: \.hasSymbols) }) { groups.append([universe]) }
    return groups
  }

  private func solve(
    guide: WildcardPattern, others: [[WildcardPattern]], _ budget: inout WorkBudget
  ) -> Search<[UInt32]> {
    guard budget.spend() else { return .unknown }
    if guide.isLiteral { return solve(literal: guide, others: others) }
    var open: [[WildcardPattern]] = []
    for group in others where !group.contains(where: { $0.plainlyCovers(guide) }) {
      let left = group.filter { !$0.plainlyExcludes(guide) }
      if left.isEmpty { return .empty }
      open.append(left)
    }
    var barred: [WildcardPattern] = []
    for pattern in none {
      if pattern.plainlyCovers(guide) { return .empty }
      if !pattern.plainlyExcludes(guide) { barred.append(pattern) }
    }
    for filler in Self.fillers {
      let sample = guide.tokens.flatMap { Self.fill($0, with: filler) }
      if Self.admits(sample, all: open, none: barred) { return .found(sample) }
    }
    var automaton = WildcardAutomaton(guide: guide, groups: open, barred: barred)
    return automaton.search(&budget)
  }

  /// A guide that ignores case stands for several texts; the others may see their case.
  private func solve(literal guide: WildcardPattern, others: [[WildcardPattern]]) -> Search<[UInt32]> {
    if Self.admits(guide.tokens, all: others, none: none) { return .found(guide.tokens) }
    guard guide.ignoresCase, (others.joined() + none).contains(where: { !$0.ignoresCase }) else { return .empty }
    var automaton = WildcardAutomaton(guide: guide, groups: others, barred: none)
    var budget = WorkBudget(20_000)
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

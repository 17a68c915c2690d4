/// A search for a request in some boxes that one set allows and another does not.
struct DifferenceSearch {
  /// What has to allow; nil when every request will do.
  let allowing: AccessSet?
  /// What may not allow; nil when that does not matter.
  let refusing: AccessSet?
  /// The boxes that the request has to lie in besides.
  let within: [AccessBox]
  let vocabulary: AccessVocabulary
  let catalogue: ActionCatalogue?
  let limit: Int
  /// Patterns of actions that were asked about, as they are spelt.
  var spellings: [String] = []

  private struct Candidate {
    let box: AccessBox
    let reference: StatementReference
  }

  /// Returns whether there is such a request.
  ///
  /// First only what statements say for certain is looked at, and a request counts that both evaluations confirm. When
  /// there is none, what they may say is looked at, and nothing found there means that there is nothing.
  func run() -> Possibility {
    let isExact = (allowing?.isExact ?? true) && (refusing?.isExact ?? true)
    var search = GoalSearch(vocabulary, catalogue, WorkBudget(limit), confirms: confirms)
    switch pass(&search, certain: true) {
    case .found(let result): return .yes(spelt(result.request, by: result.statements), because: result.statements)
    case .empty where isExact: return .no
    case .empty: break
    case .unknown where isExact: return .undecided([search.budget.isSpent ? .limit : .unconfirmed])
    case .unknown: break
    }
    var wider = GoalSearch(vocabulary, catalogue, WorkBudget(limit), confirms: nil)
    if case .empty = pass(&wider, certain: false) { return .no }
    if search.budget.isSpent || wider.budget.isSpent { return .undecided([.limit]) }
    let doubts = (allowing?.doubts ?? []) + (refusing?.doubts ?? [])
    return .undecided(doubts.isEmpty ? [.unconfirmed] : doubts)
  }

  /// Actions are compared without case; people know them by the spelling that is written somewhere.
  private func spelt(_ request: Request, by statements: [StatementReference]) -> Request {
    guard catalogue == nil else { return request }
    let elements = statements.compactMap { allowing?.policies.statement($0)?.action }.filter { !$0.isNegated }
    var action = Array(request.action.utf8)
    for pattern in elements.lazy.flatMap(\.patterns) where pattern.text.holes.isEmpty {
      Self.spell(&action, like: pattern.text.string.utf8)
    }
    for pattern in spellings { Self.spell(&action, like: pattern.utf8) }
    var request = request
    request.action = String(decoding: action, as: UTF8.self)
    return request
  }

  /// Gives `action` the case of `pattern` up to its first wildcard, when that far they differ in nothing else.
  private static func spell(_ action: inout [UInt8], like pattern: String.UTF8View) {
    var count = 0
    for byte in pattern {
      if byte == 0x2A || byte == 0x3F { break }
      guard count < action.count, Self.lowered(byte) == Self.lowered(action[count]) else { return }
      count += 1
    }
    guard count == action.count || count < pattern.count else { return }
    for (index, byte) in pattern.prefix(count).enumerated() { action[index] = byte }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private func confirms(_ request: Request) -> Bool {
    if let allowing, allowing.decide(request).outcome != .allow { return false }
    if let refusing, !refusing.decide(request).isDenied { return false }
    return true
  }

  private func pass(
    _ search: inout GoalSearch, certain: Bool
  ) -> Search<(request: Request, statements: [StatementReference])> {
    let needed: AccessReading = certain ? .lower : .symbolicUpper
    let barred: AccessReading = certain ? .upper : .symbolicLower
    let denies = allowing.map { Self.candidates($0, $0.denies, barred).map(\.box) } ?? []
    let refusals = refusing.map { Self.refusals($0, certain ? $0.upperAlternatives : $0.lowerAlternatives, barred) }
    let bars = (refusals ?? [[]]).map { BarredIndex(denies + $0) }
    let denyBar = BarredIndex(denies)
    let refusingDenies = refusing.map { Self.candidates($0, $0.denies, needed) } ?? []
    let (grants, areAllKnown) = grants(needed, certain: certain)
    var isKnown = areAllKnown
    for grant in grants {
      let boxes = grant.map(\.box) + within
      for bar in bars {
        switch search.solve(in: boxes, outside: bar) {
        case .found(let request): return .found((request, grant.map(\.reference)))
        case .empty: break
        case .unknown: isKnown = false
        }
      }
      for deny in refusingDenies {
        switch search.solve(in: boxes + [deny.box], outside: denyBar) {
        case .found(let request): return .found((request, grant.map(\.reference)))
        case .empty: break
        case .unknown: isKnown = false
        }
      }
      if !certain, !isKnown { return .unknown }
    }
    return isKnown ? .empty : .unknown
  }

  private static func candidates(_ set: AccessSet, _ indices: [Int], _ reading: AccessReading) -> [Candidate] {
    indices.compactMap { index in
      let statement = set.statements[index]
      return statement.box(reading).map { Candidate(box: $0, reference: statement.reference) }
    }
  }

  /// One statement of each layer, in every combination, and whether these are all.
  private func grants(_ reading: AccessReading, certain: Bool) -> (grants: [[Candidate]], areAllKnown: Bool) {
    guard let allowing else { return ([[]], true) }
    var areAllKnown = true
    var grants: [[Candidate]] = []
    for alternative in certain ? allowing.lowerAlternatives : allowing.upperAlternatives {
      var combined: [[Candidate]] = [[]]
      for layer in alternative {
        let candidates = Self.candidates(allowing, layer, reading).filter { candidate in
          within.allSatisfy { candidate.box.mayShareAction(with: $0) }
        }
        combined = combined.flatMap { chosen in
          candidates.lazy.filter { $0.box.mayShareAction(with: chosen.last?.box ?? .everything) }.map { chosen + [$0] }
        }
        if combined.count > limit {
          combined = Array(combined.prefix(limit))
          areAllKnown = false
        }
      }
      grants += combined
    }
    return (grants, areAllKnown)
  }

  /// The boxes to stay out of so that nothing is allowed: one layer of each alternative, in every combination.
  private static func refusals(
    _ set: AccessSet, _ alternatives: [AccessSet.Alternative], _ reading: AccessReading
  ) -> [[AccessBox]] {
    var combined: [[AccessBox]] = [[]]
    for alternative in alternatives {
      let layers = alternative.map { candidates(set, $0, reading).map(\.box) }
      combined = combined.flatMap { chosen in layers.map { chosen + $0 } }
    }
    return combined
  }
}

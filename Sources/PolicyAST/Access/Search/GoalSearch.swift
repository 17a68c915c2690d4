/// A search for a request that lies in some boxes and in none of others.
///
/// It keeps one request at hand and looks which of the barred boxes hold it. When none does, the request is the answer.
/// Else one of them is left through each of its dimensions in turn; what was left through an earlier one stays inside
/// in the later ones, so that nothing is searched twice. Dimensions without a value end a branch. The boxes that hold no
/// request at hand are never looked at.
struct GoalSearch {
  let catalogue: ActionCatalogue?
  private let vocabulary: AccessVocabulary
  /// Whether a request is what is wanted; nil when any value that is found ends the search without an answer.
  private let confirms: ((Request) -> Bool)?
  private(set) var budget: WorkBudget
  /// The barred boxes that mattered, by their place in the index at hand.
  private(set) var used: Set<Int> = []
  private var rejected = 0

  private static let depthLimit = 64
  private static let rejectedLimit = 64

  init(
    _ vocabulary: AccessVocabulary, _ catalogue: ActionCatalogue?, _ budget: WorkBudget,
    confirms: ((Request) -> Bool)?
  ) {
    self.vocabulary = vocabulary
    self.catalogue = catalogue
    self.budget = budget
    self.confirms = confirms
  }

  /// Returns a request in all of `needed` and in none of the barred boxes.
  mutating func solve(in needed: [AccessBox], outside barred: BarredIndex) -> Search<Request> {
    guard let fixed = FixedVariable(in: needed, barred.boxes, vocabulary) else {
      return solve(resolved: needed, outside: barred)
    }
    var isKnown = true
    for value in fixed.values {
      let boxes = needed.map { fixed.box($0, for: value) } + [fixed.demand(value)]
      switch solve(in: boxes, outside: BarredIndex(barred.boxes.map { fixed.box($0, for: value) })) {
      case .found(let request): return .found(request)
      case .empty: break
      case .unknown: isKnown = false
      }
    }
    return isKnown ? .empty : .unknown
  }

  private mutating func solve(resolved needed: [AccessBox], outside barred: BarredIndex) -> Search<Request> {
    guard budget.spend() else { return .unknown }
    if let catalogue, catalogue.names.isEmpty { return .empty }
    var state = SearchState(catalogue)
    var isSure = true
    for (index, box) in needed.enumerated() {
      if index + 1 < needed.count {
        for cut in SearchState.cuts(of: box) {
          if case .action = cut { continue }
          state.restrict(cut, of: box, inside: true)
        }
        continue
      }
      switch state.enter(box, &budget) {
      case .no: return .empty
      case .unknown: isSure = false
      case .yes: break
      }
    }
    let found = catalogue == nil ? overPatterns(needed, barred, state) : overMembers(needed, barred, state)
    if case .empty = found, !isSure { return .unknown }
    return found
  }

  private mutating func overMembers(
    _ needed: [AccessBox], _ barred: BarredIndex, _ start: SearchState
  ) -> Search<Request> {
    var state = start
    for box in needed { state.restrict(.action, of: box, inside: true) }
    guard state.solveAction(&budget) == .yes else { return .empty }
    return descend(state, Array(barred.boxes.indices), barred, needed, depth: 0)
  }

  /// One search for each pattern of the box that names the fewest actions.
  private mutating func overPatterns(
    _ needed: [AccessBox], _ barred: BarredIndex, _ start: SearchState
  ) -> Search<Request> {
    let positive = needed.indices.filter { !needed[$0].action.isNegated }
    let leader = positive.min { needed[$0].action.patterns.count < needed[$1].action.patterns.count }
    let guides = leader.map { needed[$0].action.patterns } ?? [.everything]
    let services = leader.map { needed[$0].services } ?? [0]
    var isKnown = true
    for (guide, service) in zip(guides, services) {
      guard !budget.isSpent else { return .unknown }
      let open: [Int]
      switch barred.meeting(guide, service: service) {
      case .some(let indices): open = indices
      case .all(let index):
        used.insert(index)
        continue
      }
      var state = start
      state.action.restrict(to: AccessElement(patterns: [guide], isNegated: false), inside: true)
      for index in needed.indices where index != leader {
        state.action.restrict(to: needed[index].action, inside: true)
      }
      switch state.solveAction(&budget) {
      case .no: continue
      case .unknown:
        isKnown = false
        continue
      case .yes: break
      }
      switch descend(state, open, barred, needed, depth: 0) {
      case .found(let request): return .found(request)
      case .empty: continue
      case .unknown: isKnown = false
      }
    }
    return isKnown ? .empty : .unknown
  }

  /// Looks for an answer in `start`: leaves one box after another that holds the request at hand.
  ///
  /// The last way to leave a box is followed in place, so that the depth counts real choices only.
  private mutating func descend(
    _ start: SearchState, _ around: [Int], _ barred: BarredIndex, _ needed: [AccessBox], depth: Int
  ) -> Search<Request> {
    var state = start
    var open = around
    var isKnown = true
    while true {
      guard budget.spend(), depth < Self.depthLimit, rejected < Self.rejectedLimit else { return .unknown }
      guard let (index, cuts) = hit(&state, open, barred) else {
        let answer = answer(state, needed)
        if case .empty = answer, !isKnown { return .unknown }
        return answer
      }
      var (ways, areAllKnown) = ways(out: barred.boxes[index], cuts, from: state)
      // With symbols a box may seem to hold the request that has just left it.
      open.removeAll { $0 == index }
      isKnown = isKnown && areAllKnown
      guard let last = ways.popLast() else { return isKnown ? .empty : .unknown }
      for way in ways {
        switch descend(way, open, barred, needed, depth: depth + 1) {
        case .found(let request): return .found(request)
        case .empty: break
        case .unknown: isKnown = false
        }
      }
      state = last
    }
  }

  /// The states outside `box`, one for each dimension that has values there.
  ///
  /// What was left through one dimension stays inside in the next ones; the request at hand lies there, so that nothing
  /// has to be solved again. Symbols may differ between two demands, which is why a demand with symbols is not added.
  private mutating func ways(
    out box: AccessBox, _ cuts: [SearchState.Cut], from state: SearchState
  ) -> (states: [SearchState], areAllKnown: Bool) {
    var states: [SearchState] = []
    var areAllKnown = true
    var inside = state
    for cut in cuts {
      var outside = inside
      outside.restrict(cut, of: box, inside: false)
      switch outside.solve(cut, of: box, &budget) {
      case .yes: states.append(outside)
      case .no: break
      case .unknown: areAllKnown = false
      }
      if !Self.hasSymbols(cut, of: box) { inside.restrict(cut, of: box, inside: true) }
    }
    return (states, areAllKnown)
  }

  /// The box around the request at hand that can be left in the fewest ways.
  private mutating func hit(
    _ state: inout SearchState, _ open: [Int], _ barred: BarredIndex
  ) -> (index: Int, cuts: [SearchState.Cut])? {
    var best: (index: Int, cuts: [SearchState.Cut])?
    for index in open where state.lies(in: barred.boxes[index], &budget) {
      let cuts = SearchState.cuts(of: barred.boxes[index])
      if cuts.count < best?.cuts.count ?? .max { best = (index, cuts) }
      if cuts.count < 2 { break }
    }
    guard let best else { return nil }
    used.insert(best.index)
    return best
  }

  private static func hasSymbols(_ cut: SearchState.Cut, of box: AccessBox) -> Bool {
    switch cut {
    case .action: box.action.hasSymbols
    case .resource: box.resource.hasSymbols
    case .principal: box.principal.hasSymbols
    case .condition(let index): box.conditions[index].literal.hasSymbols
    }
  }

  private mutating func answer(_ state: SearchState, _ needed: [AccessBox]) -> Search<Request> {
    guard let confirms else { return .unknown }
    var builder = WitnessBuilder(state, needed, vocabulary, catalogue)
    for request in builder.requests(&budget) where confirms(request) { return .found(request) }
    rejected += 1
    return .unknown
  }
}

/// Makes concrete requests of the values at hand in a search.
struct WitnessBuilder {
  private let state: SearchState
  private let needed: [AccessBox]
  private let vocabulary: AccessVocabulary
  private let catalogue: ActionCatalogue?
  /// The values of keys by key number; those that are absent are not there.
  private var values: [Int: [[UInt32]]] = [:]

  init(
    _ state: SearchState, _ needed: [AccessBox], _ vocabulary: AccessVocabulary, _ catalogue: ActionCatalogue?
  ) {
    self.state = state
    self.needed = needed
    self.vocabulary = vocabulary
    self.catalogue = catalogue
  }

  /// Returns requests worth trying, the likeliest first.
  mutating func requests(_ budget: inout WorkBudget) -> [Request] {
    for (key, dimension) in state.keys where !dimension.witness.isEmpty { values[key] = dimension.witness }
    let resource = replaced(state.resource.witness, &budget)
    for (key, present) in values { values[key] = present.map { replaced($0, &budget) } }
    let plain = request(resource)
    guard needed.contains(where: { $0.resource.hasSymbols || $0.conditions.contains { $0.literal.hasSymbols } })
    else { return [plain] }
    capture(from: resource)
    return [plain, request(resource)]
  }

  private func request(_ resource: [UInt32]) -> Request {
    var context: [String: [String]] = [:]
    for (key, present) in values { context[vocabulary.keys[key]] = present.map(WildcardPattern.text(of:)) }
    return Request(
      principal: state.namesPrincipal ? RequestPrincipal(scalars: state.principal.witness) : nil,
      action: actionName, resource: WildcardPattern.text(of: resource), context: context)
  }

  private var actionName: String {
    if let catalogue { return catalogue.names[state.member] }
    return WildcardPattern.text(of: state.action.witness)
  }

  /// Returns `text` with the value of each variable in place of its symbol; a variable without one gets one.
  private mutating func replaced(_ text: [UInt32], _ budget: inout WorkBudget) -> [UInt32] {
    guard text.contains(where: WildcardPattern.isSymbol) else { return text }
    var result: [UInt32] = []
    for token in text {
      switch vocabulary.symbol(of: token) {
      case nil: result.append(token)
      case .hole, .freshHole: result.append(0x78)
      case .variable(let key, let fallback):
        if let known = values[key], known.count == 1 {
          result += known[0].filter { !WildcardPattern.isSymbol($0) }
        } else if let value = state.presentValue(ofKey: key, &budget) {
          values[key] = [value]
          result += value.filter { !WildcardPattern.isSymbol($0) }
        } else {
          result += fallback ?? []
        }
      }
    }
    return result
  }

  /// Gives keys the values that make patterns with their variables match the values at hand.
  private mutating func capture(from resource: [UInt32]) {
    for box in needed {
      if !box.resource.isNegated { capture(box.resource.patterns, from: resource) }
      for condition in box.conditions where !condition.literal.isNegated {
        guard case .text(let patterns) = condition.literal.test else { continue }
        for value in values[condition.key] ?? [] { capture(patterns, from: value) }
      }
    }
  }

  private mutating func capture(_ patterns: [WildcardPattern], from text: [UInt32]) {
    guard patterns.allSatisfy({ !$0.matches(text) }) else { return }
    for pattern in patterns where pattern.hasSymbols {
      var capture = VariableCapture(pattern.tokens, text, vocabulary, known: values.compactMapValues(\.first))
      guard let captured = capture.run() else { continue }
      for (key, value) in captured { values[key] = [value] }
      return
    }
  }
}

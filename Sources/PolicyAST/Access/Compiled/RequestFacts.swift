/// A request in the form that boxes are compared with.
struct RequestFacts {
  private let action: [UInt32]
  private let resource: [UInt32]
  private let principal: [UInt32]?
  /// By key number.
  private var values: [Int: [[UInt32]]] = [:]
  private let vocabulary: AccessVocabulary

  init(_ request: Request, _ vocabulary: AccessVocabulary) {
    action = request.action.scalarValues
    resource = request.resource.scalarValues
    principal = request.principal?.scalars
    self.vocabulary = vocabulary
    for (key, written) in request.context {
      guard let number = vocabulary.knownNumber(ofKey: key) else { continue }
      values[number, default: []] += written.map { $0.scalarValues }
    }
  }

  /// Returns whether a statement matches the request.
  func truth(of statement: CompiledStatement) -> Truth {
    let lower = truth(of: statement.box(.lower))
    if statement.isExact || lower == .yes { return lower }
    return truth(of: statement.box(.upper)) == .no ? .no : .unknown
  }

  /// Returns whether the request lies in `box`.
  func truth(of box: AccessBox?) -> Truth {
    guard let box else { return .no }
    var truth = truth(of: box.action, action)
    guard truth != .no else { return .no }
    truth = truth.and(self.truth(of: box.resource, resource))
    guard truth != .no else { return .no }
    truth = truth.and(principalTruth(of: box.principal))
    for condition in box.conditions {
      guard truth != .no else { return .no }
      truth = truth.and(self.truth(of: condition))
    }
    return truth
  }

  private func principalTruth(of element: AccessElement) -> Truth {
    if element.isEverything { return .yes }
    guard let principal else { return .unknown }
    return truth(of: element, principal)
  }

  private func truth(of element: AccessElement, _ text: [UInt32]) -> Truth {
    guard element.hasSymbols else { return Truth(element.contains(text)) }
    let (patterns, isWhole) = resolved(element.patterns)
    if patterns.contains(where: { $0.matches(text) }) { return Truth(!element.isNegated) }
    if !element.isNegated { return .no }
    return isWhole ? .yes : .unknown
  }

  private func truth(of condition: AccessBox.KeyCondition) -> Truth {
    let present = values[condition.key] ?? []
    var literal = condition.literal
    guard let test = literal.test, test.hasSymbols, case .text(let patterns) = test, !present.isEmpty else {
      return literal.holds(for: present)
    }
    let (known, isWhole) = resolved(patterns)
    literal = literal.with(.text(known))
    let truth = literal.holds(for: present)
    return !isWhole && literal.isNegated && truth == .yes ? .unknown : truth
  }

  /// Returns the patterns with the values of variables in place; without those whose variable has no single value.
  ///
  /// What such a pattern matches is nothing; where a statement matches what its patterns do not, that is not certain.
  private func resolved(_ patterns: [WildcardPattern]) -> (patterns: [WildcardPattern], isWhole: Bool) {
    let known = patterns.compactMap { $0.hasSymbols ? resolved($0) : $0 }
    return (known, known.count == patterns.count)
  }

  private func resolved(_ pattern: WildcardPattern) -> WildcardPattern? {
    var tokens: [UInt32] = []
    for token in pattern.tokens {
      switch vocabulary.symbol(of: token) {
      case nil: tokens.append(token)
      case .hole, .freshHole: tokens.append(WildcardPattern.star)
      case .variable(let key, let fallback):
        let present = values[key] ?? []
        guard let value = present.count == 1 ? present[0] : present.isEmpty ? fallback : nil else { return nil }
        tokens += value
      }
    }
    return WildcardPattern(tokens: tokens, ignoresCase: pattern.ignoresCase)
  }

  /// Returns why statements that neither match nor fail are open.
  func doubts(about statements: [CompiledStatement]) -> [AccessDoubt] {
    var doubts: [AccessDoubt] = []
    for statement in statements {
      var found = statement.doubts
      if found.isEmpty {
        found = [AccessDoubt("the request does not say all that the statement asks for", at: statement.reference)]
      }
      for doubt in found where !doubts.contains(doubt) { doubts.append(doubt) }
    }
    return doubts
  }
}

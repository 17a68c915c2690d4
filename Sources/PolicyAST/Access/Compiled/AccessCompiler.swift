/// Turns the statements of policies into boxes.
struct AccessCompiler {
  var vocabulary: AccessVocabulary
  let catalogue: ActionCatalogue?
  /// What is open about the statement at work.
  var doubts: [AccessDoubt] = []
  var reference = StatementReference(.identity, policy: 0, statement: nil)

  init(vocabulary: AccessVocabulary, catalogue: ActionCatalogue?) {
    self.vocabulary = vocabulary
    self.catalogue = catalogue
  }

  /// Notes that something about the statement is open.
  mutating func doubt(_ explanation: String) {
    let doubt = AccessDoubt(explanation, at: reference)
    if !doubts.contains(doubt) { doubts.append(doubt) }
  }

  /// Returns the statements of one policy; further ones that it may have are one that allows and one that denies.
  mutating func compile(_ policy: Policy, _ reference: (Int?) -> StatementReference) -> [CompiledStatement] {
    var compiled: [CompiledStatement] = []
    compiled.reserveCapacity(policy.statements.count)
    for (index, statement) in policy.statements.enumerated() {
      self.reference = reference(index)
      doubts = []
      compiled += compile(statement, of: policy)
    }
    guard !policy.isComplete else { return compiled }
    let doubt = AccessDoubt("not all statements of the \(policy.label) are known", at: reference(nil))
    var box = AccessBox.everything
    box.index(by: catalogue)
    for isDeny in [false, true] {
      compiled.append(
        CompiledStatement(
          reference: reference(nil), isDeny: isDeny, delegates: false, isExact: false,
          boxes: AccessReading.allCases.map { $0.isGenerous ? box : nil }, doubts: [doubt]))
    }
    return compiled
  }

  private mutating func compile(_ statement: Statement, of policy: Policy) -> [CompiledStatement] {
    let parts = StatementParts(statement, of: policy, &self)
    let isCertain = isCertain(statement, of: policy)
    var results: [CompiledStatement] = []
    for isDeny in [false, true] where statement.effect.map({ ($0 == .deny) == isDeny }) ?? true {
      for delegates in [false, true] {
        guard let principals = parts.principals(delegates: delegates, isDeny: isDeny) else { continue }
        let isExact = isCertain && parts.isExact
        let readings = isExact ? [AccessReading.lower] : AccessReading.allCases
        let boxes = readings.map { reading -> AccessBox? in
          if !isCertain && !reading.isGenerous { return nil }
          return parts.box(principals, reading, vocabulary, catalogue)
        }
        results.append(
          CompiledStatement(
            reference: reference, isDeny: isDeny, delegates: delegates, isExact: isExact, boxes: boxes, doubts: doubts))
      }
    }
    return results
  }

  /// Whether it is certain that the statement is there and says what it does.
  private mutating func isCertain(_ statement: Statement, of policy: Policy) -> Bool {
    let before = doubts.count
    if let presence = statement.presence { doubt("the statement is there only if '\(presence)'") }
    if statement.effect == nil { doubt("the effect is not known") }
    if statement.action == nil { doubt("there is no action") }
    if !statement.hasAllConditions { doubt("not all conditions are known") }
    if statement.resource == nil, policy.kind == .identity || policy.kind == .boundary { doubt("there is no resource") }
    if statement.principal == nil, policy.kind == .trust || policy.kind == .resource { doubt("there is no principal") }
    if statement.principal != nil, policy.kind == .identity || policy.kind == .boundary {
      doubt("a policy of this kind cannot name principals")
    }
    if policy.dialect == .ram {
      if statement.resource?.isNegated == true { doubt("RAM does not document 'NotResource'") }
      if statement.principal?.isNegated == true { doubt("RAM does not document 'NotPrincipal'") }
    }
    return doubts.count == before
  }
}

import PolicyAST

/// The evaluation of one rule on nodes, one after another.
final class RuleEvaluation: Sendable {
  /// What came of it.
  enum Outcome {
    case nothing
    case findings([Finding])
    case undecided(Undecided)
    /// The rule itself is at fault: an evaluation error with its place in the rule file.
    case failed(RuleProblem)
  }

  let rule: CompiledRule
  /// The severity that the user has set, nil for the rule's own.
  let severity: Severity?
  let context: EvaluationContext
  let paths: AccessModel.Paths

  /// The evaluation of `rule` within `context`.
  init(rule: CompiledRule, severity: Severity?, context: EvaluationContext, paths: AccessModel.Paths) {
    self.rule = rule
    self.severity = severity
    self.context = context
    self.paths = paths
  }

  /// Returns what the rule says of `subject`.
  func outcome(for subject: Subject) -> Outcome {
    context.reset()
    var bindings = rule.bindings
    bindings[rule.node] = context.value(subject)
    let verdict = rule.when.evaluate(bindings)
    switch verdict.content {
    case .bool(true): return findings(subject, bindings)
    case .bool(false): return .nothing
    case .unknown(let reasons): return undecided(subject, reasons)
    case .error(let error): return failed(error, in: rule.rule.when)
    case .null, .int, .uint, .double, .string, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object:
      return .failed(RuleProblem("when is neither true nor false", at: rule.rule.when.value.location))
    }
  }

  private func findings(_ subject: Subject, _ bindings: CELBindings) -> Outcome {
    guard let program = rule.at, let expression = rule.rule.at else {
      return .findings([finding(subject, bindings, anchor: bindings[rule.node] ?? .null)])
    }
    let anchors = program.evaluate(bindings)
    switch anchors.content {
    case .unknown(let reasons): return undecided(subject, reasons)
    case .error(let error): return failed(error, in: expression)
    case .list(let values):
      let known = values.filter { $0.unknownReasons == nil }
      return .findings(known.map { finding(subject, bindings, anchor: $0) })
    case .optional(let value): return .findings(value.map { [finding(subject, bindings, anchor: $0)] } ?? [])
    case .null: return .nothing
    case .bool, .int, .uint, .double, .string, .bytes, .map, .type, .timestamp, .duration, .object:
      return .findings([finding(subject, bindings, anchor: anchors)])
    }
  }

  private func finding(_ subject: Subject, _ bindings: CELBindings, anchor: CELValue) -> Finding {
    var bindings = bindings
    bindings[rule.it] = anchor
    let location = context.place(anchor.origin) ?? subject.location(in: context.model) ?? rule.rule.when.value.location
    let related = rule.related.flatMap { places(of: $0, bindings) } + callers(of: subject)
    return Finding(
      rule: rule.rule.id, severity: severity ?? weight(bindings),
      message: MessageWriter(context).text(rule.message, bindings),
      location: location,
      path: paths.path(of: subject), related: related.filter { $0.location != location },
      steps: rule.steps.flatMap { places(of: $0, bindings) }, fixes: fixes(for: subject, bindings),
      isSensitive: rule.rule.isSensitive)
  }

  private func weight(_ bindings: CELBindings) -> Severity {
    let word = rule.weigh?.evaluate(bindings).stringValue
    return word.flatMap { Severity(rawValue: $0) } ?? rule.rule.description.severity
  }

  private func places(of related: CompiledRule.Related, _ bindings: CELBindings) -> [Finding.Related] {
    let value = related.at.evaluate(bindings)
    let values = value.listValue ?? [value]
    return values.compactMap { value in
      guard let place = context.place(value.origin) else { return nil }
      var inner = bindings
      inner[rule.it] = value
      return Finding.Related(MessageWriter(context).text(related.message, inner), at: place)
    }
  }

  /// Returns the calls of modules that lead to `subject`, the outermost first.
  private func callers(of subject: Subject) -> [Finding.Related] {
    subject.callers(in: context.model).map { place in
      Finding.Related(LocalizedText("the module is called here", chinese: "模块在此处被调用"), at: place)
    }
  }

  private func undecided(_ subject: Subject, _ reasons: CELUnknownSet) -> Outcome {
    guard let location = subject.location(in: context.model) else { return .nothing }
    return .undecided(
      Undecided(rule: rule.rule.id, location: location, because: context.reasons(reasons).map(\.explanation)))
  }

  private func failed(_ error: CELError, in expression: RuleExpression) -> Outcome {
    let region = error.region ?? Region(0, expression.text.utf8.count)
    return .failed(RuleProblem("\(error)", at: expression.location(region.start, region.end)))
  }
}

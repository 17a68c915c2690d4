import PolicyAST

/// The evaluation of one rule on nodes, one after another.
struct RuleEvaluation {
  /// What came of it.
  enum Outcome {
    case nothing
    case findings([Finding])
    case undecided(Undecided)
    /// The rule itself is at fault: an evaluation error with its place in the rule file; nil when it does not compile.
    case failed(RuleProblem?)
  }

  let rule: CompiledRule
  /// The severity that the user has set, nil for the rule's own.
  let severity: Severity?
  let context: EvaluationContext
  let paths: AccessModel.Paths
  /// Filled anew for each node.
  private var bindings: CELBindings
  /// What the rule says where it holds; compiled when it does for the first time.
  private var report: CompiledReport?

  /// The evaluation of `rule` within `context`.
  init(rule: CompiledRule, severity: Severity?, context: EvaluationContext, paths: AccessModel.Paths) {
    self.rule = rule
    bindings = rule.bindings
    self.severity = severity
    self.context = context
    self.paths = paths
  }

  /// Returns what the rule says of `subject`, which is `value` in expressions.
  mutating func outcome(for subject: Subject, _ value: CELValue, _ compiler: inout RuleCompiler) -> Outcome {
    context.beginRule()
    if let project = rule.project { bindings[project] = context.value(.project) }
    bindings[rule.node] = value
    let verdict = rule.when.evaluate(bindings)
    switch verdict.content {
    case .bool(true):
      if report == nil { report = compiler.report(of: rule.rule) }
      return report.map { findings(subject, bindings, $0) } ?? .failed(nil)
    case .bool(false): return .nothing
    case .unknown(let reasons): return undecided(subject, reasons)
    case .error(let error): return failed(error, in: rule.rule.when)
    case .null, .int, .uint, .double, .string, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object:
      return .failed(RuleProblem("when is neither true nor false", at: rule.rule.when.value.location))
    }
  }

  private func findings(_ subject: Subject, _ bindings: CELBindings, _ report: CompiledReport) -> Outcome {
    guard let program = report.at, let expression = rule.rule.at else {
      return .findings([finding(subject, bindings, report, anchor: bindings[rule.node] ?? .null)])
    }
    let anchors = program.evaluate(bindings)
    switch anchors.content {
    case .unknown(let reasons):
      // The rule holds whatever the open parts are: what is known of the places is worth a finding.
      let known = program.evaluate(bindings, skipsUnknown: true).listValue?.filter { $0.unknownReasons == nil } ?? []
      guard !known.isEmpty else { return undecided(subject, reasons) }
      return .findings(known.map { finding(subject, bindings, report, anchor: $0) })
    case .error(let error): return failed(error, in: expression)
    case .list(let values):
      let known = values.filter { $0.unknownReasons == nil }
      return .findings(known.map { finding(subject, bindings, report, anchor: $0) })
    case .optional(let value): return .findings(value.map { [finding(subject, bindings, report, anchor: $0)] } ?? [])
    case .null: return .nothing
    case .bool, .int, .uint, .double, .string, .bytes, .map, .type, .timestamp, .duration, .object:
      return .findings([finding(subject, bindings, report, anchor: anchors)])
    }
  }

  private func finding(
    _ subject: Subject, _ bindings: CELBindings, _ report: CompiledReport, anchor: CELValue
  ) -> Finding {
    var bindings = bindings
    bindings[rule.it] = anchor
    let location = context.place(anchor.origin) ?? subject.location(in: context.model) ?? rule.rule.when.value.location
    let way = subject.callers(in: context.model)
    let related = report.related.flatMap { places(of: $0, bindings) } + Self.related(way)
    var finding = Finding(
      rule: rule.rule.id, severity: severity ?? weight(bindings, report),
      message: MessageWriter(context).text(report.message, bindings),
      location: location,
      path: paths.path(of: subject), related: related.filter { $0.location != location },
      steps: report.steps.flatMap { places(of: $0, bindings) },
      fixes: fixes(report.fixes, for: subject, bindings),
      isSensitive: rule.rule.isSensitive)
    finding.callers = [way]
    finding.subject = subject.location(in: context.model) ?? location
    return finding
  }

  private func weight(_ bindings: CELBindings, _ report: CompiledReport) -> Severity {
    let word = report.weigh?.evaluate(bindings).stringValue
    return word.flatMap { Severity(rawValue: $0) } ?? rule.rule.description.severity
  }

  private func places(of related: CompiledReport.Related, _ bindings: CELBindings) -> [Finding.Related] {
    let value = related.at.evaluate(bindings)
    let values = value.listValue ?? [value]
    return values.compactMap { value in
      guard let place = context.place(value.origin) else { return nil }
      var inner = bindings
      inner[rule.it] = value
      return Finding.Related(MessageWriter(context).text(related.message, inner), at: place)
    }
  }

  /// Returns the calls of modules on `way` as places to show.
  private static func related(_ way: [Location]) -> [Finding.Related] {
    way.map { place in
      Finding.Related(LocalizedText("the module is called here", chinese: "模块在此处被调用"), at: place)
    }
  }

  private func undecided(_ subject: Subject, _ reasons: CELUnknownSet) -> Outcome {
    guard let location = subject.location(in: context.model) else { return .nothing }
    return .undecided(
      Undecided(
        rule: rule.rule.id, location: location,
        because: context.reasons(reasons).map { LocalizedText($0.explanation, chinese: $0.chineseExplanation) }))
  }

  private func failed(_ error: CELError, in expression: RuleExpression) -> Outcome {
    let region = error.region ?? Region(0, expression.text.utf8.count)
    return .failed(RuleProblem("\(error)", at: expression.location(region.start, region.end)))
  }
}

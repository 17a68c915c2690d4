import PolicyAST

/// The evaluation of the rules of one scope on its nodes.
struct ScopeEvaluation {
  private let rules: [Rule]
  private let selection: RuleSelection
  private let context: EvaluationContext
  private let paths: AccessModel.Paths
  private var compiler: RuleCompiler
  private var filter: KeywordFilter?
  /// The rules that looked at a node already; those that no node has the words for are not compiled.
  private var evaluations: [RuleEvaluation?]
  private var hasFailed: [Bool]
  private let clock: Auditor.Clock?

  /// The evaluation of `rules`, all of them of `scope`.
  init(
    _ rules: [Rule], of scope: Scope, _ selection: RuleSelection, _ clock: Auditor.Clock?,
    context: EvaluationContext, paths: AccessModel.Paths
  ) {
    self.rules = rules
    self.selection = selection
    self.clock = clock
    self.context = context
    self.paths = paths
    compiler = RuleCompiler(scope)
    filter = scope == .setting ? KeywordFilter(rules) : nil
    evaluations = Array(repeating: nil, count: rules.count)
    hasFailed = Array(repeating: false, count: rules.count)
  }

  /// Returns what the rules say of `nodes`.
  mutating func look(at nodes: ArraySlice<Subject>) -> AuditPart {
    var part = AuditPart()
    let known = compiler.problems.count
    if clock != nil { part.seconds = Array(repeating: 0, count: rules.count) }
    // One copy for all nodes: each would count references to all parts of the model.
    let model = context.model
    for node in nodes {
      if case .setting(let id) = node {
        filter?.look(at: id, in: model)
        if filter?.wanted.contains(true) == false { continue }
      }
      let value = context.enter(node)
      for index in rules.indices where !hasFailed[index] && filter?.wanted[index] ?? true {
        let start = clock?()
        switch self.outcome(of: index, for: node, value) {
        case .nothing: break
        case .findings(let findings): part.findings += findings
        case .undecided(let undecided): part.undecided.append(undecided)
        case .failed(let problem):
          // One word about a rule that fails is enough.
          part.failures.append((rules[index].id, problem))
          hasFailed[index] = true
        }
        if let clock, let start { part.seconds[index] += clock() - start }
      }
    }
    part.problems = Array(compiler.problems[known...])
    return part
  }

  private mutating func outcome(of index: Int, for node: Subject, _ value: CELValue) -> RuleEvaluation.Outcome {
    if evaluations[index] == nil {
      let rule = rules[index]
      guard let compiled = compiler.condition(of: rule) else { return .failed(nil) }
      evaluations[index] = RuleEvaluation(
        rule: compiled.setting(selection.parameters[rule.id] ?? [:]),
        severity: selection.severity(of: rule.description),
        context: context, paths: paths)
    }
    return evaluations[index]?.outcome(for: node, value, &compiler) ?? .nothing
  }
}

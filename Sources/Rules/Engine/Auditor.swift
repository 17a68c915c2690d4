public import PolicyAST

/// Evaluates rules on a model.
public struct Auditor: Sendable {
  /// What came of an audit, before suppressions and baseline.
  public struct Outcome: Sendable {
    /// The findings in report order, with fingerprints.
    public var findings: [Finding]

    /// The places without an answer, in report order.
    public var undecided: [Undecided]

    /// Trouble with the rules themselves.
    public var problems: [RuleProblem]

    /// The rules that took part, by id.
    public var rules: [RuleDescription]
  }

  private let rules: RuleSet
  private let selection: RuleSelection

  /// An auditor with those of `rules` that `selection` means.
  public init(_ rules: RuleSet, _ selection: RuleSelection = RuleSelection()) {
    self.rules = rules
    self.selection = selection
  }

  /// Returns what the rules say of `model`.
  ///
  /// Rules of a scope that the model has no nodes of are not even compiled.
  /// - Throws: `RuleProblems` when a rule that is needed cannot be read or compiled.
  /// - Complexity: O(*rules* · *nodes*), each evaluation within the limit of steps.
  public func audit(_ model: AccessModel) throws(RuleProblems) -> Outcome {
    let context = EvaluationContext(model)
    let paths = AccessModel.Paths(model)
    var outcome = Outcome(findings: [], undecided: [], problems: [], rules: [])
    var problems: [RuleProblem] = []
    for scope in Scope.allCases {
      let nodes = model.nodes(of: scope)
      guard !nodes.isEmpty else { continue }
      let compiled = rules.compiled(scope, where: selection.includes, problems: &problems)
      outcome.rules += compiled.map(\.rule.description)
      let evaluations = compiled.map { rule in
        RuleEvaluation(
          rule: rule.setting(selection.parameters[rule.rule.id] ?? [:]),
          severity: selection.severity(of: rule.rule.description), context: context, paths: paths)
      }
      let filter = scope == .setting ? KeywordFilter(compiled) : nil
      evaluate(evaluations, on: nodes, of: model, filter, into: &outcome)
    }
    guard problems.isEmpty else { throw RuleProblems(problems) }
    outcome.findings = Self.ordered(outcome.findings)
    outcome.undecided.sort { ($0.location, $0.rule) < ($1.location, $1.rule) }
    outcome.rules.sort { $0.id < $1.id }
    return outcome
  }

  private func evaluate(
    _ evaluations: [RuleEvaluation], on nodes: [Subject], of model: AccessModel, _ filter: KeywordFilter?,
    into outcome: inout Outcome
  ) {
    var filter = filter
    var hasFailed = Array(repeating: false, count: evaluations.count)
    for node in nodes {
      filter?.look(at: node, in: model)
      for index in evaluations.indices where !hasFailed[index] && filter?.wanted[index] ?? true {
        switch evaluations[index].outcome(for: node) {
        case .nothing: continue
        case .findings(let findings): outcome.findings += findings
        case .undecided(let undecided): outcome.undecided.append(undecided)
        case .failed(let problem):
          // One word about a rule that fails is enough.
          outcome.problems.append(problem)
          hasFailed[index] = true
        }
      }
    }
  }
}

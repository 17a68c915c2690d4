public import PolicyAST

/// Evaluates rules on a model.
public struct Auditor: Sendable {
  /// Gives seconds since some moment.
  public typealias Clock = @Sendable () -> Double

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

    /// How long each rule took by the clock of the auditor, by scope and id.
    public var seconds: [(rule: String, seconds: Double)] = []
  }

  private let rules: RuleSet
  private let selection: RuleSelection
  private let clock: Clock?

  /// An auditor with those of `rules` that `selection` means; `clock` measures how long each rule takes.
  public init(_ rules: RuleSet, _ selection: RuleSelection = RuleSelection(), clock: Clock? = nil) {
    self.rules = rules
    self.selection = selection
    self.clock = clock
  }

  /// Returns what the rules say of `model`.
  ///
  /// Rules of a scope that the model has no nodes of are not even read, and messages are compiled when they are needed.
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
      let taking = rules.rules(of: scope, where: selection.includes, problems: &problems)
      outcome.rules += taking.map(\.description)
      var evaluation = ScopeEvaluation(taking, of: scope, selection, clock, context: context, paths: paths)
      evaluation.look(at: nodes, into: &outcome)
      problems += evaluation.problems
      outcome.seconds += zip(taking, evaluation.seconds).map { ($0.id, $1) }
    }
    guard problems.isEmpty else { throw RuleProblems(problems) }
    outcome.findings = Self.ordered(ModuleCalls(model).completed(outcome.findings))
    outcome.undecided.sort { ($0.location, $0.rule) < ($1.location, $1.rule) }
    outcome.rules.sort { $0.id < $1.id }
    return outcome
  }
}

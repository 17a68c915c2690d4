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
  private let workforce: Workforce

  /// An auditor with those of `rules` that `selection` means; `clock` measures how long each rule takes, and the nodes
  /// are shared among `workforce`.
  public init(
    _ rules: RuleSet, _ selection: RuleSelection = RuleSelection(), clock: Clock? = nil,
    by workforce: Workforce = .alone
  ) {
    self.rules = rules
    self.selection = selection
    self.clock = clock
    self.workforce = workforce
  }

  /// Returns what the rules say of `model`.
  ///
  /// Rules of a scope that the model has no nodes of are not even read, and messages are compiled when they are needed.
  /// - Throws: `RuleProblems` when a rule that is needed cannot be read or compiled.
  /// - Complexity: O(*rules* · *nodes*), each evaluation within the limit of steps.
  public func audit(_ model: AccessModel) throws(RuleProblems) -> Outcome {
    var problems: [RuleProblem] = []
    var stages: [AuditPlan.Stage] = []
    for scope in Scope.allCases {
      let nodes = model.nodes(of: scope)
      guard !nodes.isEmpty else { continue }
      stages.append(
        AuditPlan.Stage(scope, nodes, rules.rules(of: scope, where: selection.includes, problems: &problems)))
    }
    let plan = AuditPlan(stages, selection, clock, AccessAnswers(model, by: workforce))
    var outcome = plan.outcome(by: workforce, problems: &problems)
    guard problems.isEmpty else { throw RuleProblems(problems) }
    outcome.rules = stages.flatMap { $0.rules.map(\.description) }.sorted { $0.id < $1.id }
    outcome.findings = Self.ordered(ModuleCalls(model).completed(outcome.findings))
    outcome.undecided.sort { ($0.location, $0.rule) < ($1.location, $1.rule) }
    return outcome
  }
}

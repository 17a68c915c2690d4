import PolicyAST

/// What one thread keeps while it takes pieces of an audit: it compiles rules for itself, and counts no references to
/// what others use.
struct AuditWorker {
  private let stages: [AuditPlan.Stage]
  private let selection: RuleSelection
  private let clock: Auditor.Clock?
  private let context: EvaluationContext
  private let paths: AccessModel.Paths
  private var evaluations: [ScopeEvaluation?]

  init(
    _ stages: [AuditPlan.Stage], _ selection: RuleSelection, _ clock: Auditor.Clock?, _ answers: AccessAnswers,
    _ paths: AccessModel.Paths
  ) {
    self.stages = stages
    self.selection = selection
    self.clock = clock
    self.paths = paths
    context = EvaluationContext(answers)
    evaluations = Array(repeating: nil, count: stages.count)
  }

  /// Returns what the rules of a stage say of some of its nodes.
  mutating func look(at nodes: Range<Int>, of stage: Int) -> AuditPart {
    var evaluation =
      evaluations[stage]
      ?? ScopeEvaluation(
        stages[stage].rules, of: stages[stage].scope, selection, clock, context: context, paths: paths)
    evaluations[stage] = nil
    defer { evaluations[stage] = evaluation }
    return evaluation.look(at: stages[stage].nodes[nodes])
  }
}

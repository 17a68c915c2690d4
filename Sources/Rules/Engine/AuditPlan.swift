import PolicyAST

/// Which rules look at which nodes, cut into pieces that threads take one after another.
struct AuditPlan: Sendable {
  /// The rules and the nodes of one scope.
  struct Stage: Sendable {
    let scope: Scope
    let nodes: [Subject]
    let rules: [Rule]

    init(_ scope: Scope, _ nodes: [Subject], _ rules: [Rule]) {
      self.scope = scope
      self.nodes = nodes
      self.rules = rules
    }
  }

  /// Some nodes of a stage.
  private struct Piece: Sendable {
    let stage: Int
    let nodes: Range<Int>
  }

  private let stages: [Stage]
  private let pieces: [Piece]
  private let selection: RuleSelection
  private let clock: Auditor.Clock?
  private let answers: AccessAnswers
  private let paths: AccessModel.Paths

  /// A plan for `stages`, whose order is that of the results.
  init(_ stages: [Stage], _ selection: RuleSelection, _ clock: Auditor.Clock?, _ answers: AccessAnswers) {
    self.stages = stages
    self.selection = selection
    self.clock = clock
    self.answers = answers
    paths = AccessModel.Paths(answers.model)
    pieces = stages.indices.flatMap { stage in
      let count = stages[stage].nodes.count
      let size = Self.size(of: stages[stage].scope)
      return stride(from: 0, to: count, by: size).map { Piece(stage: stage, nodes: $0..<min(count, $0 + size)) }
    }
  }

  /// How many nodes of `scope` are worth a look by a thread of their own, which compiles the rules for itself.
  private static func size(of scope: Scope) -> Int {
    // Nearly all settings are passed over.
    scope == .setting ? 2_048 : 64
  }

  /// Returns what the rules say, in the order of the stages and their nodes; problems of rules that do not compile are
  /// added to `problems`.
  func outcome(by workforce: Workforce, problems: inout [RuleProblem]) -> Auditor.Outcome {
    let parts = workforce.map(
      pieces.count, from: AuditWorker(self.stages, self.selection, self.clock, self.answers, self.paths)
    ) { worker, index in
      worker.look(at: self.pieces[index].nodes, of: self.pieces[index].stage)
    }
    var merge = AuditMerge()
    for (piece, part) in zip(pieces, parts) { merge.add(part, of: piece.stage) }
    problems += merge.problems
    var outcome = merge.outcome
    if clock != nil {
      outcome.seconds = stages.indices.flatMap { stage in
        stages[stage].rules.indices.map { (stages[stage].rules[$0].id, merge.seconds[stage]?[$0] ?? 0) }
      }
    }
    return outcome
  }
}

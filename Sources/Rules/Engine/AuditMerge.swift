import PolicyAST

/// Puts the pieces of an audit together as if one thread had looked at all nodes in their order.
struct AuditMerge {
  /// What came of all pieces so far.
  private(set) var outcome = Auditor.Outcome(findings: [], undecided: [], problems: [], rules: [])

  /// What is wrong with rules that do not compile.
  private(set) var problems: [RuleProblem] = []

  /// How long each rule took, by stage.
  private(set) var seconds: [Int: [Double]] = [:]

  /// The rules that failed, by stage: nothing that they say later counts.
  private var failed: [Int: Set<String>] = [:]

  /// Adds `part` of the stage numbered `stage`, which comes after those that were added.
  mutating func add(_ part: AuditPart, of stage: Int) {
    if let failed = failed[stage] {
      outcome.findings += part.findings.filter { !failed.contains($0.rule) }
      outcome.undecided += part.undecided.filter { !failed.contains($0.rule) }
    } else {
      outcome.findings += part.findings
      outcome.undecided += part.undecided
    }
    for failure in part.failures where failed[stage, default: []].insert(failure.rule).inserted {
      if let problem = failure.problem { outcome.problems.append(problem) }
    }
    for problem in part.problems where !problems.contains(where: { $0 == problem }) { problems.append(problem) }
    guard !part.seconds.isEmpty else { return }
    if let known = seconds[stage] {
      seconds[stage] = zip(known, part.seconds).map { $0 + $1 }
    } else {
      seconds[stage] = part.seconds
    }
  }
}

extension RuleProblem {
  fileprivate static func == (left: RuleProblem, right: RuleProblem) -> Bool {
    left.message == right.message && left.location == right.location
  }
}

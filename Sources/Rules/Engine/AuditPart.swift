import PolicyAST

/// What came of one piece of an audit.
struct AuditPart: Sendable {
  var findings: [Finding] = []
  var undecided: [Undecided] = []

  /// The rules that failed here for the first time, with what is to be said about it; nil when they do not compile.
  var failures: [(rule: String, problem: RuleProblem?)] = []

  /// What is wrong with rules that do not compile.
  var problems: [RuleProblem] = []

  /// How long each rule of the stage took; empty without a clock.
  var seconds: [Double] = []
}

import PolicyAST

/// All trouble with a set of rule files; thrown when at least one rule cannot be used.
public struct RuleProblems: Error, Sendable {
  /// The problems, in the order of files and places; never empty.
  public let problems: [RuleProblem]

  /// An error of `problems`, which are put in order.
  public init(_ problems: [RuleProblem]) {
    self.problems = problems.sorted { $0.location < $1.location }
  }
}

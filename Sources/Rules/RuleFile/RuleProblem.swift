public import PolicyAST

/// Trouble with a rule file.
public struct RuleProblem: Sendable {
  /// One sentence, lower case, without a final stop.
  public let message: String

  /// The place in the rule file.
  public let location: Location

  /// Trouble that `message` names, at `location`.
  public init(_ message: String, at location: Location) {
    self.message = message
    self.location = location
  }
}

/// All trouble with a set of rule files; thrown when at least one rule cannot be used.
public struct RuleProblems: Error, Sendable {
  /// The problems, in the order of files and places; never empty.
  public let problems: [RuleProblem]

  /// An error of `problems`, which are put in order.
  public init(_ problems: [RuleProblem]) {
    self.problems = problems.sorted { $0.location < $1.location }
  }
}

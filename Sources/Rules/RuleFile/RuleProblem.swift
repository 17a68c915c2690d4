public import PolicyAST

/// Trouble with a rule file.
public struct RuleProblem: Error, Sendable {
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

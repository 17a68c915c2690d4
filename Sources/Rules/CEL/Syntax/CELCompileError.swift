import PolicyAST

/// All that is wrong with the text of an expression.
public struct CELCompileError: Error, Sendable {
  /// The text.
  public let source: String

  /// The problems, in order of their places; at least one.
  public let problems: [CELProblem]
}

extension CELCompileError: CustomStringConvertible {
  /// The messages, one a line, each with the bytes it is about.
  public var description: String {
    problems.map { "\($0.region.start)..<\($0.region.end): \($0)" }.joined(separator: "\n")
  }
}

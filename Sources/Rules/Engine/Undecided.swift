public import PolicyAST

/// A place where a rule has no answer, because a value that it needs cannot be known from the files.
public struct Undecided: Sendable {
  /// The id of the rule.
  public var rule: String

  /// The node that the rule looked at.
  public var location: Location

  /// Why, one clause each, lower case, without a final stop.
  public var because: [LocalizedText]

  /// A place without an answer.
  public init(rule: String, location: Location, because: [LocalizedText]) {
    self.rule = rule
    self.location = location
    self.because = because
  }

  /// Returns the clauses in `language` as one text.
  func because(in language: Language) -> String {
    because.map { $0[language] }.joined(separator: language == .chinese ? "；" : "; ")
  }
}

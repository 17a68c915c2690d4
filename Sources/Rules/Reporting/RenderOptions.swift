/// How a report is shown, apart from its format.
public struct RenderOptions: Sendable {
  /// The language of messages and of the fixed words.
  public var language: Language

  /// Whether colours and weights are written for a terminal.
  public var usesColor: Bool

  /// What stands before each path where people and editors resolve paths from the working directory; empty, or ending
  /// in `/`.
  public var pathPrefix: String

  /// Whether a text for people ends with counts and hints.
  public var showsSummary: Bool

  /// Options of the given values.
  public init(
    language: Language = .english, usesColor: Bool = false, pathPrefix: String = "", showsSummary: Bool = true
  ) {
    self.showsSummary = showsSummary
    self.language = language
    self.usesColor = usesColor
    self.pathPrefix = pathPrefix
  }
}

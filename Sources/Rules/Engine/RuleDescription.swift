/// What reports say about a rule.
public struct RuleDescription: Sendable {
  public var id: String
  public var title: LocalizedText
  public var severity: Severity

  /// Why the rule exists.
  public var why: LocalizedText

  /// What to do instead.
  public var instead: LocalizedText

  /// Where the facts come from.
  public var sources: [String]
  public var tags: [String]

  /// Earlier ids.
  public var aliases: [String]

  /// The rules under whose finding on the same node reports for people show one of this rule.
  public var heads: [String]

  /// Whether the rule is off unless previews are asked for.
  public var isPreview: Bool

  /// How often its findings are right: `very-high`, `high`, `medium`, `low`.
  public var precision: String

  /// What a project may set, in the order of the rule file.
  public var parameters: [RuleParameter]

  /// A description of the given parts.
  public init(
    id: String, title: LocalizedText, severity: Severity, why: LocalizedText, instead: LocalizedText,
    sources: [String] = [], tags: [String] = [], aliases: [String] = [], heads: [String] = [],
    isPreview: Bool = false, precision: String = "high", parameters: [RuleParameter] = []
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.why = why
    self.instead = instead
    self.sources = sources
    self.tags = tags
    self.aliases = aliases
    self.heads = heads
    self.isPreview = isPreview
    self.precision = precision
    self.parameters = parameters
  }
}

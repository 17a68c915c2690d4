import PolicyAST

/// A rule as its file says it; nothing in it is compiled yet.
public struct Rule: Sendable {
  /// A further place that findings of a rule name.
  struct Related: Sendable {
    /// Gives the object or value whose place is meant; nothing is named when it gives nothing.
    let at: RuleExpression
    let message: RuleText
  }

  /// What reports say about it.
  public internal(set) var description: RuleDescription

  /// The kind of nodes that it looks at.
  public let scope: Scope

  /// Literals of which a setting must hold one, in any case, before the rule looks at it; none means all settings.
  let keywords: [String]

  /// True is a finding.
  let when: RuleExpression

  /// Gives the severity of a finding, where it is not the same for all.
  let weigh: RuleExpression?

  /// One finding for each value that it gives; the node itself when it is absent.
  let at: RuleExpression?
  let message: RuleText
  let related: [Related]

  /// The steps of the path that a finding is about, in order.
  let steps: [Related]

  /// Repairs; the first that is offered counts.
  let fixes: [RuleFix]

  /// What it looks for in the bytes of every file, besides what it says of nodes.
  let clauses: [TextClause]

  /// Whether the text at the anchor is a credential, which no output may hold whole.
  public let isSensitive: Bool

  /// The rule's own examples; empty until they are asked for when the rule is built in.
  public internal(set) var examples: [Example]

  /// The rule file.
  let file: SourceFile

  /// The id: the file's name.
  public var id: String { description.id }
}

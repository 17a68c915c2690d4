public import PolicyAST

/// The outcome of an audit, in the order in which it is reported. Reporters only render it.
public struct Report: Sendable {
  /// What was looked at.
  public struct Summary: Sendable {
    public var files = 0
    public var bytes = 0
    public var functions = 0
    public var policies = 0

    /// Nothing looked at yet.
    public init() {}
  }

  /// The version of the tool.
  public var toolVersion: String

  public var summary: Summary

  /// Findings that count: by file, offset, rule. Suppressed and baselined ones are not among them.
  public var findings: [Finding]

  /// Findings that a comment or the configuration silences, in the same order.
  public var suppressed: [Finding]

  /// Findings that the baseline holds, in the same order.
  public var baselined: [Finding]

  /// Places where rules have no answer.
  public var undecided: [Undecided]

  /// Trouble with inputs that is no finding, and notes: unused suppressions, limits that were hit.
  public var diagnostics: [Diagnostic]

  /// The rules that took part, by id.
  public var rules: [RuleDescription]

  /// Whether suppressed findings are to be shown.
  public var showsSuppressed: Bool

  /// Whether undecided places are to be listed.
  public var showsUndecided: Bool

  /// The configuration file that silenced or changed something, relative to the scan root.
  public var configuration: String?

  /// A report of nothing.
  public init(toolVersion: String) {
    self.toolVersion = toolVersion
    summary = Summary()
    findings = []
    suppressed = []
    baselined = []
    undecided = []
    diagnostics = []
    rules = []
    showsSuppressed = false
    showsUndecided = false
  }

  /// Returns the number of findings of `severity` that count.
  /// - Complexity: O(*findings*).
  public func count(of severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }
}

import PolicyAST
import Rules

/// What a project decides about its audit: the content of `.fcaudit.yaml`.
struct Configuration: Sendable {
  /// A decision about one rule.
  struct RuleDecision: Sendable {
    let id: Located<String>

    /// Whether the rule takes no part.
    var isOff = false

    /// How much its findings weigh; nil for the rule's own severity.
    var severity: Severity?

    /// Values of parameters as they are written.
    var parameters: [(name: Located<String>, value: Value)] = []
  }

  /// Findings that are accepted.
  struct Allowance: Sendable {
    let rule: Located<String>
    /// Nil for everywhere.
    let paths: PathPatterns?
    let reason: String
    /// The last day on which it holds, in days since 1970-01-01; nil for ever.
    let until: Located<Int>?
    /// The entry.
    let location: Location
  }

  /// Something that the file says wrongly.
  struct Problem: Sendable {
    let message: String
    let location: Location
  }

  /// What is wrong with the file; the rest of it holds what could be read.
  var problems: [Problem] = []

  /// The way from the working directory to the scan root, from which `path` counts: empty, or ending in `/`.
  var prefix = ""

  /// The path of the file relative to the scan root; nil when there is no configuration.
  var path: String?

  /// Decisions about rules, in the order of the file.
  var rules: [RuleDecision] = []

  /// The packs whose rules take part; empty for the standard one.
  var packs: [Located<String>] = []

  var allowances: [Allowance] = []

  /// What is not audited.
  var excluded = PathPatterns.none

  /// What counts as our own account.
  var accounts: [String] = []

  /// Nothing decided.
  init() {}
}

import PolicyAST
import Rules

/// The step from files to findings.
struct AuditStage {
  /// The names of the rules that there are.
  let names: [String]

  /// Makes the rules ready that `options` name.
  /// - Throws: one error with everything that is wrong with rule files.
  init(_ options: ScanOptions) throws(UsageError) {
    names = []
  }

  /// Every name that a rule has or had, with its id.
  var knownNames: [String: String] { [:] }

  /// Returns the id of the rule that is, or once was, called `name`.
  func id(of name: String) -> String? { names.contains(name) ? name : nil }

  /// Returns what the rules of `choice` say of `files`.
  func audit(
    _ files: [SourceFile], of root: ScanRoot, _ choice: RuleChoice, accounts: [String]
  ) throws(UsageError) -> Report {
    var report = Report(toolVersion: CommandLineTool.version)
    report.summary.files = files.count
    report.summary.bytes = files.reduce(0) { $0 + $1.bytes.count }
    return report
  }
}

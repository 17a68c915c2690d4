import PolicyAST
import Rules

/// The step from files to findings.
struct AuditStage {
  /// What came of it.
  struct Result {
    var report: Report

    /// The files that were audited, also those that others refer to.
    var files: [SourceFile]

    /// Whether a rule could not be evaluated somewhere.
    var hasFailed: Bool
  }

  /// The rules that there are.
  let rules: RuleSet

  /// The names of the rules that there are.
  let names: [String]

  /// Makes the rules ready that `options` name.
  /// - Throws: one error with everything that is wrong with rule files.
  init(_ options: ScanOptions) throws(UsageError) {
    let files = try RuleFiles.read(options.ruleFolders)
    let start = options.usesBuiltinRules ? RuleSet.builtin : RuleSet.empty
    do {
      rules = try start.adding(files)
    } catch {
      throw UsageError(rules: error)
    }
    names = rules.ids
  }

  /// Returns the id of the rule that is, or once was, called `name`.
  func id(of name: String) -> String? {
    if names.contains(name) { return name }
    // Only the files of the rules know their earlier ids.
    let rule = try? rules.rule(name)
    return rule?.id
  }

  /// Returns what the rules of `selection` say of `sources`.
  func audit(
    _ sources: [ProjectSource], of root: ScanRoot, _ selection: RuleSelection, accounts: [String], options: ScanOptions,
    timings: inout Timings
  ) throws(UsageError) -> Result {
    let reader = ProjectReader()
    let project = ProjectFileCache(sources.map(\.file), root: root, limit: options.fileSizeLimit)
    let model = reader.model(of: sources, in: project.files, ownAccounts: Set(accounts))
    timings.end("lower")
    let outcome: Auditor.Outcome
    do {
      outcome = try Auditor(rules, selection).audit(model)
    } catch {
      throw UsageError(rules: error)
    }
    timings.end("evaluate")
    let audited = project.used
    var report = Report(toolVersion: CommandLineTool.version)
    report.summary.files = audited.count
    report.summary.bytes = audited.reduce(0) { $0 + $1.bytes.count }
    report.summary.functions = model.functions.count
    report.summary.policies = model.policies.count
    report.findings = outcome.findings
    report.undecided = outcome.undecided
    report.rules = outcome.rules
    report.diagnostics = Self.diagnostics(of: model, besides: outcome.findings)
    report.diagnostics += outcome.problems.map { Diagnostic(.error, $0.message, at: $0.location) }
    return Result(report: report, files: audited, hasFailed: !outcome.problems.isEmpty)
  }

  /// Trouble with inputs that is no finding already, in the order of places.
  private static func diagnostics(of model: AccessModel, besides findings: [Finding]) -> [Diagnostic] {
    var reported: [Location: Set<String>] = [:]
    for finding in findings { reported[finding.location, default: []].insert(finding.message.english) }
    return model.diagnostics.filter { reported[$0.location]?.contains($0.message) != true }
      .enumerated().sorted { left, right in
        if left.element.location < right.element.location { return true }
        if right.element.location < left.element.location { return false }
        return left.offset < right.offset
      }.map(\.element)
  }
}

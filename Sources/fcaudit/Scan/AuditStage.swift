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

    /// What could not be looked at.
    var troubles: [Discovery.Trouble]
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

  /// Whether `selection` asks for the rule of `id`, wherever it finds something to look at.
  func takesPart(_ id: String, _ selection: RuleSelection) -> Bool {
    let rule = try? rules.rule(id)
    return rule.map { selection.includes($0.description) } ?? false
  }

  /// Returns what searches contents by the rules of `selection`.
  func contents(_ selection: RuleSelection, root: ScanRoot, options: ScanOptions) throws(UsageError) -> ContentStage {
    do {
      let scanner = try TextScanner(rules: rules, selection)
      return ContentStage(scanner, root: root, options: options)
    } catch {
      throw UsageError(rules: error)
    }
  }

  /// Returns what the rules of `selection` say of `found`, of which the files at `looked` were searched, and of what its
  /// functions are deployed with, which `contents` searches.
  func audit(
    _ found: PackageFinds, looked: Set<String>, _ contents: ContentStage, of root: ScanRoot, _ selection: RuleSelection,
    _ configuration: Configuration, options: ScanOptions, timings: inout Timings
  ) throws(UsageError) -> Result {
    let project = ProjectFileCache(found.sources.map(\.file), root: root, limit: options.fileSizeLimit)
    let workforce = Workers.force(options.threads)
    var model = ProjectReader().model(
      of: found.sources, in: project.files, ownAccounts: Set(configuration.accounts), by: workforce)
    timings.end("lower")
    var code = DeployedCode(model, root: root)
    code.add(images: found.images, of: model)
    let excluded = configuration.excluded.contains(file:)
    code.measure(&model)
    if rules.hasRules(of: .manifest, selection) { DeployedManifests.add(root: root, to: &model, besides: excluded) }
    if rules.readsCode(selection) {
      DeployedSources.add(code, root: root, to: &model, besides: excluded)
    }
    timings.end("code")
    var outcome: Auditor.Outcome
    let seconds: Auditor.Clock = { Process.seconds }
    do {
      outcome = try Auditor(rules, selection, clock: options.showsTimings ? seconds : nil, by: workforce).audit(model)
    } catch {
      throw UsageError(rules: error)
    }
    timings.end("evaluate")
    timings.rules = outcome.seconds
    let audited = project.used
    var content = ContentAudit(contents, TextAudit(contents.scanner, selection))
    var texts = content.run(
      on: model, of: audited, found, code,
      besides: { looked.contains($0) || excluded($0) })
    timings.end("deployed")
    if let range = options.history {
      try content.searchHistory(range, into: &texts, besides: outcome.findings)
      timings.end("history")
    }
    content.finish(texts, model)
    outcome.add(content.findings, model: model)
    let further = content.files.filter { !audited.contains($0) }
    return Result(
      report: Self.report(outcome, of: model, content, audited.filter { !looked.contains($0.path) }, root),
      files: audited + further, hasFailed: !outcome.problems.isEmpty, troubles: content.troubles)
  }

  /// Puts the report together; `further` are files that were audited without being looked at as contents.
  private static func report(
    _ outcome: Auditor.Outcome, of model: AccessModel, _ content: ContentAudit, _ further: [SourceFile],
    _ root: ScanRoot
  ) -> Report {
    var report = Report(toolVersion: CommandLineTool.version)
    let others = further.filter { $0.member == nil }
    report.summary.files = content.fileCount + others.count
    report.summary.bytes = content.byteCount + others.reduce(0) { $0 + $1.bytes.count }
    report.summary.functions = model.functions.count
    report.summary.policies = model.policies.count
    report.findings = outcome.findings
    report.undecided = outcome.undecided
    report.rules = outcome.rules
    report.diagnostics = diagnostics(of: model, besides: outcome.findings)
    report.diagnostics += content.notes
    report.diagnostics += outcome.problems.map { problem in
      Diagnostic(.error, problem.message, at: Self.location(problem.location, from: root))
    }
    return report
  }

  /// Returns `location`, in a rule file of the user, with a path that counts from the scan root as others in a report.
  private static func location(_ location: Location, from root: ScanRoot) -> Location {
    let path = location.file.path
    guard FileStatus.kind(of: path) != nil, let slash = path.lastIndex(of: "/"),
      let folder = FileStatus.resolved(slash == path.startIndex ? "/" : String(path[..<slash]))
    else { return location }
    let file = SourceFile(path: root.way(to: folder) + path[path.index(after: slash)...], bytes: location.file.bytes)
    return Location(file, location.region)
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

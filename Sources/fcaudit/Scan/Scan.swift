import PolicyAST
import Rules

/// One run of `fcaudit scan`, stage by stage.
struct Scan {
  private let options: ScanOptions
  private let root: ScanRoot
  private let configuration: Configuration
  private let stage: AuditStage
  private let selection: RuleSelection
  private let baseline: Baseline?
  private let contents: [String: [UInt8]]

  /// What came of the audit.
  private(set) var report = Report(toolVersion: CommandLineTool.version)

  /// The paths of the files that were looked into, relative to the scan root.
  private(set) var paths: Set<String> = []

  /// What could not be read.
  private(set) var troubles: [Discovery.Trouble] = []

  /// The number of files from which on one is parsed only when its bytes hold what formats have.
  private static let crowd = 64

  private var hasFailed = false
  /// Whether a rule could not be evaluated somewhere, so that finding nothing means nothing.
  private var isIncomplete = false
  private var timings = Timings()

  /// Checks everything that the user wrote for the program before anything is audited; `contents` are read in place of
  /// the files at these paths.
  init(_ options: ScanOptions, paths: [String], contents: [String: [UInt8]] = [:]) throws(UsageError) {
    self.options = options
    self.contents = contents
    root = try ScanRoot(paths)
    configuration =
      options.usesConfiguration
      ? try ConfigurationFinder.configuration(named: options.configuration, for: root) : Configuration()
    stage = try AuditStage(options)
    selection = try RuleChoice.selection(of: stage.rules, options, configuration)
    baseline = try options.baseline.map { (path) throws(UsageError) in try Self.baseline(at: path) }
    timings.end("prepare")
  }

  /// Finds, reads and audits the files.
  mutating func audit() throws(UsageError) {
    let progress = ScanProgress()
    defer { progress.finish() }
    var discovery = Discovery(root, excluding: configuration.excluded)
    discovery.files.removeAll { !CandidateNames.contains($0) && isContentAlone(root.absolute($0)) }
    timings.end("discover")
    if !options.isQuiet { progress.start(discovery.files.count) }
    let reader = ProjectReader()
    paths = Set(discovery.files)
    let isCrowded = discovery.files.count > Self.crowd
    var (sources, troubles) = FileLoader.load(
      discovery.files, from: root, limit: options.fileSizeLimit, threads: options.threads, progress: progress,
      instead: self.contents, making: { isCrowded ? reader.markedSource($0) : reader.source($0) })
    troubles = discovery.troubles + troubles
    timings.end("read, parse")
    let contents = try stage.contents(selection, root: root, options: options)
    var found = contents.files(discovery.contents)
    if root.readsStandardInput { found.add(readStandardInput(contents, &sources)) }
    found.sources = sources + found.sources
    timings.end("search")
    let result = try stage.audit(
      found, looked: Set(discovery.contents), contents, of: root, selection, configuration, options: options,
      timings: &timings)
    troubles += found.troubles + result.troubles
    report = result.report
    report.diagnostics = troubles.map(Self.diagnostic) + report.diagnostics
    isIncomplete = result.hasFailed
    hasFailed = troubles.contains { $0.isFailure }
    self.troubles = troubles
    accept(result.files)
    report.showsSuppressed = options.showsSuppressed
    report.showsUndecided = options.showsUndecided
    timings.end("accept")
  }

  /// Whether the file at the absolute path `path` is a package, or one so large that it is searched piece by piece.
  private func isContentAlone(_ path: String) -> Bool {
    if options.packageLimits.looksIntoLarger, FileStatus.size(of: path) ?? 0 > options.packageLimits.memberSize {
      return true
    }
    return PackageDetection.isPackage(at: path)
  }

  /// Writes the reports and the baseline, and returns the code of the run.
  mutating func finish() -> ExitCode {
    if let path = options.newBaseline {
      write(Baseline.render(report), to: path)
      Baseline(of: report).apply(to: &report)
    }
    let main = render(options.format, usesColor: options.usesColor)
    if let path = options.output {
      write(main, to: path)
    } else if let code = FileWriter.writeAll(main, to: StandardStream.output.rawValue) {
      // Who closes the pipe has read enough, and wants no words about it.
      if !FileWriter.isBrokenPipe(code) { complain("standard output", code) }
      hasFailed = true
    }
    for further in options.reports { write(render(further.format, usesColor: false), to: further.path) }
    timings.end("render")
    if options.showsTimings { StandardStream.error.write(timings.text) }
    if hasFailed { return .failure }
    if let bar = options.failOn, report.findings.contains(where: { $0.severity >= bar }) { return .findings }
    return isIncomplete ? .failure : .success
  }

  /// Takes out what comments, the configuration and the baseline accept.
  private mutating func accept(_ files: [SourceFile]) {
    var ledger = SuppressionLedger()
    if options.usesComments {
      for file in files { ledger.addComments(of: file) }
    }
    let today = Process.today
    for allowance in configuration.allowances {
      let paths = allowance.paths
      ledger.add(
        ConfiguredSuppression(
          rule: allowance.rule, reason: allowance.reason, isExpired: allowance.until.map { $0.value < today } ?? false,
          at: allowance.location, covers: { path in paths?.contains(file: path) ?? true }))
    }
    let (stage, selection) = (stage, selection)
    ledger.apply(
      to: &report, names: stage.names, takesPart: { stage.takesPart($0, selection) }, id: stage.id(of:))
    let decides = !configuration.rules.isEmpty || !configuration.packs.isEmpty || !configuration.excluded.isEmpty
    if decides || report.suppressed.contains(where: { $0.suppression?.kind == .configuration }) {
      report.configuration = configuration.path
    }
    baseline?.apply(to: &report)
  }

  /// Returns what is in standard input; a project file goes to `sources`.
  private func readStandardInput(_ contents: ContentStage, _ sources: inout [ProjectSource]) -> PackageFinds {
    switch FileReader.readStandardInput(limit: options.fileSizeLimit) {
    case .success(let bytes):
      if let source = ProjectReader().source(SourceFile(path: options.inputName, bytes: bytes)) {
        sources.append(source)
      }
      return contents.content(bytes, path: options.inputName)
    case .failure(let failure):
      var finds = PackageFinds()
      finds.troubles = [
        Discovery.Trouble(
          path: options.inputName, message: "standard input was not audited: \(failure.message)",
          chinese: "标准输入未审计：\(failure.chinese)", isFailure: true)
      ]
      return finds
    }
  }

  private func render(_ format: ReportFormat, usesColor: Bool) -> [UInt8] {
    let render = RenderOptions(
      language: options.language, usesColor: usesColor, pathPrefix: root.prefix, showsSummary: !options.isQuiet)
    return format.reporter.render(report, render)
  }

  private mutating func write(_ bytes: [UInt8], to path: String) {
    guard let code = FileWriter.write(bytes, to: path) else { return }
    complain(path, code)
    hasFailed = true
  }

  private func complain(_ path: String, _ code: Int32) {
    StandardStream.error.write("fcaudit: error: \(path) cannot be written: \(Process.message(of: code))\n")
  }

  private static func diagnostic(_ trouble: Discovery.Trouble) -> Diagnostic {
    let file = SourceFile(path: trouble.path, bytes: [])
    return Diagnostic(
      trouble.isFailure ? .error : .warning, trouble.message, chinese: trouble.chinese,
      at: Location(file, Region(at: 0)))
  }

  private static func baseline(at path: String) throws(UsageError) -> Baseline {
    switch FileReader.read(path, limit: 256 << 20) {
    case .failure(let failure):
      throw UsageError(
        "the baseline \(path) cannot be read: \(failure.message)", chinese: "无法读取基线 \(path)：\(failure.chinese)")
    case .success(let bytes):
      do {
        return try Baseline(SourceFile(path: path, bytes: bytes))
      } catch {
        let complaints = error.problems.map { SourceComplaint($0.message, at: $0.location) }
        throw UsageError("the baseline cannot be used", chinese: "基线无法使用", because: complaints)
      }
    }
  }
}

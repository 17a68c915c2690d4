import PolicyAST
import Rules

/// The options of a scan, checked.
struct ScanOptions {
  /// When colours are written.
  enum Color: String, CaseIterable {
    case auto
    case always
    case never
  }

  /// The format of the main report.
  let format: ReportFormat

  /// Where the main report goes; nil for standard output.
  let output: String?

  /// Further reports.
  let reports: [(format: ReportFormat, path: String)]

  /// The least severity that makes the run fail; nil when none does.
  let failOn: Severity?

  let packs: [String]
  let includesPreviews: Bool
  let selected: [String]
  let ignored: [String]
  let severities: [(rule: String, severity: Severity)]
  let ruleFolders: [String]
  let usesBuiltinRules: Bool
  let baseline: String?
  let newBaseline: String?
  let configuration: String?
  let usesConfiguration: Bool
  let usesComments: Bool
  let showsSuppressed: Bool
  let showsUndecided: Bool
  let language: Language
  let usesColor: Bool
  let threads: Int
  let showsTimings: Bool
  let isQuiet: Bool

  /// The largest file that is read, in bytes.
  let fileSizeLimit: Int

  /// What reading packages may cost.
  let packageLimits: PackageLimits

  /// The commits whose files are searched, empty for all; nil when the history is left alone.
  let history: String?

  /// What standard input is called in reports.
  let inputName: String

  /// Checks `arguments`.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    format = try arguments.choice("format", of: ReportFormat.self) ?? .text
    output = arguments.value("output")
    reports = try Self.reports(arguments)
    failOn = try Self.failOn(arguments)
    packs = try arguments.list("pack")
    includesPreviews = arguments.has("preview")
    selected = try arguments.list("select")
    ignored = try arguments.list("ignore")
    severities = try Self.severities(arguments)
    ruleFolders = arguments.values("rules")
    usesBuiltinRules = !arguments.has("no-builtin-rules")
    baseline = arguments.value("baseline")
    newBaseline = arguments.value("write-baseline")
    configuration = arguments.value("config")
    usesConfiguration = !arguments.has("no-config")
    if configuration != nil, !usesConfiguration {
      throw UsageError(
        "--config and --no-config exclude each other", chinese: "--config 与 --no-config 不能同时使用",
        command: arguments.command)
    }
    usesComments = !arguments.has("no-inline-suppressions")
    showsSuppressed = arguments.has("show-suppressed")
    showsUndecided = arguments.has("show-undecided")
    language = try arguments.choice("lang", of: Language.self) ?? Self.languageOfLocale
    usesColor = Self.usesColor(try arguments.choice("color", of: Color.self) ?? .auto, isToFile: output != nil)
    threads = try arguments.number("jobs", atLeast: 1) ?? Process.processors
    showsTimings = arguments.has("timings")
    isQuiet = arguments.has("quiet")
    fileSizeLimit = try arguments.size("max-file-size") ?? Self.defaultFileSizeLimit
    packageLimits = PackageLimits(
      fileSize: try arguments.size("max-file-size"), archiveSize: try arguments.size("max-archive-size"),
      depth: try arguments.number("max-depth", atLeast: 1))
    history = arguments.value("git-history")
    inputName = arguments.value("stdin-name") ?? "stdin"
  }

  private static func reports(
    _ arguments: ParsedArguments
  ) throws(UsageError) -> [(format: ReportFormat, path: String)] {
    var reports: [(format: ReportFormat, path: String)] = []
    for word in arguments.values("report") {
      guard let equals = word.firstIndex(of: "="), word.index(after: equals) < word.endIndex else {
        throw UsageError(
          "--report is written FORMAT=FILE, not '\(word)'", chinese: "--report 应写作 格式=文件，而不是“\(word)”",
          command: arguments.command)
      }
      let format = try ParsedArguments.choice(
        String(word[..<equals]), of: ReportFormat.self, option: "the format of --report", command: arguments.command)
      reports.append((format, String(word[word.index(after: equals)...])))
    }
    return reports
  }

  private static func failOn(_ arguments: ParsedArguments) throws(UsageError) -> Severity? {
    guard let word = arguments.value("fail-on") else { return .low }
    if word == "never" { return nil }
    if let severity = Severity(rawValue: word) { return severity }
    let words = Severity.allCases.map(\.rawValue) + ["never"]
    throw UsageError(
      "--fail-on is one of \(words.joined(separator: ", ")), not '\(word)'",
      chinese: "--fail-on 应为 \(words.joined(separator: "、")) 之一，而不是“\(word)”",
      near: Nearness.nearest(to: word, among: words), command: arguments.command)
  }

  private static func severities(
    _ arguments: ParsedArguments
  ) throws(UsageError) -> [(rule: String, severity: Severity)] {
    var severities: [(rule: String, severity: Severity)] = []
    for word in try arguments.list("severity") {
      guard let equals = word.firstIndex(of: "="), equals > word.startIndex else {
        throw UsageError(
          "--severity is written RULE=SEVERITY, not '\(word)'", chinese: "--severity 应写作 规则=级别，而不是“\(word)”",
          command: arguments.command)
      }
      let severity = try ParsedArguments.choice(
        String(word[word.index(after: equals)...]), of: Severity.self, option: "the severity of '\(word)'",
        command: arguments.command)
      severities.append((String(word[..<equals]), severity))
    }
    return severities
  }

  /// The size in bytes above which files are not read.
  static let defaultFileSizeLimit = 16 << 20

  /// The language that the locale asks for, as far as reports have it.
  static var languageOfLocale: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let locale = Process.environment(name), !locale.isEmpty else { continue }
      return locale.hasPrefix("zh") ? .chinese : .english
    }
    return .english
  }

  /// - Source: `NO_COLOR`, no-color.org: any value that is not empty.
  private static func usesColor(_ color: Color, isToFile: Bool) -> Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      let isRefused = Process.environment("NO_COLOR").map { !$0.isEmpty } ?? false
      return !isRefused && !isToFile && StandardStream.output.isTerminal && Process.environment("TERM") != "dumb"
    }
  }
}

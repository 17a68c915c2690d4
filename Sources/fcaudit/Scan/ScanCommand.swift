import Rules

/// `fcaudit scan`: audits files and writes reports.
enum ScanCommand: Command {
  static let name = "scan"
  static let summary = "audit files and folders, report what they grant beyond need"
  static let operands = "[PATH…]"

  static let description = """
    Audits the files, folders and packages at PATH (default: the working directory) and reports what they grant beyond
    need, and credentials in them. Folders are walked without following links; what .gitignore names, installed packages
    and build output are passed over unless a function is deployed with them. A file is audited for its content, not its
    name; packages (zip, tar, gzip, images) are opened. PATH '-' is standard input.
    """

  static let examples: [(call: String, effect: String)] = [
    ("fcaudit scan", "audit the project in the working directory"),
    ("fcaudit scan policies --fail-on high", "fail for findings of severity high and critical alone"),
    ("fcaudit scan function.zip image.tar", "audit packages and what is in them"),
    ("fcaudit scan --git-history main..HEAD", "search the versions of files since main, too"),
    ("fcaudit scan --report sarif=fcaudit.sarif", "show the findings, and write a file for code scanning"),
    ("fcaudit scan --write-baseline known.json", "accept what is there; later: --baseline known.json"),
  ]

  static var options: [OptionGroup] {
    [
      OptionGroup(title: "Reports", options: reportOptions),
      OptionGroup(title: "Rules", options: ruleOptions),
      OptionGroup(title: "Accepted findings", options: acceptanceOptions),
      OptionGroup(title: "Inputs", options: inputOptions),
      .common,
    ]
  }

  static var reportOptions: [OptionSpecification] {
    let formats = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
    return [
      OptionSpecification(
        "format", letter: "f", value: "FORMAT", "the format of the report (default: text):\n\(formats)"),
      OptionSpecification("output", letter: "o", value: "FILE", "write the report to FILE instead of standard output"),
      OptionSpecification(
        "report", value: "FORMAT=FILE", isRepeatable: true, "write a further report; may be repeated"),
      OptionSpecification(
        "fail-on", value: "SEVERITY",
        "exit with 1 from this severity on (default: low):\nnote, low, medium, high, critical, never"),
      OptionSpecification("lang", value: "LANG", "the language of the report, en or zh (default: from the locale)"),
      OptionSpecification("color", value: "WHEN", "auto, always or never (default: auto; NO_COLOR is honoured)"),
      OptionSpecification("quiet", letter: "q", "show findings alone: no counts, no hints"),
      OptionSpecification("show-undecided", "list the places where a rule has no answer"),
      OptionSpecification("timings", "tell how long each stage took, and the slowest rules, on standard error"),
    ]
  }

  static var ruleOptions: [OptionSpecification] {
    [
      OptionSpecification(
        "pack", value: "NAME", isRepeatable: true,
        "take the rules of this pack (default: recommended);\n'fcaudit rules packs' lists them"),
      OptionSpecification(
        "select", value: "ID,…", isRepeatable: true, "take these rules alone: ids, tags, globs such as 'wildcard-*'"),
      OptionSpecification(
        "ignore", value: "ID,…", isRepeatable: true, "leave these rules out: ids, tags, globs"),
      OptionSpecification("preview", "take preview rules, too"),
      OptionSpecification(
        "severity", value: "ID=SEVERITY", isRepeatable: true, "weigh the findings of a rule differently"),
      OptionSpecification(
        "rules", value: "DIR", isRepeatable: true, "add the rules in DIR; one of the same id replaces a built-in one"),
      OptionSpecification("no-builtin-rules", "take the rules of --rules alone"),
    ]
  }

  static var acceptanceOptions: [OptionSpecification] {
    [
      OptionSpecification("baseline", value: "FILE", "do not count the findings that FILE holds"),
      OptionSpecification("write-baseline", value: "FILE", "write all findings to FILE and count none of them"),
      OptionSpecification("config", value: "FILE", "the configuration (default: the nearest .fcaudit.yaml upwards)"),
      OptionSpecification("no-config", "read no configuration"),
      OptionSpecification("no-inline-suppressions", "count findings that a comment accepts"),
      OptionSpecification("show-suppressed", "show accepted findings, too"),
    ]
  }

  static var inputOptions: [OptionSpecification] {
    [
      OptionSpecification("stdin-name", value: "NAME", "what standard input is called in reports"),
      OptionSpecification("max-file-size", value: "SIZE", "read no file larger than SIZE, such as 500K (default: 16M)"),
      OptionSpecification(
        "max-archive-size", value: "SIZE", "inflate no more than SIZE of one package (default: 4G)"),
      OptionSpecification("max-depth", value: "N", "open packages inside packages up to N levels (default: 4)"),
      OptionSpecification(
        "git-history", value: "[RANGE]", "search the versions of files in the history, too (default: all branches)"),
      OptionSpecification("jobs", letter: "j", value: "N", "read with N threads (default: the number of processors)"),
    ]
  }

  static func run(_ arguments: ParsedArguments) throws(UsageError) -> ExitCode {
    let options = try ScanOptions(arguments)
    var scan = try Scan(options, paths: arguments.operands)
    try scan.audit()
    return scan.finish()
  }
}

import Rules

/// `fcaudit fix`: repairs what can be repaired with certainty.
enum FixCommand: Command {
  static let name = "fix"
  static let summary = "repair findings where the repair is certain"
  static let operands = "[PATH…]"

  static let description = """
    Audits the files and folders at PATH (default: the working directory) as scan does, and changes what rules can
    repair. A safe repair keeps what the project does, as far as its files tell; callers that they do not name may still
    rely on what it closes. An unsafe one may change what the project does, and is made with --unsafe alone.
    Comments, quotes and layout stay as they are, byte for byte. Accepted findings are not repaired, and values that
    come from elsewhere (variables, parameters, defaults) are left to you.
    """

  static let examples: [(call: String, effect: String)] = [
    ("fcaudit fix --dry-run", "show what would change, as a unified diff, and write nothing"),
    ("fcaudit fix", "make the safe repairs of the project in the working directory"),
    ("fcaudit fix --unsafe --select outdated-tls-version,ended-runtime infra", "all repairs of two rules"),
  ]

  static let exitCodes: [(code: ExitCode, meaning: String)] = [
    (.success, "no finding at or above --fail-on is left in the files"),
    (.findings, "a finding at or above --fail-on is left"),
    (.usage, "wrong call, rule, baseline or configuration; nothing was changed"),
    (.failure, "a file could not be read or written"),
  ]

  static var options: [OptionGroup] {
    [
      OptionGroup(
        title: "Repairs",
        options: [
          OptionSpecification("unsafe", "also make repairs that may change what the project does"),
          OptionSpecification("dry-run", letter: "n", "print a unified diff and write nothing"),
        ] + pick(["fail-on", "lang", "quiet"], from: ScanCommand.reportOptions)),
      OptionGroup(title: "Rules", options: ScanCommand.ruleOptions),
      OptionGroup(
        title: "Accepted findings",
        options: pick(
          ["baseline", "config", "no-config", "no-inline-suppressions"], from: ScanCommand.acceptanceOptions)),
      OptionGroup(title: "Inputs", options: pick(["max-file-size", "jobs"], from: ScanCommand.inputOptions)),
      .common,
    ]
  }

  private static func pick(_ names: [String], from options: [OptionSpecification]) -> [OptionSpecification] {
    options.filter { names.contains($0.name) }
  }

  static func run(_ arguments: ParsedArguments) throws(UsageError) -> ExitCode {
    guard !arguments.operands.contains("-") else {
      throw UsageError(
        "fix changes files, and standard input is none", chinese: "fix 只修改文件，不能用于标准输入", command: name)
    }
    let options = try ScanOptions(arguments)
    var run = try RepairRun(options, paths: arguments.operands, includesUnsafe: arguments.has("unsafe"))
    try run.repair()
    let isDry = arguments.has("dry-run")
    let account = RepairAccount(run, options, isDry: isDry)
    for trouble in run.troubles where trouble.isFailure {
      StandardStream.error.write("fcaudit: error: \(trouble.path): \(trouble.message)\n")
    }
    var hasFailed = run.troubles.contains { $0.isFailure }
    if isDry {
      hasFailed = !account.writeDiff() || hasFailed
    } else {
      for change in run.changes {
        let path = run.root.absolute(change.path)
        guard let failure = FileReplacement.replace(path, from: change.old, to: change.new) else { continue }
        StandardStream.error.write(
          "fcaudit: error: \(run.root.prefix)\(change.path) was not repaired: \(failure.message)\n")
        hasFailed = true
      }
    }
    account.tell()
    if hasFailed { return .failure }
    let open = isDry ? run.found : run.left
    if let bar = options.failOn, open.contains(where: { $0.severity >= bar }) { return .findings }
    return .success
  }
}

import PolicyAST
import Rules

/// `fcaudit rules`: lists, shows, tests and begins rules, and tells what they can read.
enum RulesCommand: Command {
  static let name = "rules"
  static let summary = "list, show, test and begin rules; tell what they can read"
  static let operands = "[list|packs|show ID|test [DIR]|new ID|fields [SCOPE]]"

  static let description = """
    list     a line for each rule (the default), or for each of --pack
    packs    a line for each pack of rules
    show     everything about one rule
    test     run the examples of all rules, or of the rules in DIR: a bad one must
             yield exactly the marked findings
    new      write a file to begin a rule with, called ID.yaml, into the folder of
             --rules or the working directory
    fields   what the expressions of rules can read and call, for one scope or all
    """

  static let examples: [(call: String, effect: String)] = [
    ("fcaudit rules new no-public-bucket --scope statement --rules rules", "begin a rule of your own"),
    ("fcaudit rules --pack strict", "the rules of a pack"),
    ("fcaudit rules test rules", "run the examples of your rules"),
    ("fcaudit rules fields statement", "what a rule about statements can read"),
  ]

  static let exitCodes: [(code: ExitCode, meaning: String)] = [
    (.success, "done; of test: every example yields what it marks"),
    (.findings, "of test: an example does not yield what it marks"),
    (.usage, "wrong call, or a rule that cannot be used"),
    (.failure, "the output was not written"),
  ]

  static var options: [OptionGroup] {
    [
      OptionGroup(
        title: "Rules",
        options: RuleSource.options + [OptionSpecification("scope", value: "SCOPE", "the scope of a new rule")]),
      .common,
    ]
  }

  static func run(_ arguments: ParsedArguments) throws(UsageError) -> ExitCode {
    let verbs = ["list", "packs", "show", "test", "new", "fields"]
    let verb = arguments.operands.first ?? "list"
    let rest = Array(arguments.operands.dropFirst())
    switch verb {
    case "list" where rest.isEmpty: return try list(arguments)
    case "packs" where rest.isEmpty: return try packs(arguments)
    case "show" where rest.count == 1: return try show(rest[0], arguments)
    case "test" where rest.count < 2: return try test(rest.first, arguments)
    case "new" where rest.count == 1: return try begin(rest[0], arguments)
    case "fields" where rest.count < 2: return try fields(rest.first)
    case _ where verbs.contains(verb):
      throw UsageError(
        "rules \(verb) does not take \(rest.count) operands", chinese: "rules \(verb) 不接受 \(rest.count) 个参数",
        command: name)
    case _:
      let near = Nearness.nearest(to: verb, among: verbs)
      throw UsageError("rules has no part '\(verb)'", chinese: "rules 没有“\(verb)”子命令", near: near, command: name)
    }
  }

  private static func list(_ arguments: ParsedArguments) throws(UsageError) -> ExitCode {
    let source = try RuleSource(arguments)
    return write(RuleList.render(try source.chosen(arguments.values("pack")), source.language))
  }

  private static func packs(_ arguments: ParsedArguments) throws(UsageError) -> ExitCode {
    let source = try RuleSource(arguments)
    return write(PackList.render(try source.packs(), of: try source.all(), source.language))
  }

  private static func show(_ id: String, _ arguments: ParsedArguments) throws(UsageError) -> ExitCode {
    let source = try RuleSource(arguments)
    return write(RuleCard.render(try source.rule(id, command: name), source.language))
  }

  private static func test(_ folder: String?, _ arguments: ParsedArguments) throws(UsageError) -> ExitCode {
    let rules: [Rule]
    if let folder {
      rules = try Self.rules(in: folder)
    } else {
      rules = try RuleSource(arguments).all()
    }
    var count = 0
    var failures: [ExampleRunner.Failure] = []
    for rule in rules {
      count += rule.examples.count
      do {
        failures += try ExampleRunner.failures(of: rule)
      } catch {
        throw UsageError(rules: error)
      }
    }
    for failure in failures {
      StandardStream.output.write("\(failure.rule), example \(failure.number): \(failure.message)\n")
    }
    let verdict = failures.isEmpty ? "all pass" : "\(failures.count) fail"
    let line = "\(Self.count(count, "example")) of \(Self.count(rules.count, "rule")): \(verdict)\n"
    guard StandardStream.output.write(line) else { return .failure }
    return failures.isEmpty ? .success : .findings
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private static func rules(in folder: String) throws(UsageError) -> [Rule] {
    let files = try RuleFiles.read([folder])
    do {
      return try RuleSet.empty.adding(files).all()
    } catch {
      throw UsageError(rules: error)
    }
  }

  private static func begin(_ id: String, _ arguments: ParsedArguments) throws(UsageError) -> ExitCode {
    guard RuleDraft.isValid(id: id) else {
      throw UsageError(
        "a rule's id is made of lower-case words joined by '-', not '\(id)'",
        chinese: "规则的 id 由小写单词以“-”连接，而不是“\(id)”", command: name)
    }
    guard let scope = try arguments.choice("scope", of: Scope.self) else {
      throw UsageError("rules new needs --scope SCOPE", chinese: "rules new 需要 --scope SCOPE", command: name)
    }
    let path = "\(arguments.value("rules") ?? ".")/\(id).yaml"
    guard FileStatus.kind(of: path) == nil else {
      throw UsageError("the file \(path) is there already", chinese: "文件 \(path) 已存在", command: name)
    }
    if let code = FileWriter.write(Array(RuleDraft.text(id: id, scope: scope).utf8), to: path) {
      StandardStream.error.write("fcaudit: error: \(path) cannot be written: \(Process.message(of: code))\n")
      return .failure
    }
    return StandardStream.output.write(
      "wrote \(path); fill it in, then: fcaudit rules test \(arguments.value("rules") ?? ".")\n")
      ? .success : .failure
  }

  private static func fields(_ word: String?) throws(UsageError) -> ExitCode {
    let scope = try word.map { (word) throws(UsageError) in
      try ParsedArguments.choice(word, of: Scope.self, option: "the scope", command: name)
    }
    return write(FieldReference.render(scope))
  }

  private static func write(_ bytes: [UInt8]) -> ExitCode {
    StandardStream.output.write(bytes: bytes) ? .success : .failure
  }
}

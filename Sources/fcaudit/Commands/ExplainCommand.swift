import Rules

/// `fcaudit explain`: says why a rule exists.
enum ExplainCommand: Command {
  static let name = "explain"
  static let summary = "say why a rule exists, what is bad and good, how to repair"
  static let operands = "ID"
  static let description =
    "Prints what a rule is for, bad and good examples, how to repair, and where its facts come from."
  static let examples: [(call: String, effect: String)] = [
    ("fcaudit explain admin-grant", "about the rule admin-grant"),
    ("fcaudit explain admin-grant --lang zh", "the same in Chinese"),
  ]

  static var options: [OptionGroup] { [OptionGroup(title: "Rules", options: RuleSource.options), .common] }

  static func run(_ arguments: ParsedArguments) throws(UsageError) -> ExitCode {
    guard arguments.operands.count == 1, let id = arguments.operands.first else {
      throw UsageError("explain takes the id of one rule", chinese: "explain 需要一个规则的 id", command: name)
    }
    let source = try RuleSource(arguments)
    let rule = try source.rule(id, command: name)
    return StandardStream.output.write(bytes: RuleCard.render(rule, source.language)) ? .success : .failure
  }
}

import PolicyAST
import Rules

/// The rules that a command about rules speaks of, and the language in which it does.
struct RuleSource {
  /// The options that say so.
  static let options = [
    OptionSpecification(
      "rules", value: "DIR", isRepeatable: true, "add the rules in DIR; one of the same id replaces a built-in one"),
    OptionSpecification("pack", value: "NAME", isRepeatable: true, "speak of the rules of this pack alone"),
    OptionSpecification("lang", value: "LANG", "en or zh (default: from the locale)"),
  ]

  /// The rules.
  let rules: RuleSet

  /// The language of texts.
  let language: Language

  /// What `arguments` ask for.
  /// - Throws: one error with everything that is wrong with rule files.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    language = try arguments.choice("lang", of: Language.self) ?? ScanOptions.languageOfLocale
    let files = try RuleFiles.read(arguments.values("rules"))
    do {
      rules = try RuleSet.builtin.adding(files)
    } catch {
      throw UsageError(rules: error)
    }
  }

  /// Returns all rules, by id.
  func all() throws(UsageError) -> [Rule] {
    do {
      return try rules.all()
    } catch {
      throw UsageError(rules: error)
    }
  }

  /// Returns the rules of the packs that are named, by id; all when none is.
  func chosen(_ names: [String]) throws(UsageError) -> [Rule] {
    guard !names.isEmpty else { return try all() }
    let packs = try names.map { (name) throws(UsageError) in try pack(name) }
    return try all().filter { rule in packs.contains { $0.includes(rule.description) } }
  }

  /// Returns the packs, by name.
  func packs() throws(UsageError) -> [RulePack] {
    try rules.packs.map { (name) throws(UsageError) in try pack(name) }
  }

  private func pack(_ name: String) throws(UsageError) -> RulePack {
    do {
      if let pack = try rules.pack(name) { return pack }
    } catch {
      throw UsageError(rules: error)
    }
    throw UsageError(
      "there is no pack '\(name)'", chinese: "没有名为“\(name)”的规则包", near: Nearness.nearest(to: name, among: rules.packs),
      command: RulesCommand.name)
  }

  /// Returns the rule that is, or once was, called `id`.
  func rule(_ id: String, command: String) throws(UsageError) -> Rule {
    let all = try all()
    if let rule = all.first(where: { $0.id == id || $0.description.aliases.contains(id) }) { return rule }
    throw UsageError(
      "there is no rule '\(id)'", chinese: "没有名为“\(id)”的规则", near: Nearness.nearest(to: id, among: all.map(\.id)),
      command: command)
  }
}

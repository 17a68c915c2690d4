public import PolicyAST

/// The rules of an audit: the built-in ones, and those of the user, which replace built-in ones of the same id.
///
/// Built-in rules are read when they are asked for: an audit reads those of the scopes that its model has.
public struct RuleSet: Sendable {
  /// A rule, or the built-in file that holds it.
  private enum Entry: Sendable {
    case loaded(Rule)
    case builtin(EmbeddedFile)
  }

  private var entries: [Entry]

  /// The packs of the user.
  private(set) var ownPacks: [RulePack] = []

  private init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The built-in rules.
  public static var builtin: RuleSet { RuleSet(EmbeddedFile.rules.map { .builtin($0) }) }

  /// No rules.
  public static var empty: RuleSet { RuleSet([]) }

  /// One rule alone.
  static func only(_ rule: Rule) -> RuleSet { RuleSet([.loaded(rule)]) }

  /// Returns these rules and those of `files`; a rule of `files` replaces one of the same id. Files in a folder called
  /// `packs` are packs.
  /// - Throws: `RuleProblems` with everything that is wrong with `files`.
  public func adding(_ files: [SourceFile]) throws(RuleProblems) -> RuleSet {
    var problems: [RuleProblem] = []
    var result = entries
    for file in files where !Self.isPack(file) {
      guard let rule = Self.rule(in: file, problems: &problems) else { continue }
      let troubles = Self.problems(of: rule)
      guard troubles.isEmpty else {
        problems += troubles
        continue
      }
      result.removeAll { Self.id(of: $0) == rule.id }
      result.append(.loaded(rule))
    }
    guard problems.isEmpty else { throw RuleProblems(problems) }
    var set = RuleSet(result)
    set.ownPacks = ownPacks
    return try set.addingPacks(of: files.filter { Self.isPack($0) })
  }

  private func addingPacks(of files: [SourceFile]) throws(RuleProblems) -> RuleSet {
    guard !files.isEmpty else { return self }
    var result = self
    var problems: [RuleProblem] = []
    let ids = Set(ids)
    for file in files {
      guard let pack = Self.pack(in: file, ids: ids, problems: &problems) else { continue }
      problems += try self.problems(of: pack)
      result.ownPacks.append(pack)
    }
    guard problems.isEmpty else { throw RuleProblems(problems) }
    return result
  }

  /// The ids of the rules, sorted.
  public var ids: [String] { entries.map { Self.id(of: $0) }.sorted() }

  /// Returns all rules with their examples, by id.
  /// - Throws: `RuleProblems` when a rule cannot be read.
  public func all() throws(RuleProblems) -> [Rule] {
    var problems: [RuleProblem] = []
    let rules = entries.compactMap { entry in
      switch entry {
      case .loaded(let rule): rule
      case .builtin(let file): Self.rule(in: file.whole, problems: &problems)
      }
    }
    guard problems.isEmpty else { throw RuleProblems(problems) }
    return rules.sorted { $0.id < $1.id }
  }

  /// Returns the rule that is, or once was, called `id`, with its examples; nil when there is none.
  /// - Throws: `RuleProblems` when it cannot be read.
  public func rule(_ id: String) throws(RuleProblems) -> Rule? {
    let all = try all()
    return all.first { $0.id == id } ?? all.first { $0.description.aliases.contains(id) }
  }

  /// Returns the rules of `scope` that take part, by id.
  func rules(
    of scope: Scope, where takesPart: (RuleDescription) -> Bool, problems: inout [RuleProblem]
  ) -> [Rule] {
    var rules: [Rule] = []
    for entry in entries {
      guard let rule = Self.rule(entry, in: scope, problems: &problems), takesPart(rule.description) else { continue }
      rules.append(rule)
    }
    return rules.sorted { $0.id < $1.id }
  }

  /// Returns whether a rule of `scope` takes part by `selection`; false when its file cannot be read.
  public func hasRules(of scope: Scope, _ selection: RuleSelection) -> Bool {
    var problems: [RuleProblem] = []
    return !rules(of: scope, where: selection.includes, problems: &problems).isEmpty
  }

  /// Returns whether a rule that takes part by `selection` looks at the code of functions.
  public func readsCode(_ selection: RuleSelection) -> Bool {
    if hasRules(of: .source, selection) { return true }
    var problems: [RuleProblem] = []
    return rules(of: .function, where: selection.includes, problems: &problems)
      .contains { $0.when.text.holds("function.\(Schema.grantGaps.name)") }
  }

  /// Returns the rules with text clauses that take part, by id, and their clauses compiled.
  func compiledClauses(
    where takesPart: (RuleDescription) -> Bool, problems: inout [RuleProblem]
  ) -> (rules: [Rule], clauses: [CompiledClause]) {
    var rules: [Rule] = []
    for scope in [Scope.text, .setting] {
      for entry in entries {
        guard let rule = Self.rule(entry, in: scope, problems: &problems), !rule.clauses.isEmpty,
          takesPart(rule.description)
        else { continue }
        rules.append(rule)
      }
    }
    rules.sort { $0.id < $1.id }
    var compiler = TextRuleCompiler(isEager: false)
    let clauses = rules.indices.flatMap { compiler.compile(rules[$0], at: $0) }
    problems += compiler.problems
    return (rules, clauses)
  }

  /// Returns what is wrong with the expressions of `rule`.
  static func problems(of rule: Rule) -> [RuleProblem] {
    var texts = TextRuleCompiler(isEager: true)
    _ = texts.compile(rule, at: 0)
    var compiler = RuleCompiler(rule.scope)
    compiler.check(rule)
    return texts.problems + compiler.problems
  }

  private static func rule(_ entry: Entry, in scope: Scope, problems: inout [RuleProblem]) -> Rule? {
    switch entry {
    case .loaded(let rule): rule.scope == scope ? rule : nil
    case .builtin(let file): file.scope == scope.rawValue ? Self.rule(in: file.head, problems: &problems) : nil
    }
  }

  private static func id(of entry: Entry) -> String {
    switch entry {
    case .loaded(let rule): rule.id
    case .builtin(let file): file.id
    }
  }

  /// Reads one rule file.
  private static func rule(in file: SourceFile, problems: inout [RuleProblem]) -> Rule? {
    let document = Document.parse(file, as: .yaml, options: ParseOptions(.strict))
    problems += document.diagnostics.filter { $0.severity == .error }.map { RuleProblem($0.message, at: $0.location) }
    guard let root = document.root else {
      problems.append(RuleProblem("the rule file is empty", at: Location(file, Region(at: 0))))
      return nil
    }
    var decoder = RuleDecoder(file)
    let rule = decoder.rule(from: root.value)
    problems += decoder.problems
    return decoder.problems.isEmpty ? rule : nil
  }
}

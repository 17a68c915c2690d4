import PolicyAST

extension RuleSet {
  /// The pack that holds unless another is asked for.
  public static let standardPack = "recommended"

  /// Whether `file` is a pack and no rule: it lies in a folder called `packs`.
  static func isPack(_ file: SourceFile) -> Bool {
    file.path.split(separator: "/").dropLast().last == "packs"
  }

  /// The names of the packs, sorted.
  public var packs: [String] {
    Set(ownPacks.map(\.id) + EmbeddedFile.packs.map(\.id)).sorted()
  }

  /// Returns the pack called `id`, nil when there is none.
  /// - Throws: `RuleProblems` when its file cannot be read.
  public func pack(_ id: String) throws(RuleProblems) -> RulePack? {
    if let own = ownPacks.last(where: { $0.id == id }) { return own }
    guard let file = EmbeddedFile.packs.first(where: { $0.id == id }) else { return nil }
    var problems: [RuleProblem] = []
    let pack = Self.pack(in: file.whole, ids: Set(ids), problems: &problems)
    guard problems.isEmpty else { throw RuleProblems(problems) }
    return pack
  }

  /// Reads one pack.
  static func pack(in file: SourceFile, ids: Set<String>, problems: inout [RuleProblem]) -> RulePack? {
    var words: [Located<RuleSelector>] = []
    return pack(in: file, ids: ids, words: &words, problems: &problems)
  }

  /// Reads one pack; `words` become those with which it speaks of rules, also when something else is wrong with it.
  static func pack(
    in file: SourceFile, ids: Set<String>, words: inout [Located<RuleSelector>], problems: inout [RuleProblem]
  ) -> RulePack? {
    let document = Document.parse(file, as: .yaml, options: ParseOptions(.strict))
    problems += document.diagnostics.filter { $0.severity == .error }.map { RuleProblem($0.message, at: $0.location) }
    guard document.isWellFormed else { return nil }
    guard let root = document.root else {
      problems.append(RuleProblem("the pack is empty", at: Location(file, Region(at: 0))))
      return nil
    }
    var decoder = RuleDecoder(file)
    let pack = decoder.pack(from: root.value, words: &words, isID: ids.contains)
    problems += decoder.problems
    return pack
  }

  /// Returns what is wrong with the words of a pack: those that mean none of `rules`, nor one whose id is in `unread`.
  static func problems(
    of words: [Located<RuleSelector>], among rules: [RuleDescription], besides unread: [String]
  ) -> [RuleProblem] {
    words.compactMap { selector in
      let word = selector.value.word
      guard !rules.contains(where: { selector.value.matches($0) }),
        !unread.contains(where: { $0 == word || RuleSelector.isGlob(word) && WildcardPattern(word).matches($0) })
      else { return nil }
      return RuleProblem(Self.unknown(word, among: rules).english, at: selector.location)
    }
  }

  /// Returns the words that say that `word` means none of `rules`, with a near one that does.
  public static func unknown(_ word: String, among rules: [RuleDescription]) -> LocalizedText {
    if RuleSelector.isGlob(word) {
      return LocalizedText("no rule is called like '\(word)'", chinese: "没有与“\(word)”匹配的规则")
    }
    let words = rules.map(\.id) + Set(rules.flatMap(\.tags)).sorted()
    let near = Nearness.nearest(to: word, among: words)
    return LocalizedText(
      "there is no rule or tag '\(word)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      chinese: "没有名为“\(word)”的规则或标签" + (near.map { "；是否想写“\($0)”？" } ?? ""))
  }
}

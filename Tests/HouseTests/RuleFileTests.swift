import PolicyAST
import Testing

@testable import Rules

/// What every file of `Rules.d` keeps to.
@Suite struct RuleFileTests {
  @Test func `a rule is called like its file and lies in the folder of its scope`() throws {
    let rules = try RuleSet.builtin.all()
    let files = Repository.files(in: "Rules.d/").filter { !$0.path.hasPrefix("Rules.d/packs/") }

    #expect(files.map(\.path).sorted() == rules.map { "Rules.d/\($0.scope.rawValue)/\($0.id).yaml" }.sorted())
    #expect(rules.count >= 30)
  }

  @Test func `a rule has a bad and a good example`() throws {
    for rule in try RuleSet.builtin.all() {
      #expect(rule.examples.contains { $0.isBad }, "\(rule.id) has no bad example")
      #expect(rule.examples.contains { !$0.isBad }, "\(rule.id) has no good example")
    }
  }

  @Test func `a rule speaks English and Chinese`() throws {
    for rule in try RuleSet.builtin.all() {
      let description = rule.description
      let texts = [
        ("title", description.title), ("why", description.why), ("instead", description.instead),
        ("message", rule.message.localized),
      ]
      for (name, text) in texts {
        #expect(!text.english.isEmpty && !MessageStyle.isChinese(text.english), "\(rule.id): \(name).en")
        #expect(Self.isTranslated(text), "\(rule.id): \(name).zh")
      }
      for related in rule.related {
        #expect(Self.isTranslated(related.message.localized), "\(rule.id): related.message.zh")
      }
    }
  }

  /// Whether the Chinese text is Chinese, or both are made of one expression.
  private static func isTranslated(_ text: LocalizedText) -> Bool {
    guard let chinese = text.chinese else { return false }
    let isExpression = text.english.hasPrefix("{{") && text.english.dropFirst(2).firstRange(of: "{{") == nil
    return MessageStyle.isChinese(chinese) || isExpression && text.english.hasSuffix("}}")
  }

  @Test func `messages are clauses, titles are headings, the rest are sentences`() throws {
    for rule in try RuleSet.builtin.all() {
      let description = rule.description
      for text in [rule.message.localized] + rule.related.map(\.message.localized) {
        #expect(MessageStyle.beginsLow(text.english), "\(rule.id): message '\(text.english)'")
        for message in [text.english, text.chinese ?? ""] {
          #expect(!MessageStyle.endsWithStop(message), "\(rule.id): message '\(message)'")
        }
      }
      for title in [description.title.english, description.title.chinese ?? ""] {
        #expect(!MessageStyle.endsWithStop(title), "\(rule.id): title '\(title)'")
        #expect(title.first?.isLowercase != true || title.hasPrefix("fc"), "\(rule.id): title '\(title)'")
      }
      for text in [description.why, description.instead] {
        #expect(text.english.hasSuffix("."), "\(rule.id): '\(text.english)'")
        #expect(text.chinese?.hasSuffix("。") == true, "\(rule.id): '\(text.chinese ?? "")'")
      }
    }
  }

  @Test func `a rule names its sources and has tags`() throws {
    for rule in try RuleSet.builtin.all() {
      let description = rule.description
      #expect(!description.sources.isEmpty, "\(rule.id) has no source")
      #expect(description.sources.allSatisfy { $0.hasPrefix("https://") }, "\(rule.id): \(description.sources)")
      #expect(!description.tags.isEmpty, "\(rule.id) has no tags")
      for tag in description.tags {
        let isKebab = tag.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        #expect(isKebab, "\(rule.id): tag '\(tag)'")
      }
    }
  }

  @Test func `no rule takes the id or an earlier id of another`() throws {
    let rules = try RuleSet.builtin.all()
    let names = rules.flatMap { [$0.id] + $0.description.aliases }

    #expect(Set(names).count == names.count)
  }

  @Test func `no tag is spelled like a rule`() throws {
    let rules = try RuleSet.builtin.all()
    let tags = Set(rules.flatMap(\.description.tags))

    #expect(!tags.isEmpty)
    #expect(tags.isDisjoint(with: rules.map(\.id)))
  }

  @Test func `a rule stands under rules that there are and that stand under none`() throws {
    let rules = try RuleSet.builtin.all()
    let standing = rules.filter { !$0.description.heads.isEmpty }
    let free = Set(rules.filter { $0.description.heads.isEmpty }.map(\.id))

    #expect(!standing.isEmpty)
    for rule in standing { #expect(free.isSuperset(of: rule.description.heads), "\(rule.id)") }
  }

  @Test func `every word of a pack means a rule`() throws {
    let rules = RuleSet.builtin
    #expect(rules.packs == ["recommended", "review", "strict"])

    let known = try rules.all().map(\.description)
    for name in rules.packs {
      let pack = try #require(try rules.pack(name))
      let file = try #require(EmbeddedFile.packs.first { $0.id == name })
      var (words, problems): ([Located<RuleSelector>], [RuleProblem]) = ([], [])
      _ = RuleSet.pack(in: file.whole, ids: Set(rules.ids), words: &words, problems: &problems)
      #expect(!words.isEmpty && RuleSet.problems(of: words, among: known, besides: []).isEmpty, "\(name)")
      #expect(MessageStyle.isChinese(pack.title.chinese ?? ""), "\(name)")
    }
  }

  @Test func `a parameter is read by its rule and explained in both languages`() throws {
    for rule in try RuleSet.builtin.all() {
      for parameter in rule.description.parameters {
        #expect(rule.when.text.contains(parameter.variable), "\(rule.id): \(parameter.name)")
        #expect(MessageStyle.isChinese(parameter.doc.chinese ?? ""), "\(rule.id): \(parameter.name)")
      }
    }
  }
}

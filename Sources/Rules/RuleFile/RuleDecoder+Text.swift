import PolicyAST

extension RuleDecoder {
  /// The keys of a clause; a rule of scope `text` with one clause may have them itself.
  static let clauseKeys = [
    "form", "pattern", "names", "calls", "addresses", "habits", "keywords", "before", "after", "pair", "without",
    "decode", "when", "confirm", "at", "message", "rank", "anchored", "source",
  ]

  private static let lookKeys = ["pattern", "names", "calls", "addresses", "habits"]

  /// Returns the clauses under `text:`, or those that the rule's own keys spell.
  mutating func clauses(_ root: Value, _ scope: Scope) -> [TextClause] {
    if let text = root["text"] {
      let elements = text.elements ?? [text]
      return elements.compactMap { element in
        for entry in element.entries ?? [] where !Self.clauseKeys.contains(entry.key.string) {
          let near =
            Nearness.nearest(to: entry.key.string, among: Self.clauseKeys).map { "; did you mean '\($0)'?" } ?? ""
          report("a clause of text has no key '\(entry.key.string)'\(near)", at: entry.keyLocation)
        }
        return clause(element)
      }
    }
    if scope == .text { return clause(root).map { [$0] } ?? [] }
    for key in Self.lookKeys + ["pair", "without", "decode", "anchored", "confirm"] where root[key] != nil {
      report("the key '\(key)' needs the scope text", at: root[key]?.location ?? root.location)
    }
    return []
  }

  /// Keys of other rules that say nothing where a rule looks at bytes.
  private static let keysOfNodes = ["params", "fix", "weigh", "related", "steps"]

  /// Complains about keys that a rule of scope text has no use for, rather than passing over them.
  mutating func refuseKeysOfNodes(_ root: Value) {
    for key in Self.keysOfNodes {
      guard let value = root[key] else { continue }
      report(
        "a rule of scope text has no '\(key)'; its clauses have patterns, names and conditions", at: value.location)
    }
  }

  private mutating func clause(_ value: Value) -> TextClause? {
    let looks = Self.lookKeys.filter { value[$0] != nil }
    guard looks.count == 1, let look = look(value, looks[0]) else {
      report("a clause of text has one of the keys \(Self.lookKeys.joined(separator: ", "))", at: value.location)
      return nil
    }
    let keywords = strings(value["keywords"], "keywords")
    if case .pattern = look, keywords.isEmpty {
      report("a pattern needs keywords, literals that stand in or near every match", at: value.location)
    }
    if case .habits = look, keywords.isEmpty {
      report("habits need keywords, literals that stand in every file with one", at: value.location)
    }
    for keyword in keywords where keyword.utf8.count < 3 {
      report("the keyword '\(keyword)' is shorter than three bytes", at: value["keywords"]?.location ?? value.location)
    }
    var isAnchored = value["anchored"].map { flag($0, "anchored") } ?? true
    switch look {
    case .names, .calls, .habits: isAnchored = false
    case .pattern, .addresses: break
    }
    return TextClause(
      title: value["form"]?.scalar?.known ?? "", look: look, keywords: keywords,
      before: number(value["before"], "before") ?? 64, after: number(value["after"], "after") ?? 512,
      pair: pair(value["pair"], "pair"), without: pair(value["without"], "without"),
      isDecoding: flag(value["decode"], "decode"), when: value["when"].flatMap { expression($0, "when") },
      confirm: value["confirm"].flatMap { expression($0, "confirm") }, anchor: value["at"]?.scalar?.known,
      message: value["message"].flatMap { text($0, "message") },
      rank: number(value["rank"], "rank") ?? 50, isAnchored: isAnchored, location: value.location)
  }

  private mutating func look(_ value: Value, _ key: String) -> TextClause.Look? {
    switch key {
    case "pattern": expression(value[key], key).map { .pattern($0) }
    case "names": .names(strings(value[key], key))
    case "calls": .calls(strings(value[key], key))
    case "habits": .habits(habits(value[key]))
    case _: flag(value[key], key) ? .addresses : nil
    }
  }

  private mutating func habits(_ value: Value?) -> [CodeHabit.Kind] {
    strings(value, "habits").compactMap { word in
      if let kind = CodeHabit.Kind(rawValue: word) { return kind }
      let words = CodeHabit.Kind.allCases.map(\.rawValue)
      let near = Nearness.nearest(to: word, among: words).map { "; did you mean '\($0)'?" } ?? ""
      if let value { report("there is no habit '\(word)'\(near)", at: value.location) }
      return nil
    }
  }

  private mutating func pair(_ value: Value?, _ key: String) -> TextClause.Pair? {
    guard let value else { return nil }
    guard let pattern = expression(value["pattern"], "\(key).pattern") else {
      report("\(key) has the keys pattern and within", at: value.location)
      return nil
    }
    return TextClause.Pair(pattern: pattern, within: number(value["within"], "within") ?? 4096)
  }

  private mutating func number(_ value: Value?, _ key: String) -> Int? {
    guard let value else { return nil }
    if let number = value.integer, (0...1 << 20).contains(number) { return number }
    report("\(key) is a number of at most 1048576", at: value.location)
    return nil
  }
}

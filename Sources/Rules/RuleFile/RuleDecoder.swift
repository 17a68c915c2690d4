import PolicyAST

/// Reads rule files: closed keys, typed values, all problems collected.
struct RuleDecoder {
  /// The keys of a rule file, in the order in which they are written.
  static let keys = [
    "id", "title", "severity", "scope", "keywords", "pattern", "names", "calls", "addresses", "before", "after", "pair",
    "without", "decode", "anchored", "rank", "when", "weigh", "at", "message", "related", "steps", "text", "why",
    "instead", "source", "tags", "aliases", "under", "precision", "sensitive", "preview", "params", "fix", "examples",
  ]

  private static let required = ["id", "title", "severity", "scope", "message", "why", "instead"]

  private let file: SourceFile
  private(set) var problems: [RuleProblem] = []

  /// A decoder of `file`.
  init(_ file: SourceFile) {
    self.file = file
  }

  /// Returns the rule that `root` spells, nil when it has problems.
  mutating func rule(from root: Value) -> Rule? {
    guard let entries = root.entries else {
      report("a rule file is a map of keys such as id, scope and when", at: root.location)
      return nil
    }
    checkKeys(entries, Self.keys, of: "a rule")
    for key in Self.required where root[key] == nil {
      report("the rule lacks the key '\(key)'", at: Location(file, Region(at: root.location.region.start)))
    }
    let severity = choice(root, "severity", of: Severity.allCases.map(\.rawValue)).flatMap(Severity.init(rawValue:))
    let scope = choice(root, "scope", of: Scope.allCases.map(\.rawValue)).flatMap(Scope.init(rawValue:))
    let precision = choice(root, "precision", of: ["very-high", "high", "medium", "low"])
    let (title, message) = (text(root["title"], "title"), text(root["message"], "message"))
    let (why, instead) = (text(root["why"], "why"), text(root["instead"], "instead"))
    let clauses = scope.map { self.clauses(root, $0) } ?? []
    let when = self.when(root, scope)
    if scope == .text { refuseKeysOfNodes(root) }
    let at = root["at"].flatMap { expression($0, "at") }
    let weigh = root["weigh"].flatMap { expression($0, "weigh") }
    let parameters = parameters(root["params"])
    let fixes = fixes(root["fix"])
    let id = identifier(root)
    guard let severity, let scope, let title, let message, let why, let instead, let when, let id else { return nil }
    let description = RuleDescription(
      id: id, title: title.localized, severity: severity, why: why.localized, instead: instead.localized,
      sources: strings(root["source"], "source"), tags: strings(root["tags"], "tags"),
      aliases: strings(root["aliases"], "aliases"), heads: strings(root["under"], "under"),
      isPreview: flag(root["preview"], "preview"), precision: precision ?? "high", parameters: parameters)
    return Rule(
      description: description, scope: scope, keywords: strings(root["keywords"], "keywords"), when: when,
      weigh: weigh, at: scope == .text ? nil : at, message: message, related: related(root["related"], "related"),
      steps: related(root["steps"], "steps"), fixes: fixes, clauses: clauses,
      isSensitive: flag(root["sensitive"], "sensitive"), examples: examples(root["examples"], parameters), file: file)
  }

  /// The condition on the node; the clauses of a text rule have their own.
  private mutating func when(_ root: Value, _ scope: Scope?) -> RuleExpression? {
    if scope == .text { return RuleExpression("true", in: root["scope"] ?? root) }
    if root["when"] == nil {
      report("the rule lacks the key 'when'", at: Location(file, Region(at: root.location.region.start)))
    }
    return expression(root["when"], "when")
  }

  /// Returns the examples under `examples:`.
  mutating func examples(_ value: Value?, _ parameters: [RuleParameter]) -> [Example] {
    guard let value, !value.isNull else { return [] }
    guard let elements = value.elements else {
      report("examples is a list of bad and good ones", at: value.location)
      return []
    }
    return elements.compactMap { example($0, parameters) }
  }

  mutating func report(_ message: String, at location: Location) {
    problems.append(RuleProblem(message, at: location))
  }

  /// Complains about keys that are none of `keys`.
  mutating func checkKeys(_ entries: [Value.Entry], _ keys: [String], of what: String) {
    for entry in entries where !keys.contains(entry.key.string) {
      let near = Nearness.nearest(to: entry.key.string, among: keys).map { "; did you mean '\($0)'?" } ?? ""
      report("\(what) has no key '\(entry.key.string)'\(near)", at: entry.keyLocation)
    }
  }

  mutating func identifier(_ root: Value) -> String? {
    guard let value = root["id"] else { return nil }
    guard let id = value.string, !id.isEmpty, id.utf8.allSatisfy(Self.isKebab) else {
      report("an id is made of lower-case words joined by '-'", at: value.location)
      return nil
    }
    let start = file.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { file.path.utf8.index(after: $0) }
    let name = file.path[(start ?? file.path.startIndex)...]
    if name != "\(id).yaml", name != "\(id).yml" {
      report("the id '\(id)' must be the name of its file, which is '\(name)'", at: value.location)
      return nil
    }
    return id
  }

  private static func isKebab(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  mutating func choice(_ root: Value, _ key: String, of words: [String]) -> String? {
    guard let value = root[key] else { return nil }
    if let word = value.string, words.contains(word) { return word }
    let near =
      value.string.flatMap { Nearness.nearest(to: $0, among: words) }.map { "; did you mean '\($0)'?" } ?? ""
    report("\(key) is one of \(words.joined(separator: ", "))\(near)", at: value.location)
    return nil
  }

  mutating func expression(_ value: Value?, _ key: String) -> RuleExpression? {
    guard let value else { return nil }
    switch value.content {
    case .text(let text): return RuleExpression(text.string, in: value)
    case .bool(let flag): return RuleExpression(flag ? "true" : "false", in: value)
    case .null, .number, .list, .map, .unresolved, .choice:
      report("\(key) is an expression", at: value.location)
      return nil
    }
  }

  mutating func text(_ value: Value?, _ key: String) -> RuleText? {
    guard let value else { return nil }
    switch value.content {
    case .text(let text):
      return RuleText(english: RuleExpression(text.string, in: value), chinese: nil)
    case .map(let entries):
      for entry in entries where entry.key.string != "en" && entry.key.string != "zh" {
        report("\(key) has the languages en and zh only", at: entry.keyLocation)
      }
      guard let english = expression(value["en"], "\(key).en") else {
        report("\(key) lacks its English text, 'en'", at: value.location)
        return nil
      }
      return RuleText(english: english, chinese: expression(value["zh"], "\(key).zh"))
    case .null, .bool, .number, .list, .unresolved, .choice:
      report("\(key) is a text, or a map of texts by language", at: value.location)
      return nil
    }
  }

  mutating func strings(_ value: Value?, _ key: String) -> [String] {
    (value?.elementsOrSelf ?? []).compactMap { element in
      if let text = element.scalar?.known { return text }
      report("\(key) is a list of texts", at: element.location)
      return nil
    }
  }

  mutating func flag(_ value: Value?, _ key: String) -> Bool {
    guard let value else { return false }
    if case .bool(let flag) = value.content { return flag }
    report("\(key) is true or false", at: value.location)
    return false
  }

  private mutating func related(_ value: Value?, _ key: String) -> [Rule.Related] {
    (value?.elementsOrSelf ?? []).compactMap { element in
      guard let at = expression(element["at"], "\(key).at"), let message = text(element["message"], "\(key).message")
      else {
        report("each entry of \(key) has the keys at and message", at: element.location)
        return nil
      }
      return Rule.Related(at: at, message: message)
    }
  }

  private mutating func example(_ value: Value, _ parameters: [RuleParameter]) -> Example? {
    let isBad = value["bad"] != nil
    guard let content = value["bad"] ?? value["good"] else {
      report("an example has the key bad or good", at: value.location)
      return nil
    }
    checkKeys(value.entries ?? [], ["bad", "good", "title", "params"], of: "an example")
    var files: [Example.File] = []
    switch content.content {
    case .text(let text):
      files = [file(named: Self.defaultPath(of: text.string), text.string)]
    case .map(let entries):
      files = entries.compactMap { entry in
        if entry.value.entries != nil { return file(named: entry.key.string, sizes: entry.value) }
        guard let text = entry.value.scalar else {
          report("a file of an example is a text, or a map with its size", at: entry.value.location)
          return nil
        }
        return file(named: entry.key.string, text.string)
      }
    case .null, .bool, .number, .list, .unresolved, .choice:
      report("an example is a text, or a map of texts by path", at: content.location)
      return nil
    }
    return Example(
      isBad: isBad, title: value["title"]?.scalar?.known, files: files,
      parameters: settings(value["params"], of: parameters), location: content.location)
  }

  private func file(named path: String, _ source: String) -> Example.File {
    Example.File(path: path, source: source, content: ExampleText(source))
  }

  /// The name of an example's only file: a policy document when it begins like JSON, else a template.
  private static func defaultPath(of text: String) -> String {
    let first = text.utf8.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? "policy.json" : "s.yaml"
  }
}

import PolicyAST

/// The rules of a SARIF run: those that took part, and any other that a finding names.
struct SARIFRules {
  /// The longest short or full description that code scanning takes, in characters.
  private static let textLimit = 1024

  /// The most tags that code scanning takes.
  private static let tagLimit = 20

  /// The rules, by id.
  private let descriptions: [RuleDescription]
  private let language: Language
  private let indices: [String: Int]

  /// Collects the rules of `report`.
  init(_ report: Report, _ language: Language) {
    self.language = language
    var descriptions = report.rules
    var known = Set(descriptions.map(\.id))
    for finding in report.shown where known.insert(finding.rule).inserted {
      let title = LocalizedText(finding.rule)
      let empty = LocalizedText("")
      descriptions.append(
        RuleDescription(id: finding.rule, title: title, severity: finding.severity, why: empty, instead: empty))
    }
    descriptions.sort { $0.id < $1.id }
    self.descriptions = descriptions
    var indices: [String: Int] = [:]
    for (index, description) in descriptions.enumerated() { indices[description.id] = index }
    self.indices = indices
  }

  /// Returns the index of the rule with `id` in the list that `write` makes.
  func index(of id: String) -> Int {
    indices[id] ?? -1
  }

  /// Writes the rules as the elements of an array.
  func write(to json: inout JSONWriter) {
    for rule in descriptions { write(rule, to: &json) }
  }

  private func write(_ rule: RuleDescription, to json: inout JSONWriter) {
    let title = Self.sentence(rule.title[language])
    let why = rule.why[language].isEmpty ? title : Self.sentence(rule.why[language])
    json.object { json in
      json.member("id", rule.id)
      json.member("name", Self.pascalCase(rule.id))
      json.object("shortDescription") { json in json.member("text", Self.clipped(title)) }
      json.object("fullDescription") { json in json.member("text", Self.clipped(why)) }
      if let page = Self.helpURI(of: rule) { json.member("helpUri", page) }
      json.object("help") { json in writeHelp(rule, title: title, why: why, to: &json) }
      json.object("defaultConfiguration") { json in json.member("level", Self.level(of: rule.severity)) }
      json.object("properties") { json in
        json.member("tags", Self.tags(of: rule))
        json.member("precision", rule.precision)
        if let number = Self.securitySeverity(of: rule.severity) { json.member("security-severity", number) }
      }
    }
  }

  private func writeHelp(_ rule: RuleDescription, title: String, why: String, to json: inout JSONWriter) {
    let instead = Self.sentence(rule.instead[language])
    let parts = instead.isEmpty ? [why] : [why, instead]
    json.member("text", parts.joined(separator: "\n\n"))
    var markdown = "**\(title)**\n\n" + parts.joined(separator: "\n\n")
    if !rule.sources.isEmpty {
      markdown +=
        "\n\n" + rule.sources.map { $0.hasPrefix("https://") ? "- <\($0)>" : "- \($0)" }.joined(separator: "\n")
    }
    json.member("markdown", markdown)
  }

  /// Returns the level of results of `severity`.
  static func level(of severity: Severity) -> String {
    switch severity {
    case .critical, .high: "error"
    case .medium: "warning"
    case .low, .note: "note"
    }
  }

  /// Returns `text` with a final stop, as SARIF2001 asks.
  static func sentence(_ text: String) -> String {
    guard let last = text.last, !".!?。！？".contains(last) else { return text }
    return text + "."
  }

  private static func securitySeverity(of severity: Severity) -> String? {
    switch severity {
    case .critical: "9.5"
    case .high: "8.0"
    case .medium: "5.5"
    case .low: "3.0"
    case .note: nil
    }
  }

  /// The first page that backs the rule; SARIF wants an absolute URI.
  private static func helpURI(of rule: RuleDescription) -> String? {
    let page = rule.sources.first { $0.hasPrefix("https://") && !$0.contains(" ") }
    return page.map { URIReference($0, keepingReserved: true).text }
  }

  private static func tags(of rule: RuleDescription) -> [String] {
    var tags = ["security"]
    for tag in rule.tags {
      if !tags.contains(tag) { tags.append(tag) }
      // The form by which code scanning links to the weakness.
      if tag.hasPrefix("cwe-"), !tags.contains("external/cwe/\(tag)") { tags.append("external/cwe/\(tag)") }
    }
    return Array(tags.prefix(tagLimit))
  }

  private static func pascalCase(_ id: String) -> String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func clipped(_ text: String) -> String {
    guard text.utf16.count > textLimit else { return text }
    var clipped = ""
    var length = 1
    for character in text {
      length += character.utf16.count
      if length > textLimit { break }
      clipped.append(character)
    }
    return clipped + "…"
  }
}

import PolicyAST

@testable import Rules

/// The page of all rules: what each finds, why, what to do instead, with an example and what the program says of it.
struct RuleReference {
  /// The fixed words of the page in one language.
  private struct Words {
    let heading: String
    let lead: String
    let columns: String
    let severity: String
    let scope: String
    let precision: String
    let tags: String
    let why: String
    let instead: String
    let finds: String
    let sources: String
    let preview: String
    let parameters: String
  }

  private static let english = Words(
    heading: "Rules",
    lead: """
      Every built-in rule, from its file in `Rules.d`. The outputs are what the program writes about the examples.
      `%{name}` stands for a made-up credential of the right form. This page is generated: `FCAUDIT_UPDATE=1 swift test
      --filter HouseTests` rewrites it.
      """,
    columns: "| rule | severity | what it finds |", severity: "Severity", scope: "looks at", precision: "precision",
    tags: "tags", why: "Why", instead: "Instead", finds: "Example and finding", sources: "Sources",
    preview: "preview: takes part when it is selected by name",
    parameters: "Parameters")

  private static let chinese = Words(
    heading: "规则",
    lead: """
      全部内置规则，内容取自 `Rules.d` 中的规则文件；输出为程序对示例的真实输出。`%{name}` 代表形式正确但虚构的凭证。
      本页自动生成：`FCAUDIT_UPDATE=1 swift test --filter HouseTests` 会重写它。
      """,
    columns: "| 规则 | 级别 | 发现的问题 |", severity: "级别", scope: "检查对象", precision: "精确度",
    tags: "标签", why: "原因", instead: "改进方法", finds: "示例与结果", sources: "来源", preview: "预览：仅在按名称选择时生效",
    parameters: "参数")

  private let language: Language
  private let words: Words
  private let rules: [Rule]

  /// The page about `rules` in `language`.
  init(_ rules: [Rule], _ language: Language) {
    self.rules = rules
    self.language = language
    switch language {
    case .english: words = Self.english
    case .chinese: words = Self.chinese
    }
  }

  /// Returns the page as Markdown.
  func text() throws -> String {
    var text = "# \(words.heading)\n\n\(words.lead)\n"
    for scope in Scope.allCases {
      let rules = rules.filter { $0.scope == scope }
      guard !rules.isEmpty else { continue }
      text += "\n## \(scope.rawValue)\n\n\(words.columns)\n|---|---|---|\n"
      for rule in rules {
        let title = rule.description.title[language]
        text += "| [`\(rule.id)`](#\(rule.id)) | \(rule.description.severity.rawValue) | \(title) |\n"
      }
    }
    for rule in rules { text += try section(rule) }
    return text
  }

  private func section(_ rule: Rule) throws -> String {
    let description = rule.description
    var text = "\n## \(rule.id)\n\n**\(description.title[language])**\n\n"
    text += "\(words.severity): \(description.severity.rawValue) · \(words.scope): `\(rule.scope.rawValue)` · "
    text +=
      "\(words.precision): \(description.precision) · \(words.tags): \(description.tags.joined(separator: ", "))\n"
    if description.isPreview { text += "\n\(words.preview)\n" }
    text += "\n**\(words.why).** \(description.why[language])\n"
    text += "\n**\(words.instead).** \(description.instead[language])\n"
    for (index, parameter) in description.parameters.enumerated() {
      if index == 0 { text += "\n**\(words.parameters).**\n\n" }
      text += "- `\(parameter.name): \(parameter.standard.text)`: \(parameter.doc[language])\n"
    }
    if let example = rule.examples.first(where: \.isBad) {
      text += "\n**\(words.finds).**\n"
      for file in example.files { text += block(Self.unmarked(file.source), file.path) }
      text += "\n```text\n\(try output(of: rule, on: example))```\n"
    }
    text += "\n\(words.sources): " + description.sources.map { "<\($0)>" }.joined(separator: " ") + "\n"
    return text
  }

  private func block(_ source: String, _ path: String) -> String {
    let syntax = path.split(separator: ".").last.map(String.init) ?? "text"
    let names = ["yml": "yaml", "tf": "hcl", "template": "json"]
    let end = source.hasSuffix("\n") ? "" : "\n"
    return "\n`\(path)`\n\n```\(names[syntax] ?? syntax)\n\(source)\(end)```\n"
  }

  private func output(of rule: Rule, on example: Example) throws -> String {
    let outcome = try ExampleRunner.findings(of: RuleSet.only(rule), in: example)
    var report = Report(toolVersion: "")
    report.findings = outcome.findings
    report.rules = outcome.rules
    let options = RenderOptions(language: language, showsSummary: false)
    var lines = String(decoding: ReportFormat.text.reporter.render(report, options), as: UTF8.self)
    while lines.hasSuffix("\n\n") { lines.removeLast() }
    return lines
  }

  /// Returns `source` without its marking lines.
  private static func unmarked(_ source: String) -> String {
    source.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { line in !line.contains("^") || line.contains { $0 != " " && $0 != "^" } }
      .joined(separator: "\n")
  }
}

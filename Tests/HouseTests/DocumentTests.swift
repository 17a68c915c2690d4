import Foundation
import PolicyAST
import Support
import Testing

@testable import Rules

/// The documents say what is there.
@Suite struct DocumentTests {
  @Test func `the rule reference is up to date`() throws {
    let rules = try RuleSet.builtin.all()

    try GeneratedText.check(file: "docs/rules.md", try RuleReference(rules, .english).text())
    try GeneratedText.check(file: "docs/rules.zh.md", try RuleReference(rules, .chinese).text())
  }

  @Test func `the page of formats is up to date`() throws {
    try GeneratedText.check(file: "docs/formats.md", try FormatReference(try RuleSet.builtin.all()).text())
  }

  @Test func `the sample project gives the output that the documents show`() throws {
    let english = try Program.run("scan", "docs/sample", "--lang", "en", "--color", "never")
    let chinese = try Program.run("scan", "docs/sample", "--lang", "zh", "--color", "never")

    #expect(english.code == 1)
    #expect((8...14).contains(english.output.components(separatedBy: "= help:").count - 1))
    try GeneratedText.check(file: "docs/sample/expected.txt", english.output)
    try GeneratedText.check(block: "sample output", in: "README.md", Self.excerpt(english.output))
    try GeneratedText.check(block: "sample output", in: "README.zh.md", Self.excerpt(chinese.output))
  }

  /// The first findings and the counts of a report.
  private static func excerpt(_ output: String) -> String {
    let findings = output.components(separatedBy: "\n\n")
    return (findings.prefix(4) + ["…", findings.last ?? ""]).joined(separator: "\n\n")
  }

  @Test func `what rules can read is listed as the program lists it`() throws {
    let fields = try Program.run("rules", "fields")

    #expect(fields.code == 0)
    try GeneratedText.check(
      file: "docs/fields.md",
      """
      # What rules can read

      The output of `fcaudit rules fields`: the variable of each scope, the fields of every type, and the functions beyond
      the standard library of CEL. [How to write a rule](rule-files.md) explains how they are used. This page is generated.

      ```text
      \(fields.output)```

      """)
  }

  @Test func `the architecture page names the folders that there are`() throws {
    let page = try Self.page("docs/architecture.md")
    var folders = ["Rules.d/", "docs/", ".ci/"]
    for module in Repository.folders(in: "Sources") {
      folders += Repository.folders(in: "Sources/\(module)").map { "Sources/\(module)/\($0)/" }
    }
    folders += Repository.folders(in: "Plugins").map { "Plugins/\($0)/" }
    folders += Repository.folders(in: "Tests").map { "Tests/\($0)/" }

    for folder in folders where !page.contains("`\(folder)`") {
      Issue.record("docs/architecture.md does not name `\(folder)`")
    }
    for path in Self.paths(in: page) where !Repository.contains(path) {
      Issue.record("docs/architecture.md names `\(path)`, which is not there")
    }
    #expect(folders.count > 20)
  }

  @Test(arguments: [
    "README.md", "README.zh.md", "docs/rule-files.md", "docs/formats.md", "docs/security.md", "docs/architecture.md",
  ])
  func `links lead to files of the repository`(path: String) throws {
    let page = try Self.page(path)
    let folder = path.hasPrefix("docs/") ? "docs/" : ""
    var count = 0

    for part in page.components(separatedBy: "](").dropFirst() {
      let target = String(part.prefix { $0 != ")" && $0 != "#" })
      if target.isEmpty || target.hasPrefix("http") { continue }
      count += 1
      #expect(Repository.contains(folder + target), "\(path) leads to \(target)")
    }
    #expect(count > 0)
  }

  @Test func `the rules of the page about rule files are rules`() throws {
    let page = try Self.page("docs/rule-files.md")
    let texts = Self.blocks(of: page, language: "yaml").filter { $0.hasPrefix("id: ") }

    for text in texts {
      let id = text.dropFirst(4).prefix { $0 != "\n" && $0 != " " }
      guard text.contains("\nscope: ") else {
        var problems: [RuleProblem] = []
        _ = RuleSet.pack(in: SourceFile(path: "packs/\(id).yaml", text: text), ids: [], problems: &problems)
        #expect(problems.isEmpty)
        continue
      }
      let rules = try RuleSet.empty.adding([SourceFile(path: "\(id).yaml", text: text)]).all()
      for rule in rules {
        for failure in try ExampleRunner.failures(of: rule) {
          Issue.record("\(failure.rule), example \(failure.number): \(failure.message)")
        }
      }
      #expect(rules.count == 1 && rules[0].examples.count >= 2)
    }
    #expect(!texts.isEmpty)
  }

  @Test func `every key of a rule file is explained`() throws {
    let page = try Self.page("docs/rule-files.md")

    for key in RuleDecoder.keys { #expect(page.contains("| `\(key)` |"), "docs/rule-files.md explains no \(key)") }
    for scope in Scope.allCases {
      #expect(page.contains("| `\(scope.rawValue)` |"), "docs/rule-files.md lacks the scope \(scope.rawValue)")
    }
  }

  @Test func `the checks of the repository run the commands of the readme`() throws {
    let checks = try Self.page(".ci/run")
    let commands = Self.blocks(of: try Self.page("README.md"), language: "sh")[0].split(separator: "\n")

    #expect(commands.count == 2)
    for command in commands {
      let call = command.split(separator: "#")[0].trimmingCharacters(in: .whitespaces)
      #expect(checks.contains(call), ".ci/run does not run '\(call)'")
    }
  }

  @Test func `the readme lists the options and codes of the program`() throws {
    let page = try Self.page("README.md")
    let help = try Program.run("scan", "--help").output

    for format in ReportFormat.allCases {
      #expect(page.contains("`\(format.rawValue)`"), "README.md: \(format.rawValue)")
    }
    for option in Self.options(in: page) {
      #expect(help.contains(option), "README.md names \(option), which scan does not have")
    }
  }

  private static func page(_ path: String) throws -> String {
    try String(contentsOf: Shared.root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The paths in backquotes that begin with a folder of the repository.
  private static func paths(in page: String) -> [String] {
    let starts = ["Sources/", "Tests/", "Plugins/", "Rules.d/", "docs/", "Benchmarks/", ".ci/"]
    return page.split(separator: "`").map(String.init).filter { text in
      starts.contains { text.hasPrefix($0) } && !text.contains { " <>*{\n".contains($0) }
    }
  }

  /// The blocks of code in `language`.
  private static func blocks(of page: String, language: String) -> [String] {
    page.components(separatedBy: "\n```\(language)\n").dropFirst().map { block in
      block.components(separatedBy: "\n```")[0] + "\n"
    }
  }

  /// The long options of the program in `page`: in backquotes or in blocks for a shell that call it.
  private static func options(in page: String) -> [String] {
    let lines = page.split(separator: "\n").filter { $0.contains("fcaudit scan") || $0.contains("`--") }
    let words = lines.flatMap { $0.split { !($0.isLetter || $0 == "-") } }.map(String.init)
    return words.filter { $0.hasPrefix("--") && $0.count > 3 }
  }
}

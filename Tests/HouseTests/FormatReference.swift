import PolicyAST

@testable import Rules

/// The page of all formats: what is read of each, and which rules find something in it.
struct FormatReference {
  private let rules: [Rule]

  /// The page about `rules` in every format.
  init(_ rules: [Rule]) {
    self.rules = rules
  }

  /// Returns the page as Markdown.
  func text() throws -> String {
    var text = """
      # Formats

      Every format becomes one access model with exact places, so each rule works in all of them. A file is recognised by
      its content, not by its name; files of several formats in one folder are one project: an `s.yaml` whose role a
      Terraform file defines is linked with it. A Terraform module that is called three times gives one finding at the
      module's line, which names its callers. Values that hang on something outside the project stay *undecided*: they
      are counted in every report and listed by `--show-undecided`. This page is generated: `FCAUDIT_UPDATE=1 swift test
      --filter HouseTests` rewrites it.

      """
    for format in Format.allCases {
      let description = FormatDescription(format)
      text += """

        ## \(description.title)

        | | |
        |---|---|
        | name in reports | `\(format.rawValue)` |
        | files | \(description.files) |
        | recognised by | \(description.sign) |
        | read | \(description.content) |
        | undecided | \(description.open) |

        """
    }
    return text + (try table())
  }

  private func table() throws -> String {
    var text = """

      ## Rules and formats

      Each tick is a bad example of the rule in that format, from its file in `Rules.d`, in which the rule finds exactly
      the marked places. Without an example (–) the format has no words for the fault: a rule about Lambda has nothing to
      look at in a file of Function Compute, and a policy by itself has no functions. Rules of the scopes `text`, `source` and `diagnostic` look at contents of any kind and are
      left out.

      | rule | \(Format.allCases.map { FormatDescription($0).column }.joined(separator: " | ")) |
      |---|\(String(repeating: ":-:|", count: Format.allCases.count))

      """
    for rule in rules.sorted(by: { $0.id < $1.id }) where Self.dependsOnFormat(rule.scope) {
      let shown = try formats(of: rule)
      let cells = Format.allCases.map { shown.contains($0) ? "✓" : "–" }
      text += "| [`\(rule.id)`](rules.md#\(rule.id)) | \(cells.joined(separator: " | ")) |\n"
    }
    return text
  }

  private static func dependsOnFormat(_ scope: Scope) -> Bool {
    ![Scope.text, .source, .diagnostic].contains(scope)
  }

  /// The formats of the files in which the bad examples of `rule` have findings.
  private func formats(of rule: Rule) throws -> Set<Format> {
    var formats = Set<Format>()
    for example in rule.examples where example.isBad {
      let findings = try ExampleRunner.findings(of: RuleSet.only(rule), in: example).findings
      let found = Set(findings.map(\.location.file.path))
      for file in example.files where found.contains(file.path) {
        if let format = Self.format(of: SourceFile(path: file.path, text: file.content.text)) { formats.insert(format) }
      }
    }
    return formats
  }

  private static func format(of file: SourceFile) -> Format? {
    let reader = ProjectReader()
    switch reader.source(file) {
    case .configuration: return .terraform
    case .document(let document): return reader.frontEnd(for: document)?.format
    case nil: return nil
    }
  }
}

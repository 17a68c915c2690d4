import PolicyAST

/// Runs the examples of rules: a bad one yields exactly the marked findings of its rule, a good one none.
public struct ExampleRunner: Sendable {
  /// An example whose findings are not the marked ones.
  public struct Failure: Sendable {
    /// The id of the rule.
    public let rule: String

    /// The 1-based number of the example in its rule file.
    public let number: Int

    /// What was found, and what was expected.
    public let message: String
  }

  /// Runs the examples of `rule` and returns those that fail.
  /// - Throws: `RuleProblems` when the rule does not compile.
  public static func failures(of rule: Rule) throws(RuleProblems) -> [Failure] {
    let problems = RuleSet.problems(of: rule)
    guard problems.isEmpty else { throw RuleProblems(problems) }
    let rules = RuleSet.only(rule)
    var failures: [Failure] = []
    for (index, example) in rule.examples.enumerated() {
      let findings = try findings(of: rules, in: example)
      if let message = mismatch(findings, with: example) {
        failures.append(Failure(rule: rule.id, number: index + 1, message: message))
      }
    }
    return failures
  }

  /// Returns what `rules` find in the project of `example`.
  static func findings(of rules: RuleSet, in example: Example) throws(RuleProblems) -> Auditor.Outcome {
    let files = example.files.filter { $0.size == nil }.map { SourceFile(path: $0.path, text: $0.content.text) }
    let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var model = ProjectReader().model(of: files, in: ProjectFiles { byPath[$0] })
    let owners = Dictionary(files.map { ($0.path, model.functions(deployedWith: $0.path)) }) { first, _ in first }
    model.addCode(files) { owners[$0] ?? [] }
    describeCode(of: example, byPath, in: &model)
    var selection = RuleSelection()
    selection.includesPreviews = true
    for id in rules.ids { selection.parameters[id] = example.parameters }
    var outcome = try Auditor(rules, selection).audit(model)
    let scanner = try TextScanner(rules: rules, selection)
    guard !scanner.isEmpty else { return outcome }
    let audit = TextAudit(scanner, selection)
    for file in files { outcome.add(audit.findings(in: file, kind: .source, of: [], model: model), model: model) }
    outcome.rules = Array(Dictionary((outcome.rules + scanner.rules).map { ($0.id, $0) }) { $1 }.values)
    return outcome
  }

  private static func mismatch(_ outcome: Auditor.Outcome, with example: Example) -> String? {
    if let problem = outcome.problems.first {
      return "the rule failed: \(problem.message) (line \(problem.location.start.line))"
    }
    var unexpected: [String] = []
    var missing = Set<String>()
    for file in example.files {
      for mark in file.content.marks {
        missing.insert("\(file.path):\(mark.line + 1):\(mark.start + 1)-\(mark.end + 1)")
      }
    }
    if example.isBad, missing.isEmpty { return "a bad example marks at least one place" }
    for finding in outcome.findings {
      let place = place(of: finding.location)
      if missing.remove(place) == nil { unexpected.append("\(place) '\(finding.message.english)'") }
    }
    if !example.isBad, !unexpected.isEmpty { return "found in a good example: " + unexpected.joined(separator: "; ") }
    guard !missing.isEmpty || !unexpected.isEmpty else { return nil }
    let undecided =
      outcome.undecided.isEmpty
      ? "" : "; undecided: " + outcome.undecided[0].because.map(\.english).joined(separator: ", ")
    return "not found: \(missing.sorted().joined(separator: ", ")); not marked: "
      + unexpected.joined(separator: ", ") + undecided
  }

  /// Returns the part of `location` on its first line, as a mark would show it.
  private static func place(of location: Location) -> String {
    let start = location.start
    var end = location.end
    if end.line > start.line {
      let line = location.file.lines.content(ofLine: start.line - 1, in: location.file.bytes)
      end = Position(line: start.line, column: String(decoding: line, as: UTF8.self).unicodeScalars.count + 1)
    }
    return "\(location.file.path):\(start.line):\(start.column)-\(end.column)"
  }
}

import PolicyAST
import Testing

@testable import Rules

/// What the repairs of the built-in rules do to the examples of their rules.
@Suite struct FixTests {
  /// The files of an example after a pass of repairs, and what was found before and after.
  private struct Pass {
    let before: [Finding]
    let after: [Finding]
    let files: [SourceFile]
  }

  private static let accounts: Set = ["123456789012", "1234567890123456"]

  @Test func `a repair removes its finding and leaves a file that parses`() throws {
    var count = 0
    for rule in try RuleSet.builtin.all() where !rule.fixes.isEmpty {
      var repaired = 0
      for (number, example) in rule.examples.enumerated() where example.isBad {
        let pass = try pass(rule, example)
        let open = pass.before.count { $0.fixes.isEmpty }
        let shown = pass.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
        #expect(pass.after.count <= open, "\(rule.id), example \(number + 1):\n\(shown)")
        for file in pass.files {
          #expect(Self.isWellFormed(file), "\(rule.id), example \(number + 1):\n\(shown)")
        }
        repaired += pass.before.count - open
      }
      #expect(repaired > 0, "no example shows the repair of \(rule.id)")
      count += repaired
    }
    #expect(count >= 30, "\(count) findings were repaired")
  }

  private func pass(_ rule: Rule, _ example: Example) throws -> Pass {
    let files = example.files.map { SourceFile(path: $0.path, text: $0.content.text) }
    let before = try findings(of: rule, in: files, example.parameters)
    let repaired = files.map { file in
      let edits = before.flatMap(\.fixes).flatMap(\.edits).filter { $0.location.file == file }
      let all = Set(edits.map { TextEdit($0.location.region, $0.replacement) })
      return SourceFile(path: file.path, bytes: TextEdit.apply(Array(all), to: file.bytes) ?? [])
    }
    return Pass(before: before, after: try findings(of: rule, in: repaired, example.parameters), files: repaired)
  }

  private func findings(
    of rule: Rule, in files: [SourceFile], _ parameters: [String: ParameterValue]
  ) throws -> [Finding] {
    let byPath = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
    let model = ProjectReader().model(of: files, in: ProjectFiles { byPath[$0] }, ownAccounts: Self.accounts)
    var selection = RuleSelection()
    selection.includesPreviews = true
    selection.parameters[rule.id] = parameters
    return try Auditor(RuleSet.only(rule), selection).audit(model).findings
  }

  private static func isWellFormed(_ file: SourceFile) -> Bool {
    if file.path.hasSuffix(".tf") { return HCLDocument(file).diagnostics.isEmpty }
    return ProjectReader.parse(file).isWellFormed
  }
}

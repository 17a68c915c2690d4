import Foundation
import PolicyAST
import Support
import Testing

@testable import Rules

/// The same situations lead to the same findings in every format.
struct TemplateRulesTests {
  @Test(arguments: ["ros", "funcraft", "cloudformation", "serverless-framework"])
  func `rules find exactly what the fixtures expect`(format: String) throws {
    let erroneous = try fixtures("\(format)/err")
    let sound = try fixtures("\(format)/ok")

    #expect(!erroneous.isEmpty)
    #expect(!sound.isEmpty)
    for url in erroneous {
      let (found, expected) = try compare(url)
      #expect(!expected.isEmpty, "\(url.lastPathComponent)")
      #expect(found.subtracting(expected) == [], "\(url.lastPathComponent): not expected")
      #expect(expected.subtracting(found) == [], "\(url.lastPathComponent): not found")
    }
    for url in sound {
      let (found, expected) = try compare(url)
      #expect(expected.isEmpty)
      #expect(found == [], "\(url.lastPathComponent)")
    }
  }

  private func fixtures(_ folder: String) throws -> [URL] {
    let root = Shared.root.appendingPathComponent("Tests/Fixtures/\(folder)")
    return try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension != "expect" }
      .sorted { $0.path < $1.path }
  }

  private func compare(_ url: URL) throws -> (found: Set<String>, expected: Set<String>) {
    let text = ExampleText(try String(contentsOf: url, encoding: .utf8)).text
    let expected = try FixtureExpectations(text, at: url).findings
    let file = SourceFile(path: url.lastPathComponent, text: text)
    let model = ProjectReader().model(of: [file], in: ProjectFiles { _ in nil })
    let outcome = try Auditor(RuleSet.builtin).audit(model)
    let found = outcome.findings.map { "\($0.location.start.line) \($0.rule)" }
    #expect(Set(found).count == found.count, "\(url.lastPathComponent): a finding comes twice: \(found)")
    return (Set(found), expected)
  }
}

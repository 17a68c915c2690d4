import Foundation
import PolicyAST
import Support
import Testing

@testable import Rules

/// What rules find in Terraform projects, each a folder of fixtures.
struct TerraformRulesTests {
  @Test func `rules find exactly what the projects hold`() throws {
    for kind in ["ok", "err"] {
      let root = Shared.root.appendingPathComponent("Tests/Fixtures/terraform/\(kind)")
      let projects = try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
        .sorted { $0.path < $1.path }
      #expect(projects.count >= 3)
      // The other good ones show what is read, and hold what rules look at.
      for project in projects where kind == "err" || ["json", "plan"].contains(project.lastPathComponent) {
        let (found, expected) = try compare(project)

        let name = "\(kind)/\(project.lastPathComponent)"
        #expect(expected.isEmpty == (kind == "ok"), "\(name)")
        #expect(found.subtracting(expected) == [], "\(name): not expected")
        #expect(expected.subtracting(found) == [], "\(name): not found")
      }
    }
  }

  private func compare(_ project: URL) throws -> (found: Set<String>, expected: Set<String>) {
    var files: [SourceFile] = []
    var expected: Set<String> = []
    for case let url as URL in FileManager.default.enumerator(at: project, includingPropertiesForKeys: nil) ?? .init() {
      guard !["expect", "txt"].contains(url.pathExtension), let text = try? String(contentsOf: url, encoding: .utf8)
      else { continue }
      let path = String(url.path.dropFirst(project.path.count + 1))
      files.append(SourceFile(path: path, text: text))
      expected.formUnion(try FixtureExpectations(text, at: url).findings.map { "\(path) \($0)" })
    }
    let known = files
    let model = ProjectReader().model(of: files, in: ProjectFiles { path in known.first { $0.path == path } })
    let outcome = try Auditor(RuleSet.builtin).audit(model)
    let found = outcome.findings.map { "\($0.location.file.path) \($0.location.start.line) \($0.rule)" }
    return (Set(found), expected)
  }
}

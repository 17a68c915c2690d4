import Foundation
import PolicyAST
import Rules
import Support
import Testing

/// Projects as careful engineers write them, below `Tests/Fixtures/well-built`.
@Suite struct WellBuiltProjectTests {
  private static let root = Shared.root.appendingPathComponent("Tests/Fixtures/well-built")

  @Test func `the built-in rules find nothing in a well-built project`() throws {
    let auditor = Auditor(RuleSet.builtin)
    let rules = try RuleSet.builtin.all().map(\.id)
    let projects = Self.folders(in: Self.root).flatMap { Self.folders(in: $0) }

    for project in projects {
      let files = Self.files(of: project)
      let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      let model = ProjectReader().model(of: files, in: ProjectFiles { byPath[$0] })
      var report = Report(toolVersion: "")
      report.findings = try auditor.audit(model).findings
      var ledger = SuppressionLedger()
      for file in files { ledger.addComments(of: file) }
      ledger.apply(to: &report, names: rules) { rules.contains($0) ? $0 : nil }

      let found = report.findings.map { "\($0.location.file.path):\($0.location.start.line): \($0.rule)" }
      let trouble = (report.diagnostics + model.diagnostics).map(\.message)
      #expect(found == [], "\(project.lastPathComponent)")
      #expect(trouble == [], "\(project.lastPathComponent)")
      #expect(model.functions.count + model.policies.count > 0, "\(project.lastPathComponent) gives nothing")
    }
    #expect(projects.count >= 31)
  }

  /// The files of a project and its folders, with their paths within it.
  private static func files(of project: URL) -> [SourceFile] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: project.path)) ?? []
    return names.sorted().compactMap { name in
      guard let text = try? String(contentsOf: project.appendingPathComponent(name), encoding: .utf8) else {
        return nil
      }
      return SourceFile(path: name, text: text)
    }
  }

  private static func folders(in folder: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { folder.appendingPathComponent($0) }.filter { isFolder($0) }
  }

  private static func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
  }
}

import Foundation
import PolicyAST
import Support
import Testing

/// What becomes of real Terraform projects.
struct TerraformCorpusTests {
  @Test func `real projects are read without a diagnostic`() throws {
    for kind in ["terraform-alicloud", "terraform-aws"] {
      guard let root = Shared.file("corpus/\(kind)") else { return }
      var projects: [String: [SourceFile]] = [:]
      for case let url as URL in FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) ?? .init() {
        guard let data = try? Data(contentsOf: url) else { continue }
        let path = String(url.path.dropFirst(root.path.count + 1))
        let project = String(path.split(separator: "/")[0])
        projects[project, default: []].append(SourceFile(path: path, bytes: Array(data)))
      }
      var counts = (files: 0, functions: 0, policies: 0, diagnostics: 0)
      for (name, files) in projects.sorted(by: { $0.key < $1.key }) {
        let byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        let sources = files.filter {
          $0.path.hasSuffix(".tf") || $0.path.hasSuffix(".tf.json") || $0.path.hasSuffix(".tfvars")
        }

        let model = ProjectReader().model(of: sources, in: ProjectFiles { byPath[$0] })

        counts.files += sources.count
        counts.functions += model.functions.count
        counts.policies += model.policies.count
        let errors = model.diagnostics.filter { $0.severity == .error }
        counts.diagnostics += errors.count
        for error in errors {
          print("  \(name): \(error.location.file.path):\(error.location.start.line): \(error.message)")
        }
      }
      print("\(kind): \(counts)")
      #expect(counts.files > 0 && counts.policies > 0)
      #expect(counts.diagnostics == 0)
    }
  }
}

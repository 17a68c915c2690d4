import Foundation
import PolicyAST
import Support

/// Models of Terraform configurations.
enum TerraformFixture {
  /// Returns the linked model of files by path; other files are there to be read as text.
  static func model(_ files: [String: String], others: [String: String] = [:]) -> AccessModel {
    let project = ProjectFiles(read: { path in others[path].map { SourceFile(path: path, text: $0) } })
    return ProjectReader().model(of: files.map { SourceFile(path: $0.key, text: $0.value) }, in: project)
  }

  /// Returns the linked model of one file.
  static func model(_ text: String) -> AccessModel { model(["main.tf": text]) }

  /// Returns the linked model of the folder `name` of the good samples.
  static func sample(_ name: String) -> AccessModel {
    let root = Shared.root.appendingPathComponent("Tests/Fixtures/terraform/ok/\(name)")
    var files: [String: String] = [:]
    for case let url as URL in FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) ?? .init() {
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
      files[String(url.path.dropFirst(root.path.count + 1))] = text
    }
    return model(files.filter { $0.key.hasSuffix(".tf") }, others: files)
  }

  /// A policy of one statement, as an argument of `jsonencode`.
  static func document(_ action: String, on resource: String = "\"*\"") -> String {
    "{ Version = \"1\", Statement = [{ Effect = \"Allow\", Action = \(action), Resource = \(resource) }] }"
  }
}

extension AccessModel {
  /// The actions of all statements of the project's own policies, in order.
  var writtenActions: [String] {
    policies.filter { $0.origin == .project }.flatMap(\.statements)
      .flatMap { $0.action?.patterns.map(\.text.string) ?? [] }
  }
}

import Foundation
import PolicyAST
import Support

/// Documents and models of the project's own samples.
enum Fixture {
  /// Returns the file at `path` below the fixtures, under its name relative to them.
  static func file(_ path: String) throws -> SourceFile {
    let url = Shared.root.appendingPathComponent("Tests/Fixtures").appendingPathComponent(path)
    return SourceFile(path: path, bytes: Array(try Data(contentsOf: url)))
  }

  /// Returns `file`, parsed by its extension.
  static func document(_ file: SourceFile) -> Document {
    Document.parse(file, as: file.path.hasSuffix(".json") ? .json : .yaml)
  }

  /// Returns the linked model of the file at `path`.
  static func model(_ path: String) throws -> AccessModel {
    ProjectReader().model(of: [document(try file(path))], in: files)
  }

  /// Returns the linked model of a text.
  static func model(
    of text: String, named path: String = "s.yaml", environment: [String: String] = [:]
  ) -> AccessModel {
    let document = document(SourceFile(path: path, text: text))
    return ProjectReader().model(
      of: [document], in: ProjectFiles(read: { _ in nil }, environment: { environment[$0] }))
  }

  /// The fixtures as project files.
  static let files = ProjectFiles(read: { try? file($0) })

  /// Returns the paths of the fixtures of a format that are read as documents.
  static func paths(_ folder: String) -> [String] {
    let root = Shared.root.appendingPathComponent("Tests/Fixtures/\(folder)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }.sorted().map { "\(folder)/\($0)" }
  }
}

extension Location {
  /// The place as `line:column`.
  var place: String { "\(start.line):\(start.column)" }
}

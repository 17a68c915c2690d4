import PolicyAST

/// Models of files that are at hand as texts.
enum ProjectModel {
  private static let endings = [".yaml", ".yml", ".json", ".tf", ".template"]

  /// Returns the linked model of `files`; those of no known ending are there to be referred to.
  static func read(_ files: [(path: String, text: String)], by workforce: Workforce = .alone) -> AccessModel {
    let sources = files.map { SourceFile(path: $0.path, text: $0.text) }
    let byPath = Dictionary(sources.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let documents = sources.filter { source in endings.contains { source.path.hasSuffix($0) } }
    let reader = ProjectReader()
    return reader.model(
      of: documents.compactMap { reader.source($0) }, in: ProjectFiles { byPath[$0] }, by: workforce)
  }
}

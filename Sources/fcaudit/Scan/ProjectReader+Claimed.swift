import PolicyAST

extension ProjectReader {
  /// Returns the content of `file` when a front end reads it, nil otherwise.
  func document(of file: SourceFile) -> Document? {
    let document = ProjectReader.parse(file)
    return frontEnd(for: document) == nil ? nil : document
  }
}

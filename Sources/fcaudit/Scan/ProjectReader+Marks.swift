import PolicyAST

extension ProjectReader {
  /// Returns what `source` does for the same file; one that has no mark of a format is not parsed for it.
  func markedSource(_ file: SourceFile) -> ProjectSource? {
    guard claimsName(file.logicalPath) || file.bytes.withUnsafeBufferPointer({ ProjectMarks.all.mayStand(in: $0) })
    else { return nil }
    return source(file)
  }

  /// Whether a file is read for its name alone.
  func claimsName(_ path: String) -> Bool {
    folderFrontEnds.contains { $0.claims(path) }
  }
}

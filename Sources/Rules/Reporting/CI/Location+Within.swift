import PolicyAST

extension SourceFile {
  /// Whether the lines of the file are none of the file at its path: it is a member of a package, or a version in the
  /// history.
  var isWithin: Bool { member != nil || commit != nil }
}

extension Location {
  /// Returns `message`, and where in the package or the history it holds, for services that know plain files alone.
  func describing(_ message: String) -> String {
    guard file.isWithin else { return message }
    let start = start
    return "\(message) (\(file.displayPath):\(start.line):\(start.column))"
  }
}

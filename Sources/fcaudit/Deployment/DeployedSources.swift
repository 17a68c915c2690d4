import PolicyAST

/// The source files that are deployed with functions and that people wrote.
struct DeployedSources {
  /// The most files that are read for one scan.
  private static let fileLimit = 20_000

  /// Adds the source files of `code` below `root` to `model`; dependencies, minified files and those that are
  /// `excluded` are left out.
  static func add(
    _ code: DeployedCode, root: ScanRoot, to model: inout AccessModel, besides excluded: (String) -> Bool
  ) {
    let paths = code.files.filter {
      CodeLanguage(path: $0) != nil && !DependencyPath.contains($0) && !excluded($0)
    }
    var files: [SourceFile] = []
    for path in paths.prefix(fileLimit) {
      guard case .success(let bytes) = FileReader.read(root.absolute(path), limit: AccessModel.codeSizeLimit) else {
        continue
      }
      guard !bytes.withUnsafeBufferPointer({ DependencyPath.isMinified($0) }) else { continue }
      files.append(SourceFile(path: path, bytes: bytes))
    }
    let read = Set(files.map(\.path))
    model.addCode(files, others: code.files.filter { !read.contains($0) }) { code.functions[$0] ?? [] }
  }
}

import PolicyAST

/// Finds the rule files of the user.
enum RuleFiles {
  private static let sizeLimit = 1 << 20

  /// Returns the rule files in `folders`, the folders in order and the files of each by path.
  static func read(_ folders: [String]) throws(UsageError) -> [SourceFile] {
    var files: [SourceFile] = []
    for folder in folders {
      guard FileStatus.kind(of: folder) == .folder else {
        throw UsageError("there is no folder '\(folder)' for --rules", chinese: "--rules 指定的文件夹“\(folder)”不存在")
      }
      for path in try paths(in: folder, depth: 0).sorted() {
        switch FileReader.read(path, limit: sizeLimit) {
        case .success(let bytes): files.append(SourceFile(path: path, bytes: bytes))
        case .failure(let failure):
          throw UsageError(
            "the rule file \(path) cannot be read: \(failure.message)", chinese: "无法读取规则文件 \(path)：\(failure.chinese)")
        }
      }
    }
    return files
  }

  private static func paths(in folder: String, depth: Int) throws(UsageError) -> [String] {
    guard depth < 16, case .success(let entries) = DirectoryEntry.list(folder) else {
      throw UsageError("the folder \(folder) cannot be read", chinese: "无法读取文件夹 \(folder)")
    }
    var paths: [String] = []
    for entry in entries where !entry.name.hasPrefix(".") {
      let path = "\(folder)/\(entry.name)"
      switch entry.kind {
      case .folder: paths += try Self.paths(in: path, depth: depth + 1)
      case .file, .link:
        if entry.name.hasSuffix(".yaml") || entry.name.hasSuffix(".yml") { paths.append(path) }
      case .other: continue
      }
    }
    return paths
  }
}

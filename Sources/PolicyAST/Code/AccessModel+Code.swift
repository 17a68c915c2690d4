extension AccessModel {
  /// Adds those of `files` that are source code, in the order of their paths.
  ///
  /// `owners` says with which functions a file is deployed; a file without any is left out, as is one of a size that
  /// nobody writes by hand.
  public mutating func addCode(_ files: [SourceFile], owners: (SourceFile) -> [ID<Function>]) {
    for file in files.sorted(by: { $0.path < $1.path }) {
      guard let language = CodeLanguage(path: file.path), file.bytes.count <= Self.codeSizeLimit else { continue }
      let functions = owners(file)
      guard !functions.isEmpty else { continue }
      codeFiles.append(CodeFile(file, language, functions: functions))
    }
  }

  /// Returns the functions of which a local place of code holds `path`.
  public func functions(deployedWith path: String) -> [ID<Function>] {
    functions.indices.map { ID($0) }.filter { id in
      self[id].codePlaces.contains { place in
        guard case .local(let folder) = place else { return false }
        return folder.isEmpty || path == folder || path.hasPrefix("\(folder)/")
      }
    }
  }

  /// The most bytes of a file that is read as source code: 1 MiB.
  public static let codeSizeLimit = 1 << 20
}

import PolicyAST

/// The files that say what the code of functions depends on.
enum DeployedManifests {
  /// Adds the manifests of the functions of `model` below `root`, but for those that are `excluded`.
  static func add(root: ScanRoot, to model: inout AccessModel, besides excluded: (String) -> Bool) {
    var known: [String: Set<String>] = [:]
    model.addManifests { folder in
      if let names = known[folder] { return names }
      var names: Set<String> = []
      if FileStatus.kind(of: root.absolute(folder)) == .folder,
        case .success(let entries) = DirectoryEntry.list(root.absolute(folder))
      {
        names = Set(entries.lazy.filter { $0.kind == .file }.map(\.name))
      }
      known[folder] = names
      return names
    } file: { path in
      guard !excluded(path), !DependencyPath.contains(path),
        case .success(let bytes) = FileReader.read(root.absolute(path), limit: Manifest.sizeLimit)
      else { return nil }
      return SourceFile(path: path, bytes: bytes)
    }
  }
}

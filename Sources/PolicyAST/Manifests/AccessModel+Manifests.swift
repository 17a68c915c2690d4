extension AccessModel {
  /// Adds the manifests of deployed code: those in its folder, and in the folders above up to that of the template.
  ///
  /// `names` gives the files in a folder, `file` the content of one; paths are relative to the root, which is empty.
  /// - Complexity: O(*functions* · *depth*) folders, each manifest once.
  public mutating func addManifests(names: (String) -> Set<String>, file: (String) -> SourceFile?) {
    var owners: [String: [ID<Function>]] = [:]
    for (index, function) in functions.enumerated() {
      let codes = [function.code].compactMap { $0 } + function.ownLayers.map { layers[$0.index].code }
      for path in Set(codes.flatMap { $0.manifestPaths(names: names) }) { owners[path, default: []].append(ID(index)) }
    }
    for (path, functions) in owners.sorted(by: { $0.key < $1.key }) {
      let parts = path.split(separator: "/")
      let folder = parts.dropLast().joined(separator: "/")
      guard let kind = parts.last.flatMap({ ManifestKind(fileName: String($0)) }), let content = file(path) else {
        continue
      }
      var manifest = Manifest(content, kind) { other in ProjectFiles.resolve(other, from: path).flatMap { file($0) } }
      guard !manifest.dependencies.isEmpty else { continue }
      // The packages of a workspace have their lock at its top.
      let around = CodePackage.folders(from: folder, upTo: "").flatMap { names($0) }
      manifest.lockFile = kind.lockFiles.first { around.contains($0) }
      manifest.functions = functions
      manifests.append(manifest)
    }
  }
}

extension CodePackage {
  /// The manifests of the code, of each kind the nearest: in its own folder, else above it up to the template's.
  fileprivate func manifestPaths(names: (String) -> Set<String>) -> [String] {
    places.flatMap { place -> [String] in
      guard case .local(let path) = place else { return [] }
      let isBelow = folder.isEmpty || path == folder || path.hasPrefix("\(folder)/")
      var nearest: [ManifestKind: [String]] = [:]
      for place in isBelow ? Self.folders(from: path, upTo: folder) : [path] {
        var found: [ManifestKind: [String]] = [:]
        for name in names(place) {
          if let kind = ManifestKind(fileName: name) { found[kind, default: []].append(Self.join(place, name)) }
        }
        nearest.merge(found) { near, _ in near }
      }
      return nearest.values.flatMap { $0 }
    }
  }

  /// Returns `folder` and the folders above it, down to `top`.
  fileprivate static func folders(from folder: String, upTo top: String) -> [String] {
    var folders = [folder]
    var rest = folder[...]
    while rest != top, !rest.isEmpty {
      rest = rest.lastIndex(of: "/").map { rest[..<$0] } ?? ""
      folders.append(String(rest))
    }
    return folders
  }

  fileprivate static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }
}

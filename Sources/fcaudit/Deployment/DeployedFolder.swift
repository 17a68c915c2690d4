import PolicyAST

/// The files that a tool packs of one code folder.
struct DeployedFolder {
  private struct Folder {
    let path: String
    let depth: Int
    let ignore: IgnoreStack
  }

  /// The largest number of entries that are looked at in one code folder.
  private static let entryLimit = 1_000_000

  private let root: ScanRoot
  private let filter: CodeFilter

  /// Paths relative to the root, in no order.
  private(set) var files: [String] = []

  private(set) var troubles: [Discovery.Trouble] = []

  /// Walks the folder at `path`, relative to the root, as far as `filter` lets it; links are not followed.
  init(_ path: String, _ filter: CodeFilter, root: ScanRoot) {
    self.root = root
    self.filter = filter
    var pending = [Folder(path: path, depth: 0, ignore: filter.stack)]
    var left = Self.entryLimit
    while let folder = pending.popLast() {
      guard folder.depth <= DirectoryWalker.depthLimit else { continue }
      pending += visit(folder, &left)
      if left <= 0 {
        report(path, "a code folder of more than \(Self.entryLimit) entries: the rest was not looked at")
        return
      }
    }
  }

  private mutating func visit(_ folder: Folder, _ left: inout Int) -> [Folder] {
    guard case .success(let entries) = DirectoryEntry.list(root.absolute(folder.path)) else {
      report(folder.path, "the code folder cannot be read")
      return []
    }
    left -= entries.count
    var ignore = folder.ignore
    if let name = filter.ignoreFileName, entries.contains(where: { $0.name == name && $0.kind == .file }) {
      ignore.push(IgnoreFinder.file(at: root.absolute(Self.join(folder.path, name))), in: folder.path)
    }
    var inner: [Folder] = []
    for entry in entries {
      let path = Self.join(folder.path, entry.name)
      switch entry.kind {
      case .file:
        if !filter.leavesOut(path, isFolder: false, ignore) { files.append(path) }
      case .folder:
        guard !filter.leavesOut(path, isFolder: true, ignore) else { continue }
        inner.append(Folder(path: path, depth: folder.depth + 1, ignore: ignore))
      case .link, .other: continue
      }
    }
    return inner
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }

  private mutating func report(_ path: String, _ message: String) {
    troubles.append(Discovery.Trouble(path: path.isEmpty ? "." : path, message: message, isFailure: true))
  }
}

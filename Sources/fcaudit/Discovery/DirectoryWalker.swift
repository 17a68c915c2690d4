#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Walks folders for candidate files: honours `.gitignore`, follows no symbolic link.
///
/// A link inside the root leads to what is found under its own name, one out of it to what was not asked for.
struct DirectoryWalker {
  /// The deepest nesting of folders that is walked.
  static let depthLimit = 200

  private struct Folder {
    let path: String
    let depth: Int
    let ignore: IgnoreStack
  }

  private let root: ScanRoot
  private let excluded: PathPatterns

  /// Candidates, relative to the root, in no order.
  private(set) var files: [String] = []

  /// All other files, relative to the root, in no order.
  private(set) var others: [String] = []

  private(set) var troubles: [Discovery.Trouble] = []

  /// A walker below `root`.
  init(root: ScanRoot, excluded: PathPatterns) {
    self.root = root
    self.excluded = excluded
  }

  /// Walks the folder at `path`, relative to the root.
  mutating func walk(_ path: String) {
    var pending = [Folder(path: path, depth: 0, ignore: IgnoreFinder(root).stack(above: path))]
    while let folder = pending.popLast() {
      guard folder.depth <= Self.depthLimit else {
        report(
          folder.path, "folders nested deeper than \(Self.depthLimit) are not looked into",
          chinese: "嵌套超过 \(Self.depthLimit) 层的文件夹不会被检查")
        continue
      }
      pending += visit(folder)
    }
  }

  /// Notes the candidates of `folder` and returns the folders in it that are to be walked.
  private mutating func visit(_ folder: Folder) -> [Folder] {
    let entries: [DirectoryEntry]
    switch DirectoryEntry.list(root.absolute(folder.path)) {
    case .success(let found): entries = found
    case .failure(let code):
      let reason = Process.message(of: code.code)
      report(folder.path, "the folder cannot be read: \(reason)", chinese: "无法读取文件夹：\(reason)")
      return []
    }
    var ignore = folder.ignore
    if entries.contains(where: { $0.name == ".gitignore" }) {
      ignore.push(IgnoreFinder.file(at: root.absolute(join(folder.path, ".gitignore"))), in: folder.path)
    }
    var inner: [Folder] = []
    for entry in entries {
      let path = join(folder.path, entry.name)
      switch entry.kind {
      case .file:
        guard !ignore.ignores(path, isFolder: false), !excluded.contains(file: path) else { continue }
        if CandidateNames.contains(entry.name) { files.append(path) } else { others.append(path) }
      case .folder where SkippedFolders.reason(for: entry.name) == nil:
        guard !ignore.ignores(path, isFolder: true), !excluded.contains(folder: path) else { continue }
        inner.append(Folder(path: path, depth: folder.depth + 1, ignore: ignore))
      case .folder, .link, .other: continue
      }
    }
    return inner
  }

  private func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }

  private mutating func report(_ path: String, _ message: String, chinese: String) {
    troubles.append(
      Discovery.Trouble(path: path.isEmpty ? "." : path, message: message, chinese: chinese, isFailure: true))
  }
}

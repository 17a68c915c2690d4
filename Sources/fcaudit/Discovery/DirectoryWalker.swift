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
    /// Whether its files are searched, and none is a candidate.
    var isSearchedOnly = false
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
        let isCandidate = !folder.isSearchedOnly && CandidateNames.contains(entry.name)
        if isCandidate { files.append(path) } else { others.append(path) }
      case .folder:
        guard let isSearchedOnly = searching(entry.name, in: folder),
          !ignore.ignores(path, isFolder: true), !excluded.contains(folder: path)
        else { continue }
        inner.append(
          Folder(path: path, depth: folder.depth + 1, ignore: ignore, isSearchedOnly: isSearchedOnly))
      case .link, .other: continue
      }
    }
    noteGeneratedTemplates(entries, in: folder)
    return inner
  }

  /// Returns whether the folder called `name` is searched only; nil when it is passed over.
  private func searching(_ name: String, in folder: Folder) -> Bool? {
    switch SkippedFolders.treatment(of: name) {
    case .skipped: nil
    case .searched: true
    case nil: folder.isSearchedOnly
    }
  }

  /// The templates of a project of the Cloud Development Kit exist only in the folder that it generates; to pass over
  /// them in silence would look like a project without faults.
  private mutating func noteGeneratedTemplates(_ entries: [DirectoryEntry], in folder: Folder) {
    guard entries.contains(where: { $0.name == "cdk.json" && $0.kind == .file }),
      entries.contains(where: { $0.name == "cdk.out" && $0.kind == .folder }),
      !excluded.contains(folder: join(folder.path, "cdk.out"))
    else { return }
    let path = join(folder.path, "cdk.out")
    troubles.append(
      Discovery.Trouble(
        path: path,
        message: "the templates that the CDK generated are not looked into; 'fcaudit scan \(path)' audits them",
        chinese: "未检查 CDK 生成的模板；可用 'fcaudit scan \(path)' 审计", isFailure: false))
  }

  private func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }

  private mutating func report(_ path: String, _ message: String, chinese: String) {
    troubles.append(
      Discovery.Trouble(path: path.isEmpty ? "." : path, message: message, chinese: chinese, isFailure: true))
  }
}

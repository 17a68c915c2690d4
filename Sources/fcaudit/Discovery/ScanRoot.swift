/// What a scan looks at, and the folder to which paths in the report are relative.
struct ScanRoot {
  /// The absolute path of the folder, without a final `/`; empty for the root of the file system.
  let path: String

  /// The folder as it leads there from the working directory: empty, or ending in `/`.
  let prefix: String

  /// Folders to walk, relative to the root; an empty string for the root itself.
  let folders: [String]

  /// Files that were named, relative to the root.
  let files: [String]

  /// Whether standard input is read, too.
  let readsStandardInput: Bool

  /// Finds the root of what `operands` name.
  ///
  /// One folder is its own root. Otherwise the root is the working directory when everything lies in it, else the
  /// folder that holds everything.
  init(_ operands: [String]) throws(UsageError) {
    let operands = operands.isEmpty ? ["."] : operands
    var named: [(path: String, isFolder: Bool)] = []
    for operand in operands where operand != "-" {
      guard let kind = FileStatus.kind(of: operand), let path = Self.absolute(operand) else {
        throw UsageError("there is no '\(operand)'", chinese: "“\(operand)”不存在")
      }
      named.append((path, kind == .folder))
    }
    readsStandardInput = operands.contains("-")
    let here = FileStatus.workingDirectory
    let root: String
    if operands.count == 1, let only = named.first, only.isFolder {
      root = only.path
    } else {
      root = Self.commonFolder(of: named.map { $0.isFolder ? $0.path : Self.parent(of: $0.path) }, preferring: here)
    }
    path = root == "/" ? "" : root
    prefix = Self.prefix(from: here, to: root)
    folders = named.filter(\.isFolder).map { Self.relative($0.path, to: root) }
    files = named.filter { !$0.isFolder }.map { Self.relative($0.path, to: root) }
  }

  /// Returns the absolute path of `relative`.
  func absolute(_ relative: String) -> String {
    relative.isEmpty ? (path.isEmpty ? "/" : path) : "\(path)/\(relative)"
  }

  /// Returns the way from the root to `folder`, an absolute path, up and down; empty or ending in `/`.
  func way(to folder: String) -> String {
    let (from, to) = (path.split(separator: "/"), folder.split(separator: "/"))
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let steps = from.dropFirst(shared).map { _ in ".." } + to.dropFirst(shared).map(String.init)
    return steps.map { "\($0)/" }.joined()
  }

  /// Folders are resolved so that links cannot give one place two names; a file keeps the name by which it was called.
  private static func absolute(_ operand: String) -> String? {
    if FileStatus.kind(of: operand) == .folder { return FileStatus.resolved(operand) }
    let parent = parent(of: operand)
    let name = operand.split(separator: "/").last.map(String.init) ?? operand
    return FileStatus.resolved(parent.isEmpty ? "." : parent).map { $0 == "/" ? "/\(name)" : "\($0)/\(name)" }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || folder == "/" || path.hasPrefix("\(folder)/")
  }

  private static func commonFolder(of folders: [String], preferring here: String) -> String {
    if folders.allSatisfy({ isInside($0, here) }) { return here }
    var common = folders.first ?? here
    while !folders.allSatisfy({ isInside($0, common) }) { common = parent(of: common) }
    return common
  }

  private static func relative(_ path: String, to root: String) -> String {
    guard path != root else { return "" }
    return String(path.dropFirst(root == "/" ? 1 : root.count + 1))
  }

  private static func prefix(from here: String, to root: String) -> String {
    if root == here { return "" }
    if isInside(root, here) { return "\(relative(root, to: here))/" }
    return root == "/" ? "/" : "\(root)/"
  }
}

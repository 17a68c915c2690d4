/// Finds the `.gitignore` files that hold for a folder.
struct IgnoreFinder {
  /// The largest `.gitignore` that is read.
  private static let sizeLimit = 1 << 20

  private let root: ScanRoot

  /// A finder for folders below `root`.
  init(_ root: ScanRoot) {
    self.root = root
  }

  /// Returns the files above the folder at `path`, relative to the root, up to the top of the working tree.
  func stack(above path: String) -> IgnoreStack {
    var stack = IgnoreStack()
    for (folder, lead) in foldersAboveRoot() {
      stack.push(Self.file(at: "\(folder)/.gitignore"), above: lead)
    }
    guard !path.isEmpty else { return stack }
    var folder = ""
    for part in path.split(separator: "/") {
      stack.push(Self.file(at: root.absolute(folder.isEmpty ? ".gitignore" : "\(folder)/.gitignore")), in: folder)
      folder += folder.isEmpty ? String(part) : "/\(part)"
    }
    return stack
  }

  /// Returns the patterns in the file at `path`; none when it cannot be read.
  static func file(at path: String) -> IgnoreFile {
    guard case .success(let bytes) = FileReader.read(path, limit: sizeLimit) else { return IgnoreFile([]) }
    return IgnoreFile(bytes)
  }

  /// The folders above the root that belong to the same working tree, the topmost first, each with the way from it to
  /// the root; none when the root lies in no working tree.
  private func foldersAboveRoot() -> [(folder: String, lead: String)] {
    var above: [(folder: String, lead: String)] = []
    var folder = root.path
    var lead = ""
    while FileStatus.kind(of: "\(folder)/.git") == nil {
      guard let slash = folder.lastIndex(of: "/") else { return [] }
      lead = "\(folder[folder.index(after: slash)...])/\(lead)"
      folder = String(folder[..<slash])
      above.insert((folder, lead), at: 0)
    }
    return above
  }
}

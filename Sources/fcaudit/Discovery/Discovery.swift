/// The files that a scan reads, and what was passed over for a reason that the user should know.
struct Discovery {
  /// Trouble with a path.
  struct Trouble {
    /// The path relative to the root.
    let path: String
    let message: String
    /// The message in Chinese; nil where there is none.
    var chinese: String?
    /// Whether something that should have been audited was not: the run fails in the end.
    let isFailure: Bool
  }

  /// Files that may be project files, relative to the root, sorted by their bytes, each once.
  var files: [String] = []

  /// Every file whose content is searched, in the same way.
  var contents: [String] = []

  /// Trouble, in the order of paths.
  var troubles: [Trouble] = []

  /// Finds the files of `root`; `excluded` are patterns of the configuration.
  init(_ root: ScanRoot, excluding excluded: PathPatterns) {
    var walker = DirectoryWalker(root: root, excluded: excluded)
    for folder in root.folders { walker.walk(folder) }
    var found = Set(walker.files)
    found.formUnion(root.files)
    files = Self.sorted(found)
    contents = Self.sorted(found.union(walker.others))
    troubles = walker.troubles.sorted { $0.path < $1.path }
  }

  private static func sorted(_ paths: Set<String>) -> [String] {
    paths.map { (path: $0, bytes: Array($0.utf8)) }.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }.map(\.path)
  }
}

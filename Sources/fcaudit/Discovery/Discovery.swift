/// The files that a scan reads, and what was passed over for a reason that the user should know.
struct Discovery {
  /// Trouble with a path.
  struct Trouble {
    /// The path relative to the root.
    let path: String
    let message: String
    /// Whether something that should have been audited was not: the run fails in the end.
    let isFailure: Bool
  }

  /// Paths relative to the root, sorted by their bytes, each once.
  var files: [String] = []

  /// Trouble, in the order of paths.
  var troubles: [Trouble] = []

  /// Finds the files of `root`; `excluded` are patterns of the configuration.
  init(_ root: ScanRoot, excluding excluded: PathPatterns) {
    var walker = DirectoryWalker(root: root, excluded: excluded)
    for folder in root.folders { walker.walk(folder) }
    var found = Set(walker.files)
    found.formUnion(root.files)
    files = found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    troubles = walker.troubles.sorted { $0.path < $1.path }
  }
}

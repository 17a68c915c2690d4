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
    files = Self.sorted(walker.files + root.files)
    contents = Self.sorted(files + walker.others)
    troubles = walker.troubles.sorted { $0.path < $1.path }
  }

  /// Returns `paths` in the order of their bytes, each once.
  private static func sorted(_ paths: [String]) -> [String] {
    var result: [String] = []
    result.reserveCapacity(paths.count)
    for path in paths.sorted(by: precedes) {
      if let last = result.last, !precedes(last, path) { continue }
      result.append(path)
    }
    return result
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    let isBefore = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right in
        let common = min(left.count, right.count)
        for place in 0..<common where left[place] != right[place] { return left[place] < right[place] }
        return left.count < right.count
      }
    }
    return (isBefore ?? nil) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

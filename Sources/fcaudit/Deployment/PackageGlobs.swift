/// A list of globs of which the last one that speaks of a path decides.
struct PackageGlobs {
  private let globs: [(glob: PackageGlob, isNegated: Bool)]

  /// Globs relative to one folder; `!` in front turns one round.
  init(_ patterns: [String]) {
    globs = patterns.compactMap { pattern in
      let isNegated = pattern.hasPrefix("!")
      var bare = isNegated ? pattern.dropFirst() : pattern[...]
      while bare.hasPrefix("./") { bare = bare.dropFirst(2) }
      // Paths are relative, so that none begins with a slash.
      return bare.isEmpty || bare.hasPrefix("/") ? nil : (PackageGlob(String(bare)), isNegated)
    }
  }

  /// Returns whether the last glob that speaks of `path` does so without `!`; nil when none does.
  func verdict(on path: ArraySlice<UInt8>) -> Bool? {
    globs.last { $0.glob.matches(path) }.map { !$0.isNegated }
  }
}

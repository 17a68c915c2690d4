/// Patterns over paths, written as in a `.gitignore` file beside the configuration.
struct PathPatterns: Sendable {
  private let file: IgnoreFile
  /// The way from the folder of the patterns to the scan root, ending in `/`, or empty.
  private let lead: String

  /// Patterns over nothing.
  static let none = PathPatterns([], lead: "")

  /// Patterns relative to a folder from which `lead` leads to the scan root.
  init(_ patterns: [String], lead: String) {
    file = IgnoreFile(patterns: patterns)
    self.lead = lead
  }

  /// Whether nothing is meant.
  var isEmpty: Bool { file.isEmpty }

  /// Returns whether the file at `path`, relative to the scan root, or a folder above it is meant.
  func contains(file path: String) -> Bool {
    !file.isEmpty && file.ignores(lead + path)
  }

  /// Returns whether everything in the folder at `path`, relative to the scan root, is meant.
  func contains(folder path: String) -> Bool {
    // The final slash lets 'vendor/**' speak of the folder itself, which saves walking it.
    !file.isEmpty && file.ignores("\(lead)\(path)/")
  }
}

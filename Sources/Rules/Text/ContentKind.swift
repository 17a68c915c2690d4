/// What kind of bytes a text scanner is given, which decides how much a match must prove.
public enum ContentKind: Sendable {
  /// Written by the project: source, configuration, notes. All rules look at it.
  case source

  /// Installed, generated or minified: `node_modules`, `site-packages`, lock files. Rules that hang on names alone do
  /// not look at it.
  case dependency

  /// Printable runs of a binary file. Rules that hang on names alone do not look at it.
  case binary

  /// The word by which rules know it.
  var word: String {
    switch self {
    case .source: "source"
    case .dependency: "dependency"
    case .binary: "binary"
    }
  }
}

extension ArchiveEntry {
  /// The path, or the escaped raw name of an entry without a safe one.
  public var displayPath: String {
    guard path.isEmpty else { return path }
    var text = ""
    for scalar in String(decoding: rawName, as: UTF8.self).unicodeScalars { text += scalar.escaped(asASCII: false) }
    return text
  }
}

extension ArchiveEntry.Kind {
  /// What the entry is in a tree of paths.
  var content: PathTree.Content { content(isRefused: false) }

  /// What the entry is in a tree of paths; a refused link stays one, but leads nowhere.
  func content(isRefused: Bool) -> PathTree.Content {
    switch self {
    case .directory: .directory
    case .symbolicLink(let target): .link(target: isRefused ? "." : target)
    case .file, .hardLink, .special: .file
    }
  }
}

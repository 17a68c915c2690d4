extension SwiftCode {
  /// A declaration that stands at the left margin.
  struct Declaration {
    let kind: String
    let name: String
    let isPrivate: Bool
  }

  /// The declarations of types, functions and values outside any other.
  var declarations: [Declaration] {
    lines.compactMap { line in
      guard let first = line.first, first.isLetter || first == "@" else { return nil }
      var words = line.split { " (<:{=".contains($0) }.map(String.init)[...]
      var isPrivate = false
      while let word = words.first, Self.modifiers.contains(word) || word.hasPrefix("@") {
        isPrivate = isPrivate || word == "private" || word == "fileprivate"
        words.removeFirst()
      }
      guard let kind = words.first, Self.kinds.contains(kind), words.count > 1 else { return nil }
      return Declaration(kind: kind, name: words[words.startIndex + 1], isPrivate: isPrivate)
    }
  }

  /// The modules that the code imports, with the access of the import left out.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index < 2 || words[0].hasPrefix("@"), index + 1 < words.count
      else { return nil }
      return String(words[index + 1])
    }
  }

  private static let modifiers: Set<String> = [
    "public", "package", "internal", "private", "fileprivate", "final", "indirect", "nonisolated", "unchecked",
  ]

  private static let kinds: Set<String> = [
    "struct", "enum", "class", "protocol", "actor", "typealias", "extension", "func", "let", "var",
  ]
}

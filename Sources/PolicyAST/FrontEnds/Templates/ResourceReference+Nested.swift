/// References that cross the border between a template and the stacks in it.
extension ResourceReference {
  private static let outer = "outer/"

  /// The name of a resource of the outer template as a nested one sees it.
  static func exported(_ key: String) -> String { outer + key }

  /// The name of a resource of a nested template as the outer one sees it, nil when it is one of the outer template.
  static func imported(_ key: String, from stack: String) -> String? {
    key.hasPrefix(outer) ? nil : "\(stack)/\(key)"
  }

  /// Returns `value` with references to resources of the outer template as a nested one sees them.
  static func exported(_ value: Value) -> Value {
    renamed(value, depth: 0) { outer + $0 }
  }

  /// Returns `value` with references to resources of the nested template of `stack` as the outer one sees them.
  static func imported(_ value: Value, from stack: String) -> Value {
    renamed(value, depth: 0) { name in
      name.hasPrefix(outer) ? String(name.dropFirst(outer.count)) : "\(stack)/\(name)"
    }
  }

  private static func renamed(_ value: Value, depth: Int, _ rename: (String) -> String) -> Value {
    guard depth < 64 else { return value }
    func renamed(_ unresolved: Unresolved) -> Unresolved {
      guard key(of: unresolved) != nil else { return unresolved }
      return Unresolved(.deployment, "${\(rename(String(unresolved.text.dropFirst(2).dropLast())))}")
    }
    let content: Value.Content
    switch value.content {
    case .unresolved(let unresolved): content = .unresolved(renamed(unresolved))
    case .text(let text):
      guard !text.holes.isEmpty else { return value }
      let pieces = text.pieces.map { piece -> Text.Piece in
        switch piece {
        case .literal: piece
        case .hole(let unresolved): .hole(renamed(unresolved))
        }
      }
      content = .text(Text(pieces: pieces))
    case .list(let elements):
      content = .list(elements.map { Self.renamed($0, depth: depth + 1, rename) })
    case .map(let entries):
      content = .map(
        entries.map { entry in
          let inner = Self.renamed(entry.value, depth: depth + 1, rename)
          return Value.Entry(key: entry.key, at: entry.keyLocation, value: inner)
        })
    case .choice(let choice):
      let branches = choice.branches.map {
        (answer: $0.answer, value: Self.renamed($0.value, depth: depth + 1, rename))
      }
      content = .choice(Value.Choice(choice.condition, branches))
    case .null, .bool, .number:
      return value
    }
    return Value(content, at: value.location, referrers: value.referrers)
  }

  /// Returns the local files that the stacks of a template are read from.
  static func nestedFiles(of document: Document, type: String, property: String) -> [String] {
    var paths: [String] = []
    for root in document.roots {
      guard let resources = root["Resources"] else { continue }
      for entry in resources.entries where entry.value["Type"]?.text == type {
        guard let written = entry.value["Properties"]?[property]?.text,
          let path = ProjectFiles.resolve(written, from: document.file.logicalPath), path != document.file.logicalPath
        else { continue }
        paths.append(path)
      }
    }
    return paths
  }
}

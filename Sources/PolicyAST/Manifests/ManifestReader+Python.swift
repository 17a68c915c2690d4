extension ManifestReader {
  /// Returns what a requirements file asks for; a version that a constraints file beside it names counts.
  ///
  /// - Source: "Requirements File Format", pip documentation; PEP 508.
  func requirements(other: (String) -> SourceFile?) -> [Dependency] {
    var constraints: Set<String> = []
    for line in lines {
      guard let path = Self.constraintPath(line.text), let file = other(path) else { continue }
      for dependency in ManifestReader(file).requirements(other: { _ in nil }) where dependency.isPinned {
        constraints.insert(Self.normalized(dependency.name))
      }
    }
    return lines.compactMap { line in
      guard let found = requirement(Self.withoutComment(line.text), in: line) else { return nil }
      guard !found.isPinned, constraints.contains(Self.normalized(found.name)) else { return found }
      return Dependency(name: found.name, version: found.version, isPinned: true, location: found.location)
    }
  }

  /// Returns what a `Pipfile` asks for.
  func pipfile() -> [Dependency] {
    tomlEntries().filter { $0.table == "packages" }.map { entry in
      let isPinned = entry.isLocal || entry.hasCommit || entry.version.hasPrefix("==") && !entry.version.contains("*")
      return Dependency(name: entry.name, version: entry.version, isPinned: isPinned, location: entry.location)
    }
  }

  /// Returns what a `pyproject.toml` asks for, by PEP 621 or in the words of Poetry.
  func pyproject() -> [Dependency] {
    let poetry = tomlEntries().filter { $0.table == "tool.poetry.dependencies" && $0.name != "python" }.map { entry in
      let isPinned = entry.isLocal || entry.hasCommit || Self.isExact(entry.version)
      return Dependency(name: entry.name, version: entry.version, isPinned: isPinned, location: entry.location)
    }
    return poetry + projectDependencies()
  }

  /// Returns the texts of the list `dependencies` in the table `project`.
  private func projectDependencies() -> [Dependency] {
    var found: [Dependency] = []
    var table = ""
    var isInList = false
    for line in lines {
      var text = Self.trimmed(line.text[...])
      if !isInList {
        if text.hasPrefix("[") { table = String(text.drop { $0 == "[" }.prefix { $0 != "]" }) }
        guard table == "project", text.hasPrefix("dependencies"), let open = text.firstIndex(of: "[") else { continue }
        isInList = true
        text = text[text.index(after: open)...]
      }
      while let quote = text.firstIndex(where: { $0 == "\"" || $0 == "'" }) {
        if text[..<quote].contains("]") || text[..<quote].contains("#") { break }
        let rest = text[text.index(after: quote)...]
        guard let end = rest.firstIndex(of: text[quote]) else { break }
        if let dependency = requirement(rest[..<end], in: line) { found.append(dependency) }
        text = rest[rest.index(after: end)...]
      }
      if text.contains("]") { isInList = false }
    }
    return found
  }

  /// Returns what the specification `text`, a part of `line`, asks for; nil for options and blank lines.
  private func requirement(_ text: Substring, in line: Line) -> Dependency? {
    let text = Self.trimmed(text)
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || ("0"..."9").contains(first) else {
      return nil
    }
    let name = text.prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    var rest = Self.trimmed(text[name.endIndex...])
    // A path or an address instead of a name.
    guard !name.isEmpty, !rest.hasPrefix("/"), !rest.hasPrefix(":"), !rest.hasPrefix("+") else { return nil }
    if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") { rest = Self.trimmed(rest[rest.index(after: end)...]) }
    let asked = Self.trimmed(rest.prefix { $0 != ";" })
    let version = asked.cut(at: " --")?.before ?? asked[...]
    return Dependency(
      name: String(name), version: String(version), isPinned: Self.isPinnedRequirement(version),
      location: location(name, in: line))
  }

  private static func isPinnedRequirement(_ version: Substring) -> Bool {
    if version.hasPrefix("@") {
      guard version.holds("git+") else { return true }
      return version.split(separator: "@").last.map { isCommit($0.prefix { $0 != "#" && $0 != " " }) } ?? false
    }
    // Of several conditions one exact one is enough.
    return version.split(separator: ",").contains { condition in
      let condition = trimmed(condition.drop { $0 == "(" || $0 == " " })
      return condition.hasPrefix("==") && !condition.contains("*")
    }
  }

  /// Returns the path after `-c` or `--constraint`.
  private static func constraintPath(_ line: String) -> String? {
    let text = trimmed(withoutComment(line))
    for option in ["--constraint=", "--constraint ", "-c "] where text.hasPrefix(option) {
      return String(trimmed(text.dropFirst(option.count)))
    }
    return nil
  }

  private static func withoutComment(_ line: String) -> Substring {
    if line.hasPrefix("#") { return "" }
    var end = line.startIndex
    while let hash = line[end...].firstIndex(of: "#") {
      if hash > line.startIndex, line[line.index(before: hash)].isWhitespace { return line[..<hash] }
      end = line.index(after: hash)
    }
    return line[...]
  }

  /// - Source: PEP 503: names are the same but for case and for `-`, `_` and `.`.
  private static func normalized(_ name: String) -> String {
    name.lowercased().split { "-_.".contains($0) }.joined(separator: "-")
  }
}

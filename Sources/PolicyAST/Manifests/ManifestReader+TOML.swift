extension ManifestReader {
  /// One entry of a table of dependencies in TOML.
  struct TOMLEntry {
    let table: String
    let name: String
    /// The version, as it is written; empty when nothing is said.
    let version: String
    /// Whether it lies in the project itself.
    let isLocal: Bool
    /// Whether a commit is named.
    let hasCommit: Bool
    let location: Location
  }

  /// Returns the entries of all tables that stand on one line each, which is how tools write dependencies.
  func tomlEntries() -> [TOMLEntry] {
    var table = ""
    return lines.compactMap { line in
      let text = Self.trimmed(line.text[...])
      if text.hasPrefix("[") {
        table = String(text.drop { $0 == "[" }.prefix { $0 != "]" })
        return nil
      }
      guard let equals = text.firstIndex(of: "="), let first = text.first, first != "#" else { return nil }
      let key = Self.trimmed(text[..<equals])
      let name = key.first == "\"" || key.first == "'" ? key.dropFirst().dropLast() : key
      guard !name.isEmpty else { return nil }
      let value = Self.trimmed(text[text.index(after: equals)...])
      let isTable = value.hasPrefix("{")
      let version = isTable ? Self.member("version", of: value) : Self.quoted(value)
      return TOMLEntry(
        table: table, name: String(name), version: version ?? "",
        isLocal: isTable && (Self.member("path", of: value) ?? Self.member("file", of: value)) != nil,
        hasCommit: isTable
          && (Self.member("rev", of: value) ?? Self.member("ref", of: value)).map { Self.isCommit($0) } ?? false,
        location: location(name, in: line))
    }
  }

  private static func member(_ name: String, of table: Substring) -> String? {
    for part in table.dropFirst().split(whereSeparator: { $0 == "," || $0 == "}" }) {
      guard let equals = part.firstIndex(of: "="), trimmed(part[..<equals]) == name else { continue }
      return quoted(trimmed(part[part.index(after: equals)...]))
    }
    return nil
  }

  private static func quoted(_ text: Substring) -> String? {
    guard let quote = text.first, quote == "\"" || quote == "'" else { return nil }
    return String(text.dropFirst().prefix { $0 != quote })
  }
}

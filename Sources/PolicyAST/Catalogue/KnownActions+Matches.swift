extension KnownActions {
  /// Returns what is known of the actions that `text`, a pattern with `*` and `?`, matches in any case; all services are
  /// searched when it names none.
  ///
  /// No row of the table becomes an `Action`: a pattern may match thousands.
  /// - Complexity: O(*actions of the services* · *n*) in the length of the pattern.
  public static func matches(of text: String, in dialect: Dialect) -> ActionMatches {
    let pattern = WildcardPattern(text, ignoringCase: true)
    let code = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    let isNamed = code.endIndex < text.utf8.endIndex && !code.contains { $0 == 0x2A || $0 == 0x3F }
    guard isNamed || !pattern.isLiteral else { return ActionMatches() }
    let services = isNamed ? [String(Substring(code)).lowercased()] : services(of: dialect)
    var matches = ActionMatches()
    for service in services {
      guard let rows = rows(of: service, in: dialect) else { continue }
      add(rows, of: service, matching: pattern, to: &matches)
    }
    return matches
  }

  private static func add(
    _ rows: Range<Int>, of service: String, matching pattern: WildcardPattern, to matches: inout ActionMatches
  ) {
    let prefix = service.scalarValues + [WildcardPattern.colon]
    var letters = prefix
    bytes(ActionTable.actions) { table in
      var line = rows.lowerBound
      while line < rows.upperBound {
        let end = endOfLine(table, line)
        let name = line..<endOfCell(table, line, end)
        letters.removeSubrange(prefix.count...)
        for index in name { letters.append(UInt32(table[index])) }
        if pattern.isEverything || pattern.matches(letters) {
          add(ActionRow(table, name.upperBound, end), name: table[name], of: service, to: &matches)
        }
        line = end + 1
      }
    }
  }

  private static func add(
    _ row: ActionRow, name: Slice<UnsafeBufferPointer<UInt8>>, of service: String, to matches: inout ActionMatches
  ) {
    matches.count += 1
    if row.takesResource { matches.limited += 1 }
    if row.isSensitive { matches.sensitive.append("\(service):\(String(decoding: name, as: UTF8.self))") }
  }

  /// The cells of a row that the sum needs: `name;level;sensitive;documented;resources;…`.
  private struct ActionRow {
    let isSensitive: Bool
    let takesResource: Bool

    /// Reads the cells behind the name, which ends at `start`.
    init(_ table: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
      let level = endOfCell(table, start + 1, end)
      let sensitive = endOfCell(table, level + 1, end)
      let documented = endOfCell(table, sensitive + 1, end)
      let resources = endOfCell(table, documented + 1, end)
      isSensitive = sensitive > level + 1
      takesResource = resources > documented + 1
    }
  }

  private static func endOfCell(_ table: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, table[index] != UInt8(ascii: ";") { index += 1 }
    return index
  }
}

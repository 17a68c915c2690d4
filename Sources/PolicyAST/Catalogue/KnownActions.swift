/// The actions of the services that serverless projects use.
///
/// Lookups work on static bytes; the list of services is read at the first use. A service that is not listed is not
/// known, which says nothing about its actions.
public enum KnownActions {
  /// The rows of one service in the table.
  private struct Section {
    let service: String
    let start: Int
    let end: Int
  }

  /// Returns the codes of the services that are known in `dialect`, sorted.
  public static func services(of dialect: Dialect) -> [String] {
    sections(of: dialect).keys.sorted()
  }

  /// Returns whether the actions of `service` are known.
  public static func knows(service: String, in dialect: Dialect) -> Bool {
    section(service, dialect) != nil
  }

  /// Returns the action that `qualifiedName`, such as `oss:GetObject`, spells in any case; nil when there is none.
  /// - Complexity: O(log *actions of the service*).
  public static func action(named qualifiedName: String, in dialect: Dialect) -> Action? {
    guard let (line, section) = place(of: qualifiedName, in: dialect) else { return nil }
    return bytes(ActionTable.actions) { action(at: line, in: $0, of: section.service) }
  }

  /// Returns whether `qualifiedName` spells an action in any case.
  /// - Complexity: O(log *actions of the service*).
  public static func knows(action qualifiedName: String, in dialect: Dialect) -> Bool {
    place(of: qualifiedName, in: dialect) != nil
  }

  /// Returns the names of the actions of `service`, sorted; none when it is not known.
  /// - Complexity: O(*actions of the service*).
  static func names(of service: String, in dialect: Dialect) -> [String] {
    guard let section = section(service.lowercased(), dialect) else { return [] }
    return bytes(ActionTable.actions) { table in
      table[section.start..<section.end].split(separator: 0x0A).map { row in
        String(decoding: row.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
      }
    }
  }

  /// Returns where the row of an action begins in the table.
  private static func place(of qualifiedName: String, in dialect: Dialect) -> (line: Int, section: Section)? {
    let parts = qualifiedName.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let section = section(parts[0].lowercased(), dialect) else { return nil }
    let wanted = Array(parts[1].lowercased().utf8)
    return bytes(ActionTable.actions) { table in
      var low = section.start
      var high = section.end
      while low < high {
        var line = (low + high) / 2
        while line > low, table[line - 1] != 0x0A { line -= 1 }
        switch order(table, line, wanted) {
        case 0: return (line, section)
        case ..<0: low = endOfLine(table, line) + 1
        case _: high = line
        }
      }
      return nil
    }
  }

  /// Returns the actions of `service`, sorted by name; none when it is not known.
  /// - Complexity: O(*actions of the service*).
  public static func actions(of service: String, in dialect: Dialect) -> [Action] {
    guard let section = section(service.lowercased(), dialect) else { return [] }
    return bytes(ActionTable.actions) { table in
      var actions: [Action] = []
      var line = section.start
      while line < section.end {
        if let action = action(at: line, in: table, of: section.service) { actions.append(action) }
        line = endOfLine(table, line) + 1
      }
      return actions
    }
  }

  /// Returns where the rows of `service`, in lower case, stand in the table; nil when it is not known.
  static func rows(of service: String, in dialect: Dialect) -> Range<Int>? {
    section(service, dialect).map { $0.start..<$0.end }
  }

  private static let ramSections = readSections(of: .ram)
  private static let iamSections = readSections(of: .iam)

  private static func sections(of dialect: Dialect) -> [String: Section] {
    switch dialect {
    case .ram: ramSections
    case .iam: iamSections
    }
  }

  private static func readSections(of dialect: Dialect) -> [String: Section] {
    let sections: [Section] = lines(ActionTable.services).compactMap { line in
      let cells = line.split(separator: 0x09)
      guard cells.count == 4, text(cells[0]) == dialect.rawValue, let start = Int(text(cells[2])),
        let end = Int(text(cells[3]))
      else { return nil }
      return Section(service: text(cells[1]), start: start, end: end)
    }
    return Dictionary(sections.map { ($0.service, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func section(_ service: String, _ dialect: Dialect) -> Section? {
    sections(of: dialect)[service]
  }

  /// Compares the lower-case name that begins at `line` with `wanted`: negative when it sorts before.
  private static func order(_ table: UnsafeBufferPointer<UInt8>, _ line: Int, _ wanted: [UInt8]) -> Int {
    var index = 0
    while index < wanted.count {
      let byte = table[line + index]
      guard byte != UInt8(ascii: ";") else { return -1 }
      let lowered = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if lowered != wanted[index] { return lowered < wanted[index] ? -1 : 1 }
      index += 1
    }
    return table[line + index] == UInt8(ascii: ";") ? 0 : 1
  }

  static func endOfLine(_ table: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < table.count, table[end] != 0x0A { end += 1 }
    return end
  }

  private static func action(at line: Int, in table: UnsafeBufferPointer<UInt8>, of service: String) -> Action? {
    let row = Array(table[line..<endOfLine(table, line)])
    let cells = row.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard cells.count == 7, let letter = cells[1].first, let level = AccessLevel(letter: letter) else { return nil }
    let sensitive = !cells[2].isEmpty
    return Action(
      service: service, name: text(cells[0]), level: level,
      sensitivity: sensitive ? string(cells[6]) ?? "sensitive" : nil, isDocumented: !cells[3].isEmpty,
      resources: cells[4].split(separator: UInt8(ascii: ",")).compactMap { cell in
        let isRequired = cell.last == UInt8(ascii: "!")
        return string(isRequired ? cell.dropLast() : cell).map {
          Action.ResourceForm(pattern: $0, isRequired: isRequired)
        }
      },
      conditionKeys: cells[5].split(separator: UInt8(ascii: ",")).compactMap { string($0) })
  }

  /// Returns the string at the byte offset that `cell` spells.
  private static func string(_ cell: ArraySlice<UInt8>) -> String? {
    guard let offset = Int(text(cell)) else { return nil }
    return bytes(ActionTable.strings) { table in
      guard offset < table.count else { return nil }
      return String(decoding: table[offset..<endOfLine(table, offset)], as: UTF8.self)
    }
  }

  private static func lines(_ string: StaticString) -> [ArraySlice<UInt8>] {
    bytes(string) { Array($0).split(separator: 0x0A) }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  static func bytes<Result>(_ string: StaticString, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    string.withUTF8Buffer(body)
  }
}

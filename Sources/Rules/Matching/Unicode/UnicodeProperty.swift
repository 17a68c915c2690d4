/// Looks up the general categories and scripts that `\p{…}` names.
///
/// Names are those of RE2: one- and two-letter categories, scripts with their full names, and `Any`; case matters.
enum UnicodeProperty {
  /// Returns the code points of the category or script called `name`, or nil when there is none.
  /// - Complexity: O(size of the tables).
  static func set(named name: String) -> ScalarSet? {
    if name == "Any" { return .all }
    let categories = names(UnicodeTables.categoryNames)
    if name.utf8.count <= 2, name != "Yi" {
      let indices = categories.indices.filter { categories[$0] == name || categories[$0].prefix(1) == name }
      return indices.isEmpty ? nil : points(of: indices, in: UnicodeTables.categories)
    }
    guard let script = names(UnicodeTables.scriptNames).firstIndex(where: { $0 == name }) else {
      return nil
    }
    return points(of: [script], in: UnicodeTables.scripts)
  }

  private static func names(_ table: StaticString) -> [Substring] {
    table.description.split(separator: " ")
  }

  private static func points(of indices: [Int], in table: StaticString) -> ScalarSet {
    var ranges: [ScalarRange] = []
    var numbers = PackedNumbers(table)
    var start: UInt32 = 0
    while let length = numbers.next(), let owner = numbers.next() {
      if owner > 0, indices.contains(Int(owner) - 1) { ranges.append(ScalarRange(start, start + length - 1)) }
      start += length
    }
    return ScalarSet(ranges)
  }
}

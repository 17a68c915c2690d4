/// Collects the entries of a map; a later entry replaces an earlier one with the same key.
struct HCLMapBuilder {
  private(set) var entries: [Value.Entry] = []
  private var positions: [String: Int] = [:]

  /// Adds an entry.
  mutating func insert(_ entry: Value.Entry) {
    guard entry.key.holes.isEmpty else {
      entries.append(entry)
      return
    }
    if let position = positions[entry.key.string] {
      entries[position] = entry
    } else {
      positions[entry.key.string] = entries.count
      entries.append(entry)
    }
  }

  /// The position of the entry under `key`.
  func position(of key: String) -> Int? { positions[key] }

  /// Replaces the entry at `position`.
  mutating func replace(_ position: Int, by entry: Value.Entry) { entries[position] = entry }
}

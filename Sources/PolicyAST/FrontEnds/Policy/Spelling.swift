/// Finds the word that a misspelt one was meant to be.
enum Spelling {
  /// Returns the word of `words` that differs least from `word`: in case alone, or in at most two places; else nil.
  /// - Complexity: O(*words* · *length*²).
  static func nearest(to word: String, among words: [String]) -> String? {
    let lowered = word.lowercased()
    if let same = words.first(where: { $0.lowercased() == lowered }) { return same }
    let typed = Array(lowered.utf8)
    guard typed.count <= 64 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in words {
      let bytes = Array(candidate.lowercased().utf8)
      let allowed = min(2, max(1, bytes.count / 3))
      guard abs(bytes.count - typed.count) <= allowed else { continue }
      let distance = distance(typed, bytes)
      if distance <= allowed, distance < (best?.distance ?? .max) { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Insertions, deletions, replacements and swaps of neighbours that lead from `first` to `second`.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: second.count + 1)
    var previous = Array(0...second.count)
    var current = previous
    for row in 0..<first.count {
      current[0] = row + 1
      for column in 0..<second.count {
        let cost = first[row] == second[column] ? 0 : 1
        var least = min(previous[column + 1] + 1, current[column] + 1, previous[column] + cost)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = least
      }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[second.count]
  }
}

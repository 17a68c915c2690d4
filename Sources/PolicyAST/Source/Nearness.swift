/// Finds the word that somebody probably meant.
public enum Nearness {
  /// Returns the candidate with the fewest edits to `word`, ignoring case, nil when none is near: at most a third of
  /// the word's length, and never more than `edits`.
  ///
  /// An edit inserts, removes or replaces a letter, or swaps two neighbours. Of equally near ones the first wins.
  /// - Complexity: O(*candidates* · *n* · *m*).
  public static func nearest<Words: Sequence>(to word: String, among candidates: Words, edits: Int = 3) -> String?
  where Words.Element == String {
    let wanted = Array(word.lowercased().utf8)
    let bound = min(edits, max(1, wanted.count / 3))
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased().utf8)
      guard abs(letters.count - wanted.count) <= bound else { continue }
      let distance = distance(wanted, letters)
      if distance <= bound, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.word
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = last
    for i in left.indices {
      row[0] = i + 1
      for j in right.indices {
        let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
        row[j + 1] = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}

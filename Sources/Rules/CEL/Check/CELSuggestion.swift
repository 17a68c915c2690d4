/// Finds the name that the author probably meant.
enum CELSuggestion {
  /// The known name nearest to `name`, or nil when none is near: at most a third of its letters may differ,
  /// and names of one or two letters are near to nothing.
  static func nearest(to name: String, in known: [String]) -> String? {
    let wanted = Array(name.lowercasedASCII.utf8.prefix(64))
    var best: (name: String, distance: Int)?
    for candidate in known {
      let distance = distance(wanted, Array(candidate.lowercasedASCII.utf8.prefix(64)))
      if wanted.count > 2, distance <= max(1, wanted.count / 3), distance < (best?.distance ?? .max) {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// The number of letters to insert, drop, change or swap to get from one word to the other.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (row, first) in left.enumerated() {
      var current = [row + 1]
      for (column, second) in right.enumerated() {
        var cost = min(previous[column] + (first == second ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first == right[column - 1], left[row - 1] == second {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}

extension String {
  /// The text with the letters A to Z in lower case, all others as they are.
  var lowercasedASCII: String {
    String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

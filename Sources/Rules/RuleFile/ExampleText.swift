/// The text of an example with the places marked in it.
///
/// A line of blanks and `^` is no part of the text: each run of `^` marks the same columns (in code points) of the line
/// above it. A finding that spans several lines is marked by the part on its first line.
struct ExampleText: Sendable, Equatable {
  /// A marked place.
  struct Mark: Hashable, Sendable, Comparable {
    /// The 0-based line of the text without the marking lines.
    let line: Int

    /// The first column, 0-based, in code points.
    let start: Int

    /// The column after the last, 0-based.
    let end: Int

    static func < (left: Mark, right: Mark) -> Bool {
      (left.line, left.start, left.end) < (right.line, right.start, right.end)
    }
  }

  /// The text without the marking lines.
  let text: String

  /// The places, in the order of the text.
  let marks: [Mark]

  /// Reads `source`, a text with marking lines.
  /// - Complexity: O(*n*).
  init(_ source: String) {
    var kept: [Substring] = []
    var marks: [Mark] = []
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if let runs = Self.marks(in: line), !kept.isEmpty {
        marks += runs.map { Mark(line: kept.count - 1, start: $0.lowerBound, end: $0.upperBound) }
      } else {
        kept.append(line)
      }
    }
    text = kept.joined(separator: "\n")
    self.marks = marks.sorted()
  }

  /// Returns the runs of `^` in a marking line, nil for any other line.
  private static func marks(in line: Substring) -> [Range<Int>]? {
    var runs: [Range<Int>] = []
    for (column, byte) in line.utf8.enumerated() {
      switch byte {
      case 0x20, 0x0D: continue
      case UInt8(ascii: "^"):
        if let last = runs.last, last.upperBound == column {
          runs[runs.count - 1] = last.lowerBound..<column + 1
        } else {
          runs.append(column..<column + 1)
        }
      case _: return nil
      }
    }
    return runs.isEmpty ? nil : runs
  }
}

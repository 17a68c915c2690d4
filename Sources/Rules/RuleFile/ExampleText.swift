/// The text of an example with the places marked in it.
///
/// A line of blanks and `^` is no part of the text: each run of `^` marks the same columns (in code points) of the line
/// above it. A finding that spans several lines is marked by the part on its first line. `%{name}` stands for a sample
/// credential; marks count it as it is written in the example.
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

  /// The text without the marking lines, sample credentials filled in.
  let text: String

  /// The places, in the order of the text.
  let marks: [Mark]

  /// Reads `source`, a text with marking lines.
  /// - Complexity: O(*n*).
  init(_ source: String) {
    var kept: [[Unicode.Scalar]] = []
    var columns: [[Int]] = []
    var marks: [Mark] = []
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if let runs = Self.marks(in: line), let columns = columns.last {
        marks += runs.map { run in
          let last = columns.count - 1
          return Mark(
            line: kept.count - 1, start: columns[min(run.lowerBound, last)], end: columns[min(run.upperBound, last)])
        }
      } else {
        let (scalars, places) = Self.filled(line)
        kept.append(scalars)
        columns.append(places)
      }
    }
    var text = ""
    for (index, line) in kept.enumerated() {
      if index > 0 { text += "\n" }
      text.unicodeScalars.append(contentsOf: line)
    }
    self.text = text
    self.marks = marks.sorted()
  }

  /// Returns `line` with sample credentials filled in, and for each column of the example the column in the text.
  private static func filled(_ line: Substring) -> (scalars: [Unicode.Scalar], columns: [Int]) {
    let written = Array(line.unicodeScalars)
    var scalars: [Unicode.Scalar] = []
    var columns: [Int] = []
    var cursor = 0
    while cursor < written.count {
      columns.append(scalars.count)
      guard let sample = sample(at: cursor, in: written) else {
        scalars.append(written[cursor])
        cursor += 1
        continue
      }
      columns += Array(repeating: scalars.count, count: sample.length - 1)
      scalars += Array(sample.text.unicodeScalars)
      cursor += sample.length
    }
    return (scalars, columns + [scalars.count])
  }

  /// Returns the sample that begins at `start`, and how many code points spell it; nil when none does.
  private static func sample(at start: Int, in scalars: [Unicode.Scalar]) -> (text: String, length: Int)? {
    guard scalars[start] == "%", start + 1 < scalars.count, scalars[start + 1] == "{",
      let end = scalars[start...].firstIndex(of: "}")
    else { return nil }
    let name = String(String.UnicodeScalarView(scalars[(start + 2)..<end]))
    let text = SampleCredential(rawValue: name)?.text ?? SampleCredential.text(after: name)
    return text.map { ($0, end + 1 - start) }
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

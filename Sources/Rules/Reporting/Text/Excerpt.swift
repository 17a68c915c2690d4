import PolicyAST

/// The lines of a file at a location, with marks under what is meant.
struct Excerpt {
  /// A line that is shown, or the gap between two.
  enum Row {
    /// A line with its 1-based number.
    case line(Int, SourceLine)
    /// Lines that are left out.
    case gap
  }

  /// What is shown, from top to bottom.
  let rows: [Row]

  /// The digits of the largest line number.
  let gutter: Int

  /// The lines at `location`; of many only the first and the last.
  init(_ location: Location, hiding redactions: Redactions) {
    let file = location.file
    let lines = file.lines
    let end = min(location.region.end, file.bytes.count)
    let region = min(location.region.start, end)..<end
    let first = lines.line(at: region.lowerBound)
    let last = region.isEmpty ? first : lines.line(at: region.upperBound - 1)
    var rows: [Row] = []
    for line in first == last ? [first] : [first, last] {
      if line > first, last > first + 1 { rows.append(.gap) }
      let content = lines.content(ofLine: line, in: file.bytes)
      let marked = Self.marked(region, in: content)
      let range = content.startIndex..<content.endIndex
      rows.append(.line(line + 1, SourceLine(range, of: file, marking: marked, hiding: redactions)))
    }
    self.rows = rows
    gutter = String(last + 1).utf8.count
  }

  /// The part of `region` on the line `content`, without the indentation of a line that only continues it.
  private static func marked(_ region: Range<Int>, in content: ArraySlice<UInt8>) -> Range<Int> {
    var part = region.clamped(to: content.startIndex..<content.endIndex)
    guard region.lowerBound < content.startIndex else { return part }
    var start = part.lowerBound
    while start < part.upperBound, content[start] == 0x20 || content[start] == 0x09 { start += 1 }
    part = start..<part.upperBound
    return part
  }
}

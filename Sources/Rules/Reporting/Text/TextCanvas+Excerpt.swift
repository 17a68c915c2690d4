extension TextCanvas {
  /// Writes the lines of `excerpt` with `mark` under what is meant.
  mutating func write(_ excerpt: Excerpt, mark: String, _ style: TerminalStyle) {
    for row in excerpt.rows {
      switch row {
      case .gap:
        write(blanks: 1)
        write(String(repeating: ".", count: max(3, excerpt.gutter)), .gutter)
        endLine()
      case .line(let number, let line):
        let digits = String(number)
        write(blanks: 1 + excerpt.gutter - digits.utf8.count)
        write("\(digits) |", .gutter)
        write(line.text.isEmpty ? "" : " \(line.text)")
        endLine()
        write(blanks: excerpt.gutter + 2)
        write("|", .gutter)
        write(blanks: 1 + line.marks.lowerBound)
        write(String(repeating: mark, count: line.marks.count), style)
        endLine()
      }
    }
  }
}

extension HCLParser {
  /// Takes from each line as many leading spaces as the line with the fewest of them has.
  func flush(_ parts: inout [HCLTemplatePart]) {
    var fewest = Int.max
    var isLineStart = true
    var adjusted: [Int] = []
    for (index, part) in parts.enumerated() {
      if isLineStart {
        isLineStart = false
        if part.kind == .end { break }
        var spaces = 0
        if part.kind == .text {
          let solid = skipSpaces(part)
          if solid == part.last, endsLine(part) {
            spaces = .max
          } else {
            spaces = characterCount(Int(part.first), Int(solid))
            adjusted.append(index)
          }
        }
        fewest = min(fewest, spaces)
      }
      if part.kind == .text, endsLine(part) { isLineStart = true }
    }
    guard fewest > 0, fewest < .max else { return }
    for index in adjusted {
      let first = Int(parts[index].first)
      let position = advance(first, Int(parts[index].last), by: fewest)
      parts[index].first = UInt32(position)
      parts[index].start += UInt32(position - first)
    }
  }

  private func endsLine(_ part: HCLTemplatePart) -> Bool {
    part.last > part.first && bytes[Int(part.last) - 1] == 0x0A
  }

  /// The number of characters from `start` to `end`, all of them white space; CR LF is one.
  private func characterCount(_ start: Int, _ end: Int) -> Int {
    var position = start
    var count = 0
    while position < end {
      position = advance(position, end, by: 1)
      count += 1
    }
    return count
  }

  private func advance(_ start: Int, _ end: Int, by count: Int) -> Int {
    var position = start
    for _ in 0..<count where position < end {
      let isCRLF = bytes[position] == 0x0D && position + 1 < end && bytes[position + 1] == 0x0A
      position += isCRLF ? 2 : max(HCLSpaces.length(bytes, position, end), 1)
    }
    return min(position, end)
  }
}

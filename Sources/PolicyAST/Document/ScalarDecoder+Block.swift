extension ScalarDecoder {
  /// Decodes a literal or folded block scalar, whose content ends where its chomping says.
  mutating func decodeBlock() {
    guard let first = endOfHeader else { return }
    var cursor = first
    var isFirst = true
    var lastBreak: Range<Int>?
    var blanks: [Range<Int>] = []
    var wasSpaced = false
    while cursor < content.upperBound {
      let text = afterIndent(cursor)
      let end = endOfLine(text)
      let next = lineBreak(at: end) ?? end
      guard end > text else {
        blanks.append(next > end ? end..<next : cursor..<end)
        cursor = next
        continue
      }
      let isSpaced = bytes[text] == 0x20 || bytes[text] == 0x09
      if style == .folded, !isFirst, !wasSpaced, !isSpaced {
        if blanks.isEmpty, let lastBreak { replace(lastBreak, by: CollectionOfOne(0x20)) }
      } else {
        emit(lastBreak)
      }
      for blank in blanks { emit(blank) }
      blanks.removeAll(keepingCapacity: true)
      copy(text..<end)
      lastBreak = next > end ? end..<next : missingBreak(after: end)
      wasSpaced = isSpaced
      isFirst = false
      cursor = next
    }
    emit(lastBreak)
    for blank in blanks { emit(blank) }
  }

  /// The last line of a file ends even where its line break is missing, unless the breaks at the end are stripped.
  private func missingBreak(after end: Int) -> Range<Int>? {
    let indicators = bytes[content].prefix { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 && $0 != 0x09 }
    return indicators.contains(UInt8(ascii: "-")) ? nil : end - 1..<end
  }

  /// The offset after the line of the indicator, nil when nothing follows it.
  private var endOfHeader: Int? {
    lineBreak(at: endOfLine(content.lowerBound))
  }

  private func endOfLine(_ offset: Int) -> Int {
    var cursor = offset
    while cursor < content.upperBound, bytes[cursor] != 0x0A, bytes[cursor] != 0x0D { cursor += 1 }
    return cursor
  }

  private func afterIndent(_ offset: Int) -> Int {
    var cursor = offset
    let limit = min(content.upperBound, offset + indent)
    while cursor < limit, bytes[cursor] == 0x20 { cursor += 1 }
    return cursor
  }

  private mutating func emit(_ lineBreak: Range<Int>?) {
    guard let lineBreak, !lineBreak.isEmpty else { return }
    if bytes[lineBreak.lowerBound] == 0x0A {
      copy(lineBreak)
    } else {
      replace(lineBreak, by: CollectionOfOne(0x0A))
    }
  }
}

extension YAMLParser {
  /// Reads the entries of the mapping indented by `column` whose record has `index`; when it `hasKey`, the colon after
  /// the first key is at hand.
  mutating func blockMapping(_ column: Int, _ index: Int, hasKey: Bool) {
    var hasKey = hasKey
    repeat {
      if hasKey {
        implicitValue(column)
      } else if isIndicator(UInt8(ascii: "?")) {
        explicitEntry(column)
      } else if isIndicator(UInt8(ascii: ":")) {
        emptyNode(at: at, PendingProperties())
        implicitValue(column)
      } else if isIndicator(UInt8(ascii: "-")) {
        fail(.sequenceNotAllowed)
      } else {
        implicitEntry(column)
      }
      hasKey = false
    } while nextEntry(column)
    close(index, end: lastEnd)
  }

  /// Reads the value after the colon at hand.
  @inline(__always)
  private mutating func implicitValue(_ column: Int) {
    advance()
    lastEnd = at
    if byte(at) == 0x09 { checkTabSeparator() }
    blockNode(column, allowing: .sameIndent, emptyAt: at)
  }

  /// Other parsers want a space between a key and plain text on its line.
  private mutating func checkTabSeparator() {
    var cursor = at
    while byte(cursor) == 0x09 { cursor += 1 }
    guard Self.isWord(byte(cursor)) || byte(cursor) == UInt8(ascii: "_") else { return }
    problems.report(.tabSeparator, Region(at, cursor))
  }

  /// Reads the key at the `?` at hand, and its value.
  private mutating func explicitEntry(_ column: Int) {
    advance()
    lastEnd = at
    blockNode(column, allowing: [.sameIndent, .compact], emptyAt: at)
    if failed { recover(column) }
    skip()
    guard !isStopped, isFresh, indent == column, !hasTab, isIndicator(UInt8(ascii: ":")) else {
      return emptyNode(at: at, PendingProperties())
    }
    advance()
    lastEnd = at
    blockNode(column, allowing: [.sameIndent, .compact], emptyAt: at)
  }

  /// Reads the key at hand, its colon and its value.
  private mutating func implicitEntry(_ column: Int) {
    let start = at
    let line = lineStart
    let index = records.count
    var inner = PendingProperties()
    if current == UInt8(ascii: "&") || current == UInt8(ascii: "!") {
      inner = nodeProperties()
      skipWhite()
    }
    if failed || isAtEndOfLine() || isIndicator(UInt8(ascii: ":")) {
      emptyNode(at: inner.isEmpty ? at : inner.end, inner)
    } else {
      inlineNode(column + 1, inFlow: false, inner, isKey: true)
    }
    let end = at
    skipWhite()
    guard !failed, isIndicator(UInt8(ascii: ":")), line == lineStart else {
      if !failed {
        let isLong = line != lineStart && isIndicator(UInt8(ascii: ":"))
        fail(isLong ? .keyNotOnOneLine : .expectedKey, start, end)
      }
      if records.count == index { records.append(Record(.malformed, .plain, start, start)) }
      records.append(Record(.malformed, .plain, end, end))
      return
    }
    checkKeyLength(start, at)
    implicitValue(column)
  }

  /// Checks that an implicit key, with the space up to its colon, is not longer than 1024 characters.
  mutating func checkKeyLength(_ start: Int, _ end: Int) {
    guard end - start > 1024 else { return }
    let characters = bytes[start..<end].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    if characters > 1024 { problems.report(.keyTooLong, Region(start, end)) }
  }
}

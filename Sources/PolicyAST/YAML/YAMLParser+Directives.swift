extension YAMLParser {
  /// Reads the directives before a document.
  mutating func directives() {
    var first: Int?
    var hasVersion = false
    while !isStopped, isFresh, at == lineStart, current == UInt8(ascii: "%") {
      first = first ?? at
      directive(&hasVersion)
      at = endOfLine(at)
      lineFirst = -1
      skip()
    }
    guard let first else { return }
    if !isAtMarker || byte(at) != UInt8(ascii: "-") {
      problems.report(.directiveWithoutDocument, Region(first, endOfLine(first)))
    }
  }

  private mutating func directive(_ hasVersion: inout Bool) {
    let start = at
    let words = self.words()
    let whole = Region(start, endOfLine(start))
    guard let name = words.first else { return problems.report(.invalidDirective, whole) }
    if bytes[name].elementsEqual("%YAML".utf8) {
      if hasVersion { problems.report(.repeatedDirective, whole) }
      hasVersion = true
      if words.count != 2 || !isVersion(words[1]) { problems.report(.invalidDirective, whole) }
    } else if bytes[name].elementsEqual("%TAG".utf8) {
      guard words.count == 3, isHandle(words[1]) else { return problems.report(.invalidDirective, whole) }
      let handle = Array(bytes[words[1]])
      if handles.updateValue(tagPrefixes.count, forKey: handle) != nil { problems.report(.repeatedDirective, whole) }
      tagPrefixes.append(Array(bytes[words[2]]))
    } else if name.count < 2 {
      problems.report(.invalidDirective, whole)
    }
  }

  /// Returns the words of the line at hand up to a comment, at most four.
  private mutating func words() -> [Range<Int>] {
    var words: [Range<Int>] = []
    while !isAtEndOfLine(), words.count < 4 {
      let start = at
      while !isBlank(at) { at += 1 }
      words.append(start..<at)
    }
    return words
  }

  /// Whether the bytes are `1.` and digits.
  private func isVersion(_ range: Range<Int>) -> Bool {
    let text = bytes[range]
    guard text.count > 2, text.starts(with: "1.".utf8) else { return false }
    return text.dropFirst(2).allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Whether the bytes are `!`, `!!` or `!word!`.
  private func isHandle(_ range: Range<Int>) -> Bool {
    let text = bytes[range]
    guard text.first == UInt8(ascii: "!"), text.last == UInt8(ascii: "!") else { return false }
    return text.dropFirst().dropLast().allSatisfy(Self.isWord)
  }

  /// Whether the byte is a letter, a digit or a hyphen.
  static func isWord(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "-")
  }
}

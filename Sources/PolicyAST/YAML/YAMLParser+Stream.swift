extension YAMLParser {
  /// Parses the text.
  /// - Complexity: O(*n*) in the number of bytes.
  mutating func parse() -> ParsedTree {
    let encoding = EncodingCheck(bytes: bytes)
    guard !encoding.isOtherEncoding else {
      problems.report(.notUTF8Encoding, Region(0, min(2, bytes.count)))
      return ParsedTree(problems: problems)
    }
    encoding.report(to: &problems)
    if encoding.hasMark {
      at = 3
      lineStart = 3
    }
    while skipToDocument() { document() }
    checkAliases()
    return ParsedTree(
      records: records.spilled, properties: properties, tagPrefixes: tagPrefixes, roots: roots, problems: problems)
  }

  /// Moves to the next document; returns whether there is one.
  private mutating func skipToDocument() -> Bool {
    while true {
      skip()
      guard at < bytes.count else { return false }
      guard isAtMarker, current == UInt8(ascii: ".") else { return true }
      endDocument()
    }
  }

  private mutating func document() {
    anchors.removeAll()
    handles.removeAll()
    directives()
    let isExplicit = isAtMarker && byte(at) == UInt8(ascii: "-")
    if isExplicit {
      at += 3
      isAtMarker = false
      lineFirst = -1
    }
    lastEnd = at
    tabAfterBlock = -1
    var root = DocumentRoot(record: records.count, explicitStart: isExplicit)
    if isTolerant { skipTemplateLines() }
    blockNode(-1, allowing: [], emptyAt: nil)
    while true {
      if failed { recover(-1) }
      skip()
      if isStopped { break }
      fail(.trailingContent)
    }
    if isAtMarker, current == UInt8(ascii: ".") {
      root.explicitEnd = true
      endDocument()
    }
    roots.append(root)
  }

  /// Reads the `...` at hand.
  private mutating func endDocument() {
    at += 3
    isAtMarker = false
    lineFirst = -1
    if !isAtEndOfLine() { problems.report(.contentAfterMarker, Region(at, endOfLine(at))) }
    at = endOfLine(at)
  }

  /// Makes sure that each alias leads to a node before it.
  private mutating func checkAliases() {
    guard !properties.isEmpty else { return }
    for index in 0..<records.count where records[index].kind == .alias {
      let target = properties[Int(records[index].link)].record
      if target >= index || records[target].kind == .alias { records[index].flags.insert(.cyclic) }
    }
  }
}

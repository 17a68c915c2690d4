extension YAMLParser {
  /// Reads the sequence in brackets at hand; its further lines must be indented by `indent`.
  mutating func flowSequence(_ indent: Int, _ own: PendingProperties) {
    let index = open(.sequence, .flow, at, own)
    beginFlow()
    while skipInFlow(indent, index) {
      if current == UInt8(ascii: "]") {
        advance()
        lastEnd = at
        break
      }
      flowElement(indent)
      guard isSeparated(indent, index, UInt8(ascii: "]")) else { break }
    }
    endFlow(index)
  }

  /// Reads the mapping in braces at hand; its further lines must be indented by `indent`.
  mutating func flowMapping(_ indent: Int, _ own: PendingProperties) {
    let index = open(.mapping, .flow, at, own)
    beginFlow()
    while skipInFlow(indent, index) {
      if current == UInt8(ascii: "}") {
        advance()
        lastEnd = at
        break
      }
      flowEntry(indent, index)
      guard isSeparated(indent, index, UInt8(ascii: "}")) else { break }
    }
    endFlow(index)
  }

  private mutating func beginFlow() {
    if flowDepth == 0 { resumeLine = -1 }
    flowDepth += 1
    advance()
    lastEnd = at
  }

  /// Ends the collection at `index`. When outermost brackets are broken and lines in them were indented too little for
  /// them, those lines are read again as what they look like.
  private mutating func endFlow(_ index: Int) {
    flowDepth -= 1
    close(index, end: lastEnd)
    guard flowDepth == 0, failed, resumeLine >= 0, !isHalted, problems.hasRoom else { return }
    at = resumeLine
    lineStart = resumeLine
    lineFirst = -1
    isAtMarker = false
  }

  /// Moves over the comma after an entry, or to the closing bracket; returns whether reading goes on.
  private mutating func isSeparated(_ indent: Int, _ index: Int, _ closing: UInt8) -> Bool {
    guard !failed, skipInFlow(indent, index) else { return false }
    if current == UInt8(ascii: ",") {
      advance()
      lastEnd = at
      return true
    }
    if current == closing { return true }
    let start = Int(records[index].start)
    problems.report(.expectedFlowEnd, Region(at, at + 1), related: Region(start, start + 1))
    failed = true
    skipLine()
    return false
  }

  /// Moves to the next content inside the collection at `index`; returns false, after an error, when there is none.
  private mutating func skipInFlow(_ indent: Int, _ index: Int) -> Bool {
    skip()
    if isStopped {
      let start = Int(records[index].start)
      if !failed { fail(.unclosed, start, start + 1, isOver: false) }
      return false
    }
    if isFresh, self.indent < indent {
      if isTolerant {
        if resumeLine < 0 { resumeLine = lineStart }
        problems.reportOnce(.underIndentedFlow, Region(at, at + 1))
        return true
      }
      let start = Int(records[index].start)
      problems.report(.unclosed, Region(start, start + 1))
      fail(.underIndentedFlow, at, at + 1, isOver: false)
      return false
    }
    return true
  }

  /// Whether the colon of a flow value is at hand; right behind a quoted or bracketed key it needs no space after it.
  @inline(__always)
  private func isColon(adjacent: Bool = false) -> Bool {
    guard at < bytes.count, current == UInt8(ascii: ":") else { return false }
    return adjacent || isBlank(at + 1) || classes[bytes[at + 1]] & ByteClasses.flow != 0
  }

  @inline(__always)
  private var isFlowEnd: Bool {
    switch current {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): true
    case _: false
    }
  }

  /// Reads one node inside brackets, with its properties; returns whether a colon may stand right behind it.
  private mutating func flowNode(_ indent: Int, _ index: Int) -> Bool {
    var own = PendingProperties()
    while !failed, current == UInt8(ascii: "&") || current == UInt8(ascii: "!") {
      own = merge(nodeProperties(), into: own)
      guard !failed, skipInFlow(indent, index) else { break }
    }
    if failed || isStopped || isFlowEnd || isColon() {
      emptyNode(at: own.isEmpty ? at : own.end, own)
      return false
    }
    return inlineNode(indent, inFlow: true, own)
  }

  /// Reads the value after the colon at hand.
  private mutating func flowValue(_ indent: Int, _ index: Int) {
    advance()
    lastEnd = at
    let end = at
    guard skipInFlow(indent, index), !isFlowEnd else {
      return append(.null, .plain, end, end, PendingProperties())
    }
    _ = flowNode(indent, index)
  }

  /// Reads one element of a sequence, which may be a mapping of one entry.
  private mutating func flowElement(_ indent: Int) {
    let start = at
    let line = lineStart
    let index = records.count
    let slot = properties.count
    if isIndicator(UInt8(ascii: "?")) {
      let pair = open(.mapping, .flow, at, PendingProperties())
      flowEntry(indent, pair)
      return close(pair, end: lastEnd)
    }
    guard !isFlowEnd else {
      fail(.extraComma)
      return
    }
    let isAdjacent = flowNode(indent, max(0, index - 1))
    guard !failed else { return }
    let end = at
    let isFreshEnd = isFresh
    skipWhite()
    guard isColon(adjacent: isAdjacent), !isFreshEnd || end == start else { return }
    if line != lineStart { return fail(.keyNotOnOneLine, start, end) }
    checkKeyLength(start, at)
    insert(.flow, at: index, start: start, slot: slot, PendingProperties())
    flowValue(indent, index)
    close(index, end: lastEnd)
  }

  /// Reads one entry of the mapping at `index`.
  private mutating func flowEntry(_ indent: Int, _ index: Int) {
    if isIndicator(UInt8(ascii: "?")) {
      advance()
      lastEnd = at
      guard skipInFlow(indent, index) else { return emptyPair() }
      if isFlowEnd { return emptyPair() }
    } else if isFlowEnd {
      return fail(.extraComma)
    }
    let isAdjacent = flowNode(indent, index)
    let end = at
    guard !failed, skipInFlow(indent, index), isColon(adjacent: isAdjacent) else {
      return append(.null, .plain, end, end, PendingProperties())
    }
    flowValue(indent, index)
  }

  private mutating func emptyPair() {
    append(.null, .plain, at, at, PendingProperties())
    append(.null, .plain, at, at, PendingProperties())
  }
}

extension YAMLParser {
  /// What a block node may be at its place.
  struct Allowance: OptionSet {
    let rawValue: UInt8

    /// A sequence may be indented as much as the mapping around it.
    static let sameIndent = Allowance(rawValue: 1)
    /// A collection may begin on the line of the indicator before it.
    static let compact = Allowance(rawValue: 2)
  }

  /// Reads the node after an indicator, in a collection indented by `parent`; when there is none it is empty at
  /// `emptyAt`, or where reading goes on.
  mutating func blockNode(_ parent: Int, allowing allowance: Allowance, emptyAt: Int?) {
    var outer = PendingProperties()
    var inner = PendingProperties()
    let slot = properties.count
    var innerSlot = slot
    while true {
      skip()
      guard canHold(parent, allowance) else { return emptyNode(at: outer.isEmpty ? emptyAt ?? at : outer.end, outer) }
      guard current == UInt8(ascii: "&") || current == UInt8(ascii: "!") else { break }
      innerSlot = properties.count
      let wasFresh = isFresh
      let hadTab = hasTab
      inner = nodeProperties()
      inner.isFresh = wasFresh
      inner.hasTab = hadTab
      if failed { return emptyNode(at: inner.end, inner) }
      guard isAtEndOfLine() else { break }
      outer = merge(inner, into: outer)
      inner = PendingProperties()
    }
    var place = BlockPlace(parent: parent, start: inner.isEmpty ? at : inner.start, slot: innerSlot)
    place.hasTab = inner.isEmpty ? hasTab : inner.hasTab
    place.canCollect = allowance.contains(.compact) || (inner.isEmpty ? isFresh : inner.isFresh)
    place.line = lineStart
    content(place, outer, inner)
  }

  /// Whether the content at hand can belong to a node in a collection indented by `parent`.
  @inline(__always)
  private func canHold(_ parent: Int, _ allowance: Allowance) -> Bool {
    guard !isStopped else { return false }
    guard isFresh, indent <= parent else { return true }
    return allowance.contains(.sameIndent) && indent == parent && !hasTab && isIndicator(UInt8(ascii: "-"))
  }

  private mutating func content(_ place: BlockPlace, _ outer: PendingProperties, _ inner: PendingProperties) {
    switch current {
    case UInt8(ascii: "-") where isBlank(at + 1):
      guard mayCollect(place, .sequenceNotAllowed) else { return emptyNode(at: place.start, outer) }
      guard inner.isEmpty else {
        fail(.sequenceNotAllowed)
        return emptyNode(at: inner.end, inner)
      }
      blockSequence(place.start - lineStart, outer)
    case UInt8(ascii: "?") where isBlank(at + 1), UInt8(ascii: ":") where isBlank(at + 1):
      guard mayCollect(place, .mappingNotAllowed) else { return emptyNode(at: place.start, outer) }
      guard inner.isEmpty || current == UInt8(ascii: ":") else {
        fail(.mappingNotAllowed)
        return emptyNode(at: inner.end, inner)
      }
      let hasKey = current == UInt8(ascii: ":")
      let index = open(.mapping, .block, place.start, outer)
      if hasKey {
        emptyNode(at: inner.isEmpty ? at : inner.end, inner)
      }
      blockMapping(place.start - lineStart, index, hasKey: hasKey)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      let index = records.count
      blockScalar(place.parent, inner)
      apply(outer, to: index, beside: inner)
    case _:
      inlineContent(place, outer, inner)
    }
  }

  /// Whether a block collection may begin at `place`; fails with `problem` when not.
  private mutating func mayCollect(_ place: BlockPlace, _ problem: ParseProblem.Kind) -> Bool {
    if place.hasTab {
      fail(.tabIndentation, lineStart, at)
    } else if !place.canCollect {
      fail(problem)
    }
    return !failed
  }

  /// Reads a scalar, an alias or a flow collection, and the mapping of which it may be the first key.
  private mutating func inlineContent(_ place: BlockPlace, _ outer: PendingProperties, _ inner: PendingProperties) {
    let index = records.count
    inlineNode(place.parent + 1, inFlow: false, inner)
    guard !failed else { return apply(outer, to: index, beside: inner) }
    let end = at
    skipWhite()
    guard isIndicator(UInt8(ascii: ":")) else {
      // A comment needs space before it.
      return apply(outer, to: index, beside: inner)
    }
    guard place.line == lineStart, place.canCollect, !place.hasTab else {
      apply(outer, to: index, beside: inner)
      if place.line != lineStart { return failOnLongKey(place, index, end) }
      if !place.canCollect { return fail(.mappingNotAllowed, at, at + 1) }
      return fail(.tabIndentation, lineStart, place.start)
    }
    checkKeyLength(place.start, at)
    insert(.block, at: index, start: place.start, slot: place.slot, outer)
    blockMapping(place.start - lineStart, index, hasKey: true)
  }

  private mutating func failOnLongKey(_ place: BlockPlace, _ index: Int, _ end: Int) {
    let isText = records[index].style == .plain
    fail(isText ? .keyInText : .keyNotOnOneLine, isText ? afterSpaces(lineStart) : place.start, end)
  }

  /// Reads the entries of the sequence indented by `column` whose first dash is at hand.
  private mutating func blockSequence(_ column: Int, _ outer: PendingProperties) {
    let index = open(.sequence, .block, at, outer)
    repeat {
      advance()
      lastEnd = at
      blockNode(column, allowing: .compact, emptyAt: at)
    } while nextEntry(column) && isIndicator(UInt8(ascii: "-"))
    close(index, end: lastEnd)
  }

  /// Moves to the next entry of the collection indented by `column`; returns whether there is one.
  mutating func nextEntry(_ column: Int) -> Bool {
    while true {
      if failed { recover(column) }
      skip()
      if isStopped { return false }
      if tabAfterBlock >= 0 {
        problems.report(.tabIndentation, Region(tabAfterBlock, tabAfterBlock + 1))
        tabAfterBlock = -1
      }
      guard isFresh else {
        fail(.trailingContent)
        continue
      }
      if current == UInt8(ascii: "{"), isTolerant, skipTemplateLine() { continue }
      if indent < column { return false }
      if hasTab {
        fail(.tabIndentation, lineStart, at)
      } else if indent > column {
        fail(.badIndentation, lineStart, at)
      } else {
        return true
      }
    }
  }
}

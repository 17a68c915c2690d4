extension YAMLParser {
  /// Reads the anchor and tag at hand, as far as they stand on this line.
  mutating func nodeProperties() -> PendingProperties {
    var pending = PendingProperties()
    pending.start = at
    pending.slot = properties.count
    var own = NodeProperties(record: records.count, start: at)
    while at < bytes.count {
      let start = at
      if current == UInt8(ascii: "&") {
        at = afterName(at + 1)
        if own.anchor != nil { problems.report(.repeatedProperty, Region(start, at)) }
        if at == start + 1 { problems.report(.invalidAnchor, Region(start, at)) }
        own.anchor = Region(start + 1, at)
      } else if current == UInt8(ascii: "!") {
        if own.tag != nil { problems.report(.repeatedProperty, Region(start, start + 1)) }
        pending.tag = tag(&own)
      } else {
        break
      }
      pending.end = at
      lastEnd = at
      guard isAfterProperty else {
        fail(.invalidTag, start, at + 1)
        break
      }
      let end = at
      skipWhite()
      if at < bytes.count, current != UInt8(ascii: "&"), current != UInt8(ascii: "!") { break }
      if at == end { break }
    }
    if let anchor = own.anchor { anchors[Array(bytes[anchor.start..<anchor.end])] = properties.count }
    properties.append(own)
    return pending
  }

  /// Whether an anchor or tag may end at hand: before space, or before a comma or bracket in a flow collection.
  private var isAfterProperty: Bool {
    isBlank(at) || (flowDepth > 0 && classes[current] & ByteClasses.flow != 0)
  }

  /// Returns the offset after the name of an anchor or alias.
  private func afterName(_ start: Int) -> Int {
    var cursor = start
    let ends = ByteClasses.white | ByteClasses.lineBreak | ByteClasses.flow
    while cursor < bytes.count, classes[bytes[cursor]] & ends == 0 { cursor += 1 }
    return cursor
  }

  /// Reads the alias at hand.
  mutating func alias(_ own: PendingProperties) {
    let start = at
    at = afterName(start + 1)
    if !own.isEmpty { problems.report(.propertiesOnAlias, Region(own.start, own.end)) }
    lastEnd = at
    guard at > start + 1 else {
      problems.report(.invalidAnchor, Region(start, at))
      return append(.malformed, .plain, start, at, PendingProperties())
    }
    guard let target = anchors[Array(bytes[start + 1..<at])] else {
      problems.report(.undefinedAlias, Region(start, at))
      return append(.malformed, .plain, start, at, PendingProperties())
    }
    let record = properties[target].record
    let isOpen = record >= records.count || (records[record].isCollection && records[record].link == 0)
    if isOpen { problems.report(.cyclicAlias, Region(start, at)) }
    append(.alias, .plain, start, at, PendingProperties(), flags: isOpen ? .cyclic : [], link: target)
  }

  /// Reads the tag at hand into `own` and returns what it makes of a scalar.
  private mutating func tag(_ own: inout NodeProperties) -> PendingProperties.Tag {
    let start = at
    at += 1
    if byte(at) == UInt8(ascii: "<") {
      while at < bytes.count, !isBlank(at), current != UInt8(ascii: ">") { at += 1 }
      own.tag = Region(start, at + 1)
      guard byte(at) == UInt8(ascii: ">"), at > start + 2 else {
        problems.report(.invalidTag, Region(start, at))
        own.tag = nil
        return .none
      }
      at += 1
      return meaning(of: Array(bytes[start + 2..<at - 1]))
    }
    var handleEnd = start + 1
    while at < bytes.count, isTagByte(at) {
      if current == UInt8(ascii: "!") {
        guard handleEnd == start + 1, bytes[start + 1..<at].allSatisfy(Self.isWord) else { break }
        handleEnd = at + 1
      }
      at += 1
    }
    own.tag = Region(start, at)
    if at == start + 1 {
      own.prefix = 0
      own.handleLength = 1
      return .text
    }
    own.handleLength = handleEnd - start
    own.prefix = prefix(of: start..<handleEnd)
    if handleEnd == at || !hasValidEscapes(start..<at) { problems.report(.invalidTag, Region(start, at)) }
    // Most tags are local, as those of CloudFormation.
    guard let prefix = own.prefix, prefix != 0, tagPrefixes[prefix].count <= 32 else { return .text }
    return meaning(of: tagPrefixes[prefix] + bytes[handleEnd..<at])
  }

  /// Returns the index of what the handle in `range` stands for.
  private mutating func prefix(of range: Range<Int>) -> Int {
    let name = Array(bytes[range])
    if let declared = handles[name] { return declared }
    if range.count == 1 { return 0 }
    if range.count > 2 { problems.report(.undefinedTagHandle, Region(range.lowerBound, range.upperBound)) }
    return range.count == 2 ? 1 : 0
  }

  private func isTagByte(_ offset: Int) -> Bool {
    let byte = bytes[offset]
    guard byte > 0x20, byte < 0x7F, classes[byte] & ByteClasses.flow == 0 else { return false }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
      UInt8(ascii: "`"), UInt8(ascii: "|"):
      return false
    case _: return true
    }
  }

  private func hasValidEscapes(_ range: Range<Int>) -> Bool {
    for offset in range where bytes[offset] == UInt8(ascii: "%") {
      guard offset + 2 < range.upperBound, Escape.number(bytes[offset + 1...offset + 2]) != nil else { return false }
    }
    return true
  }

  private func meaning(of tag: [UInt8]) -> PendingProperties.Tag {
    let core = tagPrefixes[1]
    guard tag.starts(with: core) else { return .text }
    switch String(decoding: tag.dropFirst(core.count), as: UTF8.self) {
    case "null": return .null
    case "bool": return .bool
    case "int": return .integer
    case "float": return .float
    case _: return .text
    }
  }
}

extension YAMLParser {
  /// Reads an alias, a scalar that is no block scalar, or a flow collection; further lines must be indented by `indent`.
  /// A node that `isKey` stays on one line. Returns whether a colon may stand right behind it.
  @discardableResult
  mutating func inlineNode(_ indent: Int, inFlow: Bool, _ own: PendingProperties, isKey: Bool = false) -> Bool {
    guard at < bytes.count else {
      emptyNode(at: at, own)
      return false
    }
    switch current {
    case UInt8(ascii: "\""):
      doubleQuoted(indent, own)
    case UInt8(ascii: "'"):
      singleQuoted(indent, own)
    case UInt8(ascii: "["):
      flowSequence(indent, own)
    case UInt8(ascii: "{"):
      if isTolerant, endOfPlaceholder(at: at) != nil {
        plain(indent, inFlow: inFlow, own, isKey: isKey)
        return false
      }
      flowMapping(indent, own)
    case UInt8(ascii: "*"):
      alias(own)
      return false
    case _:
      guard canBeginPlain(inFlow: inFlow) else {
        let start = at
        fail(.unexpectedCharacter, at, at + 1, isOver: !inFlow || !isStopped)
        append(.malformed, .plain, start, start, own)
        return false
      }
      plain(indent, inFlow: inFlow, own, isKey: isKey)
      return false
    }
    return true
  }

  /// Whether plain text can begin at hand.
  @inline(__always)
  private func canBeginPlain(inFlow: Bool) -> Bool {
    let first = current
    guard classes[first] & ByteClasses.indicator != 0 else { return true }
    guard first == UInt8(ascii: "-") || first == UInt8(ascii: "?") || first == UInt8(ascii: ":") else { return false }
    return !isBlank(at + 1) && !(inFlow && classes[bytes[at + 1]] & ByteClasses.flow != 0)
  }

  /// Returns the offset after the placeholder at `start`, or nil when none begins there.
  mutating func endOfPlaceholder(at start: Int) -> Int? {
    // A line that holds an open placeholder is searched once only.
    guard start >= plainUntil, Placeholder.canBegin(bytes, at: start) else { return nil }
    if let end = Placeholder.end(in: bytes, from: start) { return end }
    plainUntil = endOfLine(start)
    return nil
  }

  /// Reads the plain scalar at hand.
  @inline(__always)
  private mutating func plain(_ indent: Int, inFlow: Bool, _ own: PendingProperties, isKey: Bool) {
    let start = at
    if bytes[start] == 0xC2, byte(start + 1) == 0xA0 {
      problems.reportOnce(.noBreakSpaceIndentation, Region(start, start + 2))
    }
    var placeholderEnd = -1
    if isTolerant, bytes[start] == UInt8(ascii: "{") { placeholderEnd = endOfPlaceholder(at: start) ?? -1 }
    var end = plainLine(inFlow: inFlow)
    var flags: Record.Flags = []
    if !isKey, at >= bytes.count || classes[current] & ByteClasses.lineBreak != 0 {
      while let next = continuation(indent, inFlow: inFlow) {
        flags = .encoded
        lineStart = next.line
        at = next.content
        end = plainLine(inFlow: inFlow)
        if at < bytes.count, classes[current] & ByteClasses.lineBreak == 0 { break }
      }
    }
    at = end
    var kind = flags.isEmpty ? CoreSchema.kind(of: bytes, start, end) : .string
    if placeholderEnd == end { kind = .placeholder }
    append(kind, .plain, start, end, own, flags: flags)
  }

  /// Moves to the end of the plain text on the line and returns where it ends without trailing space.
  @inline(__always)
  private mutating func plainLine(inFlow: Bool) -> Int {
    var stops = ByteClasses.lineBreak | ByteClasses.plainEnd
    if inFlow { stops |= ByteClasses.flow }
    if isTolerant { stops |= ByteClasses.template }
    let start = at
    var cursor = start
    while cursor < bytes.count {
      let byte = bytes[cursor]
      guard classes[byte] & stops != 0 else {
        cursor += 1
        continue
      }
      if classes[byte] & ByteClasses.lineBreak != 0 { break }
      if byte == UInt8(ascii: ":") {
        if isBlank(cursor + 1) || (inFlow && classes[bytes[cursor + 1]] & ByteClasses.flow != 0) { break }
      } else if byte == UInt8(ascii: "#") {
        if cursor > start, isWhite(cursor - 1) { break }
      } else if isTolerant, let end = endOfPlaceholder(at: cursor) {
        cursor = end
        continue
      } else if inFlow, classes[byte] & ByteClasses.flow != 0 {
        break
      }
      cursor += 1
    }
    at = cursor
    while cursor > start, isWhite(cursor - 1) { cursor -= 1 }
    return cursor
  }

  /// Returns where a plain scalar goes on after the line break at hand, or nil when it does not.
  @inline(__always)
  private func continuation(_ indent: Int, inFlow: Bool) -> (line: Int, content: Int)? {
    var cursor = at
    while let line = lineBreak(at: cursor) {
      cursor = afterSpaces(line)
      let spaces = cursor - line
      while cursor < bytes.count, bytes[cursor] == 0x09 || bytes[cursor] == 0x20 { cursor += 1 }
      guard cursor < bytes.count else { return nil }
      let byte = bytes[cursor]
      if classes[byte] & ByteClasses.lineBreak != 0 { continue }
      guard spaces >= indent, byte != UInt8(ascii: "#") else { return nil }
      if cursor == line, isMarker(at: cursor) { return nil }
      if inFlow {
        if classes[byte] & ByteClasses.flow != 0 { return nil }
        if byte == UInt8(ascii: ":"), isBlank(cursor + 1) || classes[bytes[cursor + 1]] & ByteClasses.flow != 0 {
          return nil
        }
      } else if byte == UInt8(ascii: ":"), isBlank(cursor + 1) {
        return nil
      }
      return (line, cursor)
    }
    return nil
  }
}

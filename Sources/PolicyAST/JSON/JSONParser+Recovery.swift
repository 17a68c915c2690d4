extension JSONParser {
  /// Ends reading at the end of the text while `state` expects more.
  mutating func end(_ state: State) -> State {
    switch state {
    case .value, .firstElement:
      if innermost < 0, records.count == 0 { problems.report(.empty, Region(at: at)) }
      if isInMapping { records.append(Record(.malformed, .plain, at, at)) }
    case .colon:
      records.append(Record(.malformed, .plain, at, at))
    case .firstKey, .key, .afterValue, .done:
      break
    }
    return .done
  }

  /// Closes what is still open at the end.
  mutating func closeAll() {
    while innermost >= 0 { closeUnclosed() }
  }

  private mutating func closeUnclosed() {
    let start = Int(records[innermost].start)
    problems.report(.unclosed, Region(start, start + 1))
    closeInnermost()
  }

  /// Closes what lacks its bracket within the innermost collection of `kind`; when there is none, skips the bracket at
  /// hand and returns false.
  @inline(never)
  mutating func closeUnclosed(within kind: Record.Kind) -> Bool {
    var match = innermost
    while match >= 0, records[match].kind != kind { match = Int(records[match].link) }
    guard match >= 0 else {
      problems.report(.mismatchedClose, Region(at, at + 1))
      at += 1
      return false
    }
    while innermost != match { closeUnclosed() }
    return true
  }

  /// Stops reading because of a limit.
  mutating func stop(_ limit: ParseProblem.Kind) -> State {
    problems.report(limit, Region(at, min(at + 1, bytes.count)))
    if isInMapping { records.append(Record(.malformed, .plain, at, at)) }
    return .done
  }

  /// Reads on where a value should be and a comma or bracket is.
  mutating func missingValue() -> State {
    let byte = bytes[at]
    if isInMapping {
      problems.report(.missingValue, Region(at: at))
      records.append(Record(.malformed, .plain, at, at))
      return .afterValue
    }
    switch byte {
    case UInt8(ascii: ","):
      problems.report(.extraComma, Region(at, at + 1))
      at += 1
      return innermost < 0 ? .done : .value
    case UInt8(ascii: "]") where innermost >= 0:
      problems.reportOnce(.trailingComma, Region(comma, comma + 1))
      return close(.sequence)
    case _:
      return close(byte == UInt8(ascii: "}") ? .mapping : .sequence)
    }
  }

  /// Reads on where a colon should be.
  mutating func missingColon() -> State {
    let isPlaceholder = records[records.count - 1].kind == .placeholder
    // A placeholder alone may stand for whole entries.
    if !isPlaceholder { problems.report(.missingColon, Region(at: at)) }
    switch bytes[at] {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"):
      records.append(Record(.malformed, .plain, at, at))
      return .afterValue
    case _:
      return .value
    }
  }

  /// Reads a placeholder that ends at `end`, and what is glued to it.
  mutating func placeholder(to end: Int) {
    let start = at
    at = endOfBareText(end)
    problems.reportOnce(.placeholder, Region(start, at))
    records.append(Record(.placeholder, .plain, start, at))
  }

  /// Returns the offset after the placeholder at `start`, or nil when none begins there.
  mutating func endOfPlaceholder(at start: Int) -> Int? {
    // A line that holds an open placeholder is searched once only.
    guard start >= plainUntil, Placeholder.canBegin(bytes, at: start) else { return nil }
    if let end = Placeholder.end(in: bytes, from: start) { return end }
    plainUntil = endOfLine(start)
    return nil
  }

  /// Reads text without quotes where a value is expected.
  @inline(never)
  mutating func bareText() {
    let start = at
    if let end = endOfPlaceholder(at: start) { return placeholder(to: end) }
    at = max(endOfBareText(start), start + 1)
    let isNumeric = bytes[start] &- 0x30 < 10 || bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "+")
    problems.report(isNumeric ? .invalidNumber : .unquotedText, Region(start, at))
    records.append(Record(.malformed, .plain, start, at))
  }

  /// Reads text without quotes where a key is expected.
  mutating func bareKey() {
    let start = at
    if let end = endOfPlaceholder(at: start) { return placeholder(to: end) }
    at = max(endOfBareText(start), start + 1)
    problems.report(.unquotedKey, Region(start, at))
    records.append(Record(.string, .plain, start, at))
  }

  /// Returns where text without quotes ends that goes on at `start`: before a comma, colon, bracket or line break, and
  /// not within a placeholder.
  private mutating func endOfBareText(_ start: Int) -> Int {
    var cursor = start
    var end = start
    while cursor < bytes.count {
      switch bytes[cursor] {
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["),
        UInt8(ascii: "\""), 0x0A, 0x0D:
        return end
      case UInt8(ascii: "{"), UInt8(ascii: "$"):
        guard let after = endOfPlaceholder(at: cursor) else {
          if bytes[cursor] == UInt8(ascii: "{") { return end }
          cursor += 1
          end = cursor
          continue
        }
        cursor = after
        end = after
      case 0x20, 0x09:
        cursor += 1
      case UInt8(ascii: "/") where cursor + 1 < bytes.count && bytes[cursor + 1] == UInt8(ascii: "/"):
        return end
      case _:
        cursor += 1
        end = cursor
      }
    }
    return end
  }
}

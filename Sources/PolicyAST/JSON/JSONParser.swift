/// A parser of JSON that makes flat records and reads on after errors.
///
/// It reads one language, wider than JSON: comments, trailing commas, no-break spaces as white space, placeholders,
/// and what is left after a mistake. The mode only decides whether such liberties are errors or warnings.
struct JSONParser: ~Copyable {
  /// What is expected next.
  enum State {
    case value
    case firstElement
    case firstKey
    case key
    case colon
    case afterValue
    case done
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let options: ParseOptions
  var problems: ProblemLog
  var records: RecordBuffer

  /// The offset of the next byte.
  var at = 0

  /// The index of the innermost open collection, -1 when none is open; the link of its record leads to the next one.
  var innermost = -1

  /// How many collections are open.
  var depth = 0

  /// The offset of the comma that was read last.
  var comma = 0

  /// The offset before which no placeholder is closed on its line.
  var plainUntil = 0

  /// Whether the innermost open collection is a mapping.
  var isInMapping = false

  /// A parser of `bytes` that fills `records`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ options: ParseOptions, _ records: consuming RecordBuffer) {
    self.bytes = bytes
    self.options = options
    problems = ProblemLog(options)
    self.records = records
  }

  /// Parses the text.
  /// - Complexity: O(*n*) in the number of bytes.
  mutating func parse() -> ParsedTree {
    let encoding = EncodingCheck(bytes: bytes)
    guard !encoding.isOtherEncoding else {
      problems.report(.notUTF8Encoding, Region(0, min(2, bytes.count)))
      return ParsedTree(problems: problems)
    }
    encoding.report(to: &problems)
    if encoding.hasMark { at = 3 }
    var state = State.value
    while state != .done { state = step(state) }
    closeAll()
    var tree = ParsedTree(records: records.spilled, problems: problems)
    if records.count > 0 { tree.roots = [DocumentRoot(record: 0, explicitStart: false)] }
    return tree
  }

  @inline(__always)
  private mutating func step(_ state: State) -> State {
    skipSpace()
    guard at < bytes.count else { return end(state) }
    switch state {
    case .value, .firstElement: return value(isFirst: state == .firstElement)
    case .firstKey, .key: return key(isFirst: state == .firstKey)
    case .colon: return colon()
    case .afterValue: return afterValue()
    case .done: return .done
    }
  }

  @inline(__always)
  private mutating func value(isFirst: Bool) -> State {
    let start = at
    switch bytes[start] {
    case UInt8(ascii: "\""):
      string()
    case UInt8(ascii: "{"):
      if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "{"), let end = endOfPlaceholder(at: start) {
        placeholder(to: end)
        break
      }
      return begin(.mapping)
    case UInt8(ascii: "["):
      return begin(.sequence)
    case UInt8(ascii: "]") where isFirst:
      return close(.sequence)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      number()
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
      literal()
    case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","):
      return missingValue()
    case _:
      bareText()
    }
    guard records.count < options.limits.nodes else { return stop(.tooManyNodes) }
    // Mostly a comma follows at once.
    guard at < bytes.count, bytes[at] == UInt8(ascii: ","), innermost >= 0 else { return .afterValue }
    comma = at
    at += 1
    return isInMapping ? .key : .value
  }

  private mutating func begin(_ kind: Record.Kind) -> State {
    guard depth < options.limits.depth else { return stop(.tooDeep) }
    innermost = records.append(Record(kind, .flow, at, at, link: innermost))
    depth += 1
    isInMapping = kind == .mapping
    at += 1
    return isInMapping ? .firstKey : .firstElement
  }

  /// Closes the innermost collection of `kind` with the bracket at hand, and those within it that lack theirs.
  @inline(__always)
  mutating func close(_ kind: Record.Kind) -> State {
    if innermost < 0 || records[innermost].kind != kind {
      guard closeUnclosed(within: kind) else { return innermost < 0 ? .done : .afterValue }
    }
    at += 1
    closeInnermost()
    return .afterValue
  }

  /// Ends the innermost collection at hand.
  @inline(__always)
  mutating func closeInnermost() {
    let outer = Int(records[innermost].link)
    records.close(innermost, end: at)
    innermost = outer
    depth -= 1
    isInMapping = outer >= 0 && records[outer].kind == .mapping
  }

  @inline(__always)
  private mutating func key(isFirst: Bool) -> State {
    switch bytes[at] {
    case UInt8(ascii: "\""):
      string()
      // Mostly the colon follows at once.
      guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { return .colon }
      at += 1
      return .value
    case UInt8(ascii: "}"):
      if !isFirst { problems.reportOnce(.trailingComma, Region(comma, comma + 1)) }
      return close(.mapping)
    case UInt8(ascii: "]"):
      return close(.sequence)
    case UInt8(ascii: ","):
      problems.report(.extraComma, Region(at, at + 1))
      at += 1
      return .key
    case UInt8(ascii: ":"):
      problems.report(.unquotedKey, Region(at, at + 1))
      records.append(Record(.malformed, .plain, at, at))
    case _:
      bareKey()
    }
    return .colon
  }

  @inline(__always)
  private mutating func colon() -> State {
    if bytes[at] == UInt8(ascii: ":") {
      at += 1
      return .value
    }
    return missingColon()
  }

  @inline(__always)
  private mutating func afterValue() -> State {
    if innermost < 0 {
      problems.report(.trailingContent, Region(at, endOfLine(at)))
      return .done
    }
    switch bytes[at] {
    case UInt8(ascii: ","):
      comma = at
      at += 1
      return isInMapping ? .key : .value
    case UInt8(ascii: "}"):
      return close(.mapping)
    case UInt8(ascii: "]"):
      return close(.sequence)
    case UInt8(ascii: ":"):
      problems.report(.unexpectedCharacter, Region(at, at + 1))
      at += 1
      return .afterValue
    case _:
      problems.report(.missingComma, Region(at, at + 1))
      return isInMapping ? .key : .value
    }
  }
}

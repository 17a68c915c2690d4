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

  /// The indices of the open collections, the innermost last.
  var open: [Int] = []

  /// The offset of the comma that was read last.
  var comma = 0

  /// The offset before which no placeholder is closed on its line.
  var plainUntil = 0

  /// Whether the innermost open collection is a mapping.
  var isInMapping = false

  /// A parser of `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ options: ParseOptions) {
    self.bytes = bytes
    self.options = options
    problems = ProblemLog(options)
    records = RecordBuffer(forBytes: bytes.count)
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
    var tree = ParsedTree(records: records.array, problems: problems)
    if !tree.records.isEmpty { tree.roots = [DocumentRoot(record: 0, explicitStart: false)] }
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
    return records.count < options.limits.nodes ? .afterValue : stop(.tooManyNodes)
  }

  private mutating func begin(_ kind: Record.Kind) -> State {
    guard open.count < options.limits.depth else { return stop(.tooDeep) }
    open.append(records.append(Record(kind, .flow, at, at)))
    isInMapping = kind == .mapping
    at += 1
    return isInMapping ? .firstKey : .firstElement
  }

  /// Closes the innermost collection of `kind` with the bracket at hand, and those within it that lack theirs.
  mutating func close(_ kind: Record.Kind) -> State {
    guard let match = open.lastIndex(where: { records[$0].kind == kind }) else {
      problems.report(.mismatchedClose, Region(at, at + 1))
      at += 1
      return open.isEmpty ? .done : .afterValue
    }
    while open.count > match + 1 {
      let index = open.removeLast()
      let start = Int(records[index].start)
      problems.report(.unclosed, Region(start, start + 1))
      records.close(index, end: at)
    }
    at += 1
    records.close(open.removeLast(), end: at)
    isInMapping = open.last.map { records[$0].kind == .mapping } ?? false
    return .afterValue
  }

  @inline(__always)
  private mutating func key(isFirst: Bool) -> State {
    switch bytes[at] {
    case UInt8(ascii: "\""):
      string()
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
    if open.isEmpty {
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

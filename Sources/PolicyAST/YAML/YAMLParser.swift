/// A parser of YAML 1.2.2 that makes flat records and reads on after errors.
///
/// It follows the productions of the specification by recursive descent over the bytes. The mapping around an implicit
/// key is inserted before the key once its colon is seen, so nothing is read twice. After an error in a block
/// collection reading goes on with the next line that is not indented deeper.
struct YAMLParser: ~Copyable {
  let bytes: UnsafeBufferPointer<UInt8>
  let options: ParseOptions
  let classes: ByteClasses
  var problems: ProblemLog
  var records: RecordBuffer

  /// Anchors and tags in the order they were met.
  var properties: [NodeProperties] = []

  /// What tag handles stand for; the first two are those that need no directive.
  var tagPrefixes: [[UInt8]] = [Array("!".utf8), Array("tag:yaml.org,2002:".utf8)]

  /// The documents read so far.
  var roots: [DocumentRoot] = []

  /// The declared tag handles of the document at hand, with their prefixes.
  var handles: [[UInt8]: Int] = [:]

  /// The index of the properties of each anchor of the document at hand.
  var anchors: [[UInt8]: Int] = [:]

  /// The offset of the next byte.
  var at = 0

  /// The offset at which the line of `at` begins.
  var lineStart = 0

  /// The offset of the first content of its line when only space came before it on this line; else -1.
  var lineFirst = -1

  /// The number of spaces that begin the line of `lineFirst`.
  var indent = 0

  /// Whether a tab stands in the space that was skipped last, on the line of `at`.
  var hasTab = false

  /// Whether a document marker stands at hand.
  var isAtMarker = false

  /// Whether an error unwinds to the block collection that reads on.
  var failed = false

  /// Whether a limit has ended reading.
  var isHalted = false

  /// How many of the open collections are in brackets.
  var flowDepth = 0

  /// How many collections are open.
  var depth = 0

  /// The offset after the last node or indicator.
  var lastEnd = 0

  /// The offset of a tab that begins a line after a block scalar, an error unless the document ends there; else -1.
  var tabAfterBlock = -1

  /// The kinds of quotes of which one is never closed; after that each must be closed on its line, so that the rest of
  /// the text is not searched again and again.
  var unclosedQuotes: Set<UInt8> = []

  /// The start of the first line in the open brackets that is indented too little, where reading goes on if the brackets
  /// turn out to be broken; else -1.
  var resumeLine = -1

  /// The offset before which no placeholder is closed on its line.
  var plainUntil = 0

  /// A parser of `bytes` that fills `records`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ options: ParseOptions, _ records: consuming RecordBuffer) {
    self.bytes = bytes
    self.options = options
    classes = ByteClasses()
    problems = ProblemLog(options)
    self.records = records
  }

  deinit { classes.deallocate() }

  /// Whether placeholders have a meaning.
  var isTolerant: Bool { options.mode == .tolerant }

  /// Whether the document at hand ends here.
  @inline(__always)
  var isStopped: Bool { at >= bytes.count || isAtMarker }

  /// Whether the content at hand is the first of its line.
  @inline(__always)
  var isFresh: Bool { at == lineFirst }

  /// Returns the byte at `offset`; 0 after the end.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// Moves over the byte at hand; stays at the end, where a limit may have moved reading to.
  @inline(__always)
  mutating func advance() { at = min(at + 1, bytes.count) }

  /// The byte at hand; 0 at the end.
  @inline(__always)
  var current: UInt8 { byte(at) }

  /// Whether a space, a tab, a line break or the end is at `offset`.
  @inline(__always)
  func isBlank(_ offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    return classes[bytes[offset]] & (ByteClasses.white | ByteClasses.lineBreak) != 0
  }

  /// Whether `indicator`, followed by space, is at hand.
  @inline(__always)
  func isIndicator(_ indicator: UInt8) -> Bool {
    at < bytes.count && current == indicator && isBlank(at + 1)
  }

  /// Notes an error and begins to unwind; `isOver` tells that the rest of the line belongs to it.
  mutating func fail(_ kind: ParseProblem.Kind, _ start: Int, _ end: Int, isOver: Bool = true) {
    problems.report(kind, Region(start, min(end, bytes.count)))
    failed = true
    if isOver { skipLine() }
  }

  /// Notes an error of the byte at hand.
  mutating func fail(_ kind: ParseProblem.Kind) {
    fail(kind, at, at + 1)
  }

  /// Ends reading because of a limit.
  mutating func stop(_ limit: ParseProblem.Kind) {
    guard at < bytes.count else { return }
    problems.report(limit, Region(at, at + 1))
    isHalted = true
    at = bytes.count
    failed = true
  }
}

/// A text in JSON or YAML, parsed to one tree in which every key and value has its byte range.
///
/// The tree is kept as flat records; nodes are small views on them, and scalars are decoded when asked. Parsing never
/// fails: what is wrong is in `diagnostics`, and what could be read is in the tree.
public final class Document: Sendable {
  /// The file that holds the text, perhaps inside another document.
  public let file: SourceFile

  /// The notation that was read.
  public let syntax: Syntax

  /// What is wrong with the text, in the order of the file.
  public let diagnostics: [Diagnostic]

  /// Whether the text follows the grammar of its syntax (in the mode in which it was read).
  ///
  /// Equal keys do not break the grammar, though they are errors in `diagnostics`.
  public let isWellFormed: Bool

  /// The text that was parsed: the file's content, or what was decoded from a part of it.
  let bytes: [UInt8]

  /// Where the bytes of a text inside another document stand in the file; nil for a whole file.
  let offsets: OffsetMap?

  /// What the parser found.
  let tree: ParsedTree

  /// How the text was read.
  let options: ParseOptions

  private init(_ file: SourceFile, bytes: [UInt8], offsets: OffsetMap?, as syntax: Syntax, _ options: ParseOptions) {
    self.file = file
    self.syntax = syntax
    self.bytes = bytes
    self.offsets = offsets
    self.options = options
    var tree = Document.read(bytes, as: syntax, options)
    DuplicateKeys.report(in: bytes, &tree)
    self.tree = tree
    isWellFormed = !tree.problems.breaksGrammar
    diagnostics = tree.problems.diagnostics(in: file, offsets: offsets)
  }

  /// The part of `whole` that has the documents at `indices` of its stream; `isFirst` takes what is wrong with the text.
  private init(_ whole: Document, _ indices: [Int], isFirst: Bool) {
    file = whole.file
    syntax = whole.syntax
    bytes = whole.bytes
    offsets = whole.offsets
    options = whole.options
    isWellFormed = whole.isWellFormed
    var tree = whole.tree
    tree.roots = indices.map { whole.tree.roots[$0] }
    self.tree = tree
    diagnostics = isFirst ? whole.diagnostics : []
  }

  /// Returns this text in parts, one for each list of indices of its `roots`; the first has the diagnostics of all.
  ///
  /// The parts share what was parsed.
  func split(_ parts: [[Int]]) -> [Document] {
    parts.indices.map { Document(self, parts[$0], isFirst: $0 == 0) }
  }

  /// Returns the content of `file`, parsed.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func parse(_ file: SourceFile, as syntax: Syntax, options: ParseOptions = ParseOptions()) -> Document {
    Document(file, bytes: file.bytes, offsets: nil, as: syntax, options)
  }

  /// Returns a text that was decoded from a part of `file`, parsed; `offsets` tells where its bytes stand in the file.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func parse(
    embedded bytes: [UInt8], at offsets: OffsetMap, in file: SourceFile, as syntax: Syntax,
    options: ParseOptions = ParseOptions()
  ) -> Document {
    Document(file, bytes: bytes, offsets: offsets, as: syntax, options)
  }

  /// The contents of the documents in the stream; JSON has one at most.
  public var roots: [Node] { tree.roots.map { Node(self, $0.record) } }

  /// The content of the first document, nil when there is none.
  public var root: Node? { tree.roots.first.map { Node(self, $0.record) } }

  /// Returns the region in the file of the bytes from `start` up to `end` of the text that was parsed.
  func region(_ start: Int, _ end: Int) -> Region {
    guard let offsets else { return Region(start, end) }
    return offsets.source(of: start, end)
  }

  private static func read(_ bytes: [UInt8], as syntax: Syntax, _ options: ParseOptions) -> ParsedTree {
    var options = options
    options.limits.bytes = min(options.limits.bytes, Int(Int32.max))
    options.limits.depth = min(options.limits.depth, 2048)
    guard bytes.count <= options.limits.bytes else {
      var problems = ProblemLog(options)
      problems.report(.tooLarge, Region(at: 0))
      return ParsedTree(problems: problems)
    }
    return bytes.withUnsafeBufferPointer { buffer in
      // The parser fills the array's own memory, so that the records are not copied.
      var tree = ParsedTree(problems: ProblemLog(options))
      let records = [Record](unsafeUninitializedCapacity: RecordBuffer.capacity(forBytes: buffer.count)) {
        storage, count in
        tree = parse(buffer, as: syntax, options, into: storage, &count)
      }
      if !records.isEmpty { tree.records = records }
      return tree
    }
  }

  /// Parses `bytes`; `count` becomes the number of records that lie in `storage`.
  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, as syntax: Syntax, _ options: ParseOptions,
    into storage: UnsafeMutableBufferPointer<Record>, _ count: inout Int
  ) -> ParsedTree {
    switch syntax {
    case .json:
      var parser = JSONParser(bytes, options, RecordBuffer(storage))
      let tree = parser.parse()
      count = parser.records.isSpilled ? 0 : parser.records.count
      return tree
    case .yaml:
      var parser = YAMLParser(bytes, options, RecordBuffer(storage))
      let tree = parser.parse()
      count = parser.records.isSpilled ? 0 : parser.records.count
      return tree
    }
  }
}

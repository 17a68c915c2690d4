/// A text in HCL, in the native or the JSON syntax, read into a flat tree of which every record knows its bytes.
///
/// Reading never fails: what cannot be understood is left out and reported in `diagnostics`.
public final class HCLDocument: Sendable {
  /// What a text is read as.
  public enum Form: Sendable {
    /// A whole file: attributes and blocks.
    case configuration
    /// One expression.
    case expression
    /// One template, as in a file given to `templatefile`.
    case template
    /// One absolute traversal, such as `aws_iam_role.r["x"].name`.
    case traversal
  }

  /// The file that was read.
  public let file: SourceFile

  /// How many faults of one text are worth telling.
  private static let faultLimit = 1000

  /// The path under which the configuration knows the text; that of the file unless the text lies inside another one.
  public let path: String

  /// The text that the records speak of: the file's content, what was decoded from a part of it, or both.
  let bytes: [UInt8]
  /// Where the bytes of the text stand in the file; nil when they are the file's own.
  let offsets: OffsetMap?
  let nodes: [HCLNode]
  let rootIndex: Int32
  let faults: [HCLFault]
  /// What is wrong with the document around the expressions, in the JSON syntax.
  let outerDiagnostics: [Diagnostic]

  /// Reads `file`.
  /// - Complexity: O(*n*) in the number of bytes.
  public convenience init(_ file: SourceFile, as form: Form = .configuration) {
    self.init(file, path: file.logicalPath, bytes: file.bytes, offsets: nil, as: form)
  }

  /// Reads a text that was decoded from a part of `file`; `offsets` tells where its bytes stand in the file, and `path`
  /// is the path of the file that the text would be.
  /// - Complexity: O(*n*) in the number of bytes.
  public convenience init(
    embedded bytes: [UInt8], at offsets: OffsetMap, in file: SourceFile, path: String, as form: Form = .configuration
  ) {
    self.init(file, path: path, bytes: bytes, offsets: offsets, as: form)
  }

  /// Reads a text that `value` is; nil when it is none.
  /// - Complexity: O(*n*) in the number of bytes.
  public convenience init?(embedded value: Value, path: String, as form: Form = .configuration) {
    guard case .text(let text) = value.content else { return nil }
    let bytes = Array(text.string.utf8)
    self.init(value.location.file, path: path, bytes: bytes, offsets: value.places(ofBytes: bytes.count), as: form)
  }

  private init(_ file: SourceFile, path: String, bytes: [UInt8], offsets: OffsetMap?, as form: Form) {
    self.file = file
    self.path = path
    self.bytes = bytes
    self.offsets = offsets
    outerDiagnostics = []
    guard bytes.count < Int32.max else {
      nodes = [HCLNode(.body, 0, 0)]
      rootIndex = 0
      faults = [HCLFault(problem: .tooLarge, region: Region(at: 0))]
      return
    }
    (nodes, rootIndex, faults) = bytes.withUnsafeBufferPointer { Self.read($0, form) }
  }

  /// A configuration in the JSON syntax, as `builder` has read it.
  private init(_ builder: HCLJSONBuilder) {
    file = builder.file
    path = builder.file.logicalPath
    bytes = builder.bytes
    offsets = builder.offsets
    nodes = builder.nodes
    rootIndex = builder.rootIndex
    faults = Array(builder.faults.prefix(Self.faultLimit))
    outerDiagnostics = builder.diagnostics
  }

  /// What is wrong with the text, in the order of its places.
  public var diagnostics: [Diagnostic] {
    let inner = faults.map {
      Diagnostic(.error, $0.problem.message, chinese: $0.problem.chinese, at: location($0.region))
    }
    return outerDiagnostics.isEmpty ? inner : outerDiagnostics + inner
  }

  /// The body of a configuration; empty for other forms.
  public var body: HCLBody { HCLBody(document: self, index: rootIndex) }

  /// The expression, template or traversal; malformed for a configuration.
  public var expression: HCLExpression { HCLExpression(document: self, index: rootIndex) }

  /// The records, the root and the faults of `bytes`, read as `form`.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ form: Form) -> ([HCLNode], Int32, [HCLFault]) {
    var scanner = HCLScanner(bytes, template: form == .template)
    scanner.scan()
    return scanner.tokens.withUnsafeBufferPointer { tokens in
      var parser = HCLParser(bytes, tokens, faults: scanner.faults)
      let root = parser.parseDocument(form)
      parser.faults.sort { $0.region < $1.region }
      return (parser.nodes, root, Array(parser.faults.prefix(faultLimit)))
    }
  }

  /// Returns the configuration or the values of variables in `file`: in the JSON syntax when its name ends in `.json`,
  /// else in the native one.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func configuration(_ file: SourceFile) -> HCLDocument {
    guard file.path.hasSuffix(".json"), file.bytes.count < Int32.max / 4 else { return HCLDocument(file) }
    return HCLDocument(HCLJSONBuilder(file, file.path.hasSuffix(".tfvars.json") ? .values : .configuration))
  }

  // MARK: Records

  func node(_ index: Int32) -> HCLNode { nodes[Int(index)] }

  /// The children of a record, in order.
  func children(of index: Int32) -> [Int32] {
    var children: [Int32] = []
    var child = nodes[Int(index)].first
    while child >= 0 {
      children.append(child)
      child = nodes[Int(child)].next
    }
    return children
  }

  /// The text of a name.
  func text(_ region: Region) -> String {
    guard region.start < min(region.end, bytes.count) else { return "" }
    return String(decoding: bytes[region.start..<min(region.end, bytes.count)], as: UTF8.self)
  }

  /// Where the bytes `region` of the text stand in the file.
  func location(_ region: Region) -> Location {
    guard let offsets else { return Location(file, region) }
    return Location(file, offsets.source(of: region.start, region.end))
  }
}

/// A text in the HCL native syntax, read into a flat tree of which every record knows its bytes.
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

  let nodes: [HCLNode]
  let rootIndex: Int32
  let faults: [HCLFault]

  /// Reads `file`.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ file: SourceFile, as form: Form = .configuration) {
    self.file = file
    guard file.bytes.count < Int32.max else {
      nodes = [HCLNode(.body, 0, 0)]
      rootIndex = 0
      faults = [HCLFault(problem: .tooLarge, region: Region(at: 0))]
      return
    }
    (nodes, rootIndex, faults) = file.bytes.withUnsafeBufferPointer { Self.read($0, form) }
  }

  /// What is wrong with the text, in the order of its places.
  public var diagnostics: [Diagnostic] {
    faults.map { Diagnostic(.error, $0.problem.message, at: Location(file, $0.region)) }
  }

  /// The body of a configuration; empty for other forms.
  public var body: HCLBody { HCLBody(document: self, index: rootIndex) }

  /// The expression, template or traversal; malformed for a configuration.
  public var expression: HCLExpression { HCLExpression(document: self, index: rootIndex) }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ form: Form) -> ([HCLNode], Int32, [HCLFault]) {
    var scanner = HCLScanner(bytes, template: form == .template)
    scanner.scan()
    return scanner.tokens.withUnsafeBufferPointer { tokens in
      var parser = HCLParser(bytes, tokens, faults: scanner.faults)
      let root = parser.parseDocument(form)
      parser.faults.sort { $0.region < $1.region }
      return (parser.nodes, root, Array(parser.faults.prefix(faultLimit)))
    }
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
  func text(_ region: Region) -> String { file.text(in: region) }
}

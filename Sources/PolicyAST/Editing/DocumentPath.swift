/// The way from the root of a JSON or YAML document down to the node with a given region, through embedded documents.
struct DocumentPath {
  /// A node on the way.
  struct Step {
    let node: Node
    /// The entry of the mapping above that holds the node, as key or as value.
    var entry: Node.Entry?
    /// The scalar whose text is the document that the node belongs to; nil in the file's own document.
    let host: Node?
  }

  /// How deep documents may lie in each other.
  private static let hostLimit = 4

  /// From the root down to the node.
  let steps: [Step]

  /// The whole file.
  let lines: LineText

  /// The way to the node of `document` that covers exactly `region`; nil when there is none, or an alias or anchor is
  /// on the way, so that an edit would reach further.
  ///
  /// With `takesPart` a scalar is enough of which the region is a part.
  init?(to region: Region, in document: Document, takesPart: Bool = false, outline: DocumentOutline? = nil) {
    let found =
      outline.map { Self.steps(to: region, in: document, takesPart, $0) }
      ?? Self.walk(to: region, in: document, takesPart, host: nil, depth: 0)
    guard let steps = found else { return nil }
    self.steps = steps
    lines = LineText(bytes: document.file.bytes)
  }

  /// The node.
  var last: Step? { steps.last }

  private static func walk(
    to region: Region, in document: Document, _ takesPart: Bool, host: Node?, depth: Int
  ) -> [Step]? {
    guard let root = document.roots.first(where: { Self.reaches($0, region) }) else { return nil }
    var steps = [Step(node: root, host: host)]
    while let here = steps.last?.node, here.region != region {
      if here.kind == .string {
        guard depth < hostLimit, let inner = embedded(in: here) else { return takesPart ? steps : nil }
        return walk(to: region, in: inner, takesPart, host: here, depth: depth + 1).map { steps + $0 }
      }
      guard let next = child(of: here, reaching: region, host: host) else { return nil }
      steps.append(next)
    }
    return steps
  }

  /// The same as `walk`, for a document with an outline.
  private static func steps(
    to region: Region, in document: Document, _ takesPart: Bool, _ outline: DocumentOutline
  ) -> [Step]? {
    let steps = outline.records(around: region).map { index in
      Step(node: Node(document, index), entry: outline.entry(of: index), host: nil)
    }
    guard let last = steps.last, steps.allSatisfy({ reaches($0.node, region) }) else { return nil }
    if last.node.region == region { return steps }
    guard last.node.kind == .string else { return nil }
    guard let inner = embedded(in: last.node) else { return takesPart ? steps : nil }
    return walk(to: region, in: inner, takesPart, host: last.node, depth: 1).map { steps + $0 }
  }

  private static func child(of node: Node, reaching region: Region, host: Node?) -> Step? {
    for entry in node.entries {
      for inner in [entry.key, entry.value] where reaches(inner, region) {
        return Step(node: inner, entry: entry, host: host)
      }
    }
    for element in node.elements where reaches(element, region) { return Step(node: element, host: host) }
    return nil
  }

  /// Whether `region` lies in `node`, and a scalar stands in the file as it is, and the node nowhere else.
  private static func reaches(_ node: Node, _ region: Region) -> Bool {
    guard node.reference == nil, node.region.contains(region), node.anchor == nil else { return false }
    return node.isCollection || isExact(node)
  }

  /// Whether the bytes of `node` stand in the file just as they were parsed.
  static func isExact(_ node: Node) -> Bool {
    let (document, record, own) = (node.document, node.record, node.region)
    guard document.offsets != nil else { return true }
    guard own.end <= document.file.bytes.count, own.count == Int(record.end) - Int(record.start) else { return false }
    return document.file.bytes[own.start..<own.end]
      .elementsEqual(document.bytes[Int(record.start)..<Int(record.end)])
  }

  private static func embedded(in node: Node) -> Document? {
    let first = node.decoded().bytes.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
      let document = Document.parse(embedded: node, as: .json), document.isWellFormed
    else { return nil }
    return document
  }

  /// Whether both regions lie below the same two topmost keys or elements of a document, as far as both have them.
  static func sharesItem(_ first: Region, _ second: Region, by outline: DocumentOutline) -> Bool {
    func item(_ region: Region) -> [Int] {
      outline.records(around: region).dropFirst().prefix(2).map { outline.key(of: $0) ?? $0 }
    }
    let (left, right) = (item(first), item(second))
    return !left.isEmpty && !right.isEmpty && zip(left, right).allSatisfy { $0 == $1 }
  }

  /// Whether `text` may stand in the scalar that holds the document of the node.
  func fitsHost(_ text: String) -> Bool {
    guard let host = last?.host else { return true }
    switch host.style {
    case .literal: return true
    case .singleQuoted: return !text.utf8.contains { $0 == UInt8(ascii: "'") || $0 < 0x20 }
    case .doubleQuoted: return !text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 < 0x20 }
    case .plain, .folded: return !text.utf8.contains { $0 < 0x20 }
    case .flow, .block: return false
    }
  }
}

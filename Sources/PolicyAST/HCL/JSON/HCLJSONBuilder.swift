/// Turns a document in the JSON syntax of HCL into the records of the native one.
///
/// The text of the records is the content of the file, followed by every string that is written with escapes, decoded;
/// a map leads from there to the places in the file.
/// - Source: "JSON Configuration Syntax", Terraform language documentation; hashicorp/hcl, json/spec.md.
struct HCLJSONBuilder {
  let file: SourceFile
  private(set) var bytes: [UInt8]
  private(set) var offsets: OffsetMap?
  var nodes: [HCLNode] = []
  var faults: [HCLFault] = []
  private(set) var diagnostics: [Diagnostic]
  private(set) var rootIndex: Int32 = 0

  /// Reads `file`, whose outermost body is of the kind `schema`.
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ file: SourceFile, _ schema: HCLJSONSchema) {
    self.file = file
    bytes = file.bytes
    let document = Document.parse(file, as: .json, options: ParseOptions(.strict))
    diagnostics = document.diagnostics
    guard let root = document.root else {
      rootIndex = add(.body, Region(at: 0))
      return
    }
    if root.kind != .mapping, root.kind != .sequence {
      diagnostics.append(Diagnostic(.error, "a configuration is an object", chinese: "配置必须是对象", at: root.location))
    }
    rootIndex = addBody([root], schema)
  }

  // MARK: Records

  mutating func add(_ kind: HCLNode.Kind, _ region: Region) -> Int32 {
    add(HCLNode(kind, UInt32(clamping: region.start), UInt32(clamping: region.end)))
  }

  mutating func add(_ node: HCLNode) -> Int32 {
    nodes.append(node)
    return Int32(truncatingIfNeeded: nodes.count - 1)
  }

  mutating func adopt(_ children: [Int32], by parent: Int32) {
    guard let first = children.first else { return }
    nodes[Int(parent)].first = first
    for (child, next) in zip(children, children.dropFirst()) { nodes[Int(child)].next = next }
  }

  /// Gives the record `index` the text of `name` as its name.
  mutating func name(_ index: Int32, _ name: Node) {
    let region = text(of: name)
    nodes[Int(index)].a = UInt32(clamping: region.start)
    nodes[Int(index)].b = UInt32(clamping: region.end)
  }

  mutating func report(_ message: String, at node: Node) {
    diagnostics.append(Diagnostic(.error, message, at: node.location))
  }

  // MARK: Texts

  /// Where the text of a string lies: between its quotes, or behind the file when it is written with escapes.
  mutating func text(of node: Node) -> Region {
    let region = node.region
    guard node.record.flags.contains(.encoded) else {
      return region.count >= 2 ? Region(region.start + 1, region.end - 1) : Region(at: region.start)
    }
    let decoded = node.decoded()
    let start = bytes.count
    guard !decoded.bytes.isEmpty else { return Region(at: region.start) }
    var map = offsets ?? OffsetMap(from: 0)
    map.append(decoded.offsets, at: start)
    offsets = map
    bytes += decoded.bytes
    return Region(start, bytes.count)
  }

  /// Parses the bytes `region` as `form`; returns the record of what they say.
  mutating func parse(_ region: Region, as form: HCLDocument.Form) -> Int32 {
    let (parsed, root, found) = bytes.withUnsafeBufferPointer { buffer in
      HCLDocument.read(UnsafeBufferPointer(rebasing: buffer[region.start..<region.end]), form)
    }
    let offset = UInt32(clamping: region.start)
    let base = Int32(truncatingIfNeeded: nodes.count)
    nodes += parsed.map { node in
      var node = node
      node.start += offset
      node.end += offset
      node.a &+= offset
      node.b &+= offset
      if node.first >= 0 { node.first += base }
      if node.next >= 0 { node.next += base }
      return node
    }
    faults += found.map {
      HCLFault(problem: $0.problem, region: Region($0.region.start + region.start, $0.region.end + region.start))
    }
    return root + base
  }

  /// Lets the record `index` cover `region`.
  mutating func cover(_ index: Int32, _ region: Region) {
    nodes[Int(index)].start = UInt32(clamping: region.start)
    nodes[Int(index)].end = UInt32(clamping: region.end)
  }
}

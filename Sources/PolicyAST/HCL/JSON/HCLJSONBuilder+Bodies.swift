extension HCLJSONBuilder {
  /// How deeply blocks may nest.
  private static let depthLimit = 64

  /// The body that the objects among `written` make together; arrays stand for their elements.
  mutating func addBody(_ written: [Node], _ schema: HCLJSONSchema, depth: Int = 0) -> Int32 {
    let index = add(.body, written.first?.region ?? Region(at: 0))
    guard depth < Self.depthLimit else { return index }
    let entries = written.flatMap(Self.objects).flatMap { $0.entries.filter { !Self.isComment($0.key) } }
    let dynamic = Self.dynamicTypes(entries, schema)
    var items: [Int32] = []
    for entry in entries {
      let key = entry.key.text ?? ""
      if let (labels, body) = schema.block(key) ?? (dynamic.contains(key) ? (0, .resource) : nil) {
        addBlocks(entry.key, entry.value, [], labels, body, depth, &items)
      } else {
        items.append(addAttribute(entry, schema.reading(key)))
      }
    }
    adopt(items, by: index)
    return index
  }

  /// The types of blocks that a `dynamic` block makes beside others that are written.
  private static func dynamicTypes(_ entries: [Node.Entry], _ schema: HCLJSONSchema) -> Set<String> {
    guard case .resource = schema else { return [] }
    let nested = entries.filter { $0.value.elementsOrSelf.contains { $0["dynamic"] != nil } }
    let dynamic = entries.filter { $0.key.text == "dynamic" }
      .flatMap { $0.value.elementsOrSelf.flatMap { $0.entries.map(\.key) } }
    return Set((nested.map(\.key) + dynamic).compactMap(\.text)).subtracting(["dynamic"])
  }

  /// Adds the blocks of the type `type` that `written` makes below the labels `above`.
  private mutating func addBlocks(
    _ type: Node, _ written: Node, _ above: [Node], _ missing: Int, _ schema: HCLJSONSchema, _ depth: Int,
    _ items: inout [Int32]
  ) {
    for object in Self.objects(written) {
      guard missing > 0 else {
        items.append(addBlock(type, above, object, schema, depth))
        continue
      }
      for entry in object.entries where !Self.isComment(entry.key) {
        addBlocks(type, entry.value, above + [entry.key], missing - 1, schema, depth, &items)
      }
    }
    if written.kind != .null, !written.isCollection { report("an object is required here", at: written) }
  }

  private mutating func addBlock(
    _ type: Node, _ labels: [Node], _ content: Node, _ schema: HCLJSONSchema, _ depth: Int
  ) -> Int32 {
    // The keys above a label are shared by other blocks, so a block begins at the last one.
    let start = labels.last?.region.start ?? (content.region.start > type.region.start ? type.region.start : 0)
    let index = add(.block, Region(start, max(start, content.region.end)))
    name(index, type)
    var children: [Int32] = []
    for label in labels {
      let child = add(.label, label.region)
      name(child, label)
      nodes[Int(child)].flags = HCLNode.raw
      children.append(child)
    }
    children.append(addBody([content], schema, depth: depth + 1))
    adopt(children, by: index)
    return index
  }

  private mutating func addAttribute(_ entry: Node.Entry, _ reading: HCLJSONSchema.Reading) -> Int32 {
    let start = entry.key.region.start
    let index = add(.attribute, Region(start, max(start, entry.value.region.end)))
    name(index, entry.key)
    adopt([addExpression(entry.value, reading)], by: index)
    return index
  }

  /// The objects that `node` lists: itself or its elements.
  private static func objects(_ node: Node) -> [Node] {
    switch node.kind {
    case .mapping: [node]
    case .sequence: node.elements.filter { $0.kind == .mapping }
    case .null, .bool, .integer, .float, .string, .placeholder, .malformed: []
    }
  }

  /// Whether an entry under `key` is a comment.
  static func isComment(_ key: Node) -> Bool { key.spells("//") }
}

extension Node {
  /// The elements of a sequence, else the node alone.
  fileprivate var elementsOrSelf: [Node] { kind == .sequence ? Array(elements) : [self] }
}

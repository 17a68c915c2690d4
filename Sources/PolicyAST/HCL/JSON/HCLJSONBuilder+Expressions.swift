extension HCLJSONBuilder {
  /// The expression that `node` stands for.
  ///
  /// The parser bounds how deeply a document nests, and with it the depth of this.
  mutating func addExpression(_ node: Node, _ reading: HCLJSONSchema.Reading, depth: Int = 0) -> Int32 {
    guard depth < HCLParser.depthLimit else {
      faults.append(HCLFault(problem: .nestingTooDeep, region: node.region))
      return add(.malformed, node.region)
    }
    switch node.kind {
    case .null: return add(.null, node.region)
    case .bool: return addBool(node)
    case .integer, .float: return add(.number, node.region)
    case .string: return addString(node, reading)
    case .sequence: return addTuple(node, reading, depth)
    case .mapping: return addObject(node, reading, depth)
    case .placeholder, .malformed: return add(.malformed, node.region)
    }
  }

  private mutating func addBool(_ node: Node) -> Int32 {
    let index = add(.bool, node.region)
    nodes[Int(index)].flags = node.spells("true") ? HCLNode.marked : 0
    return index
  }

  private mutating func addTuple(_ node: Node, _ reading: HCLJSONSchema.Reading, _ depth: Int) -> Int32 {
    let index = add(.tuple, node.region)
    adopt(node.elements.map { addExpression($0, reading, depth: depth + 1) }, by: index)
    return index
  }

  private mutating func addObject(_ node: Node, _ reading: HCLJSONSchema.Reading, _ depth: Int) -> Int32 {
    let index = add(.object, node.region)
    var children: [Int32] = []
    for entry in node.entries where !Self.isComment(entry.key) {
      children.append(addString(entry.key, reading))
      children.append(addExpression(entry.value, reading, depth: depth + 1))
    }
    adopt(children, by: index)
    return index
  }

  /// A string: a template, a text that stands for itself, or an expression.
  private mutating func addString(_ node: Node, _ reading: HCLJSONSchema.Reading) -> Int32 {
    let text = text(of: node)
    switch reading {
    case .code:
      return parse(text, as: .expression)
    case .expression where hasSequence(text):
      let index = parse(text, as: .template)
      cover(index, node.region)
      return index
    case .expression, .literal:
      let index = add(.template, node.region)
      let part = add(.text, text)
      nodes[Int(part)].a = UInt32(clamping: text.start)
      nodes[Int(part)].b = UInt32(clamping: text.end)
      nodes[Int(part)].flags = HCLNode.raw
      adopt([part], by: index)
      return index
    }
  }

  /// Whether an interpolation or a directive begins in the bytes `region`.
  private func hasSequence(_ region: Region) -> Bool {
    bytes[region.start..<region.end].indices.dropLast().contains { index in
      (bytes[index] == UInt8(ascii: "$") || bytes[index] == UInt8(ascii: "%")) && bytes[index + 1] == UInt8(ascii: "{")
    }
  }
}

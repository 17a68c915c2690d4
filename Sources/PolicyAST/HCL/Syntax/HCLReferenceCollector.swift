/// Finds the references in an expression.
struct HCLReferenceCollector {
  let document: HCLDocument
  private(set) var references: [HCLReference] = []

  init(document: HCLDocument) {
    self.document = document
  }

  /// Visits the record `index`, in which the names `bound` belong to a `for`.
  mutating func visit(_ index: Int32, bound: Set<String>) {
    let node = document.node(index)
    switch node.kind {
    case .traversal:
      visitTraversal(index, bound)
    case .forExpression:
      visitFor(index, bound)
    case .object:
      for (offset, child) in document.children(of: index).enumerated() {
        if offset % 2 == 0, document.isBareKey(child) { continue }
        visit(child, bound: bound)
      }
    case .body, .attribute, .block, .label, .number, .bool, .null, .text, .piece, .template, .wrap, .join, .relative,
      .root, .getAttribute, .getIndex, .index, .splat, .anonymous, .parentheses, .unary, .binary, .conditional, .call,
      .tuple, .name, .malformed:
      for child in document.children(of: index) { visit(child, bound: bound) }
    }
  }

  private mutating func visitTraversal(_ index: Int32, _ bound: Set<String>) {
    let reference = document.reference(index)
    if !bound.contains(reference.root) { references.append(reference) }
  }

  private mutating func visitFor(_ index: Int32, _ bound: Set<String>) {
    var inner = bound
    var isCollection = true
    for child in document.children(of: index) {
      let node = document.node(child)
      if node.kind == .name {
        inner.insert(document.text(node.region))
        continue
      }
      visit(child, bound: isCollection ? bound : inner)
      isCollection = false
    }
  }
}

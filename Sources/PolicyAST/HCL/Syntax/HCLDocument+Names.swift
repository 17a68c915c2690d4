extension HCLDocument {
  /// The name of a call, without spaces around `::`.
  func callName(_ index: Int32) -> String {
    let name = text(node(index).nameRegion)
    return name.contains(where: \.isWhitespace) ? name.filter { !$0.isWhitespace } : name
  }

  /// Whether the key of an object is a bare name, which stands for itself.
  func isBareKey(_ index: Int32) -> Bool {
    let node = node(index)
    switch node.kind {
    case .traversal: return self.node(node.first).next < 0
    case .bool, .null: return true
    case _: return false
    }
  }

  /// The reference that a traversal record makes.
  func reference(_ index: Int32) -> HCLReference {
    var root = ""
    var steps: [HCLReference.Step] = []
    for child in children(of: index) {
      let step = node(child)
      switch step.kind {
      case .root: root = text(step.nameRegion)
      case .getAttribute: steps.append(.attribute(text(step.nameRegion)))
      case .getIndex: steps.append(.key(keyText(step.first)))
      case _: break
      }
    }
    return HCLReference(root: root, steps: steps, at: location(node(index).region))
  }

  /// The text of a literal key.
  func keyText(_ index: Int32) -> String {
    let node = node(index)
    switch node.kind {
    case .template where node.first >= 0 && self.node(node.first).kind == .text:
      return String(decoding: text(of: node.first), as: UTF8.self)
    case .label: return label(index)
    case _: return text(node.region)
    }
  }
}

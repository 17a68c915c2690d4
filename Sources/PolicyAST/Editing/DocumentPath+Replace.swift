extension DocumentPath {
  /// Returns the edits that put `value` in place of the scalar at the end of the way, quoted as it was.
  func replacing(with value: NewValue) -> [TextEdit]? {
    guard let node = last?.node, !node.isCollection, node.tag == nil, let plain = value.plain,
      let text = written(plain, isText: value.isText, like: node), fitsHost(text), !isTaken(plain)
    else { return nil }
    return [TextEdit(node.region, text)]
  }

  /// Whether the node is a key, and another key of its mapping is spelled `name` already.
  private func isTaken(_ name: String) -> Bool {
    guard steps.count > 1, let step = last, step.entry?.key == step.node else { return false }
    return steps[steps.count - 2].node.entry(name) != nil
  }

  private func written(_ plain: String, isText: Bool, like node: Node) -> String? {
    switch node.style {
    case .doubleQuoted: return ScalarWriting.doubleQuoted(plain)
    case .singleQuoted: return ScalarWriting.singleQuoted(plain)
    case .plain:
      guard isText else { return plain }
      let isPlain = node.document.syntax == .yaml && ScalarWriting.isPlainSafe(plain)
      return isPlain ? plain : ScalarWriting.doubleQuoted(plain)
    case .literal, .folded, .flow, .block: return nil
    }
  }
}

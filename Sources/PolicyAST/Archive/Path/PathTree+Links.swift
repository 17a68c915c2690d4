extension PathTree {
  /// Where a path leads when links are followed.
  enum Destination: Equatable {
    case node(Int)
    /// A name that is not in the tree, in the folder that would hold it when that is known.
    case missing
    case outside
    case loop
    /// The step budget is used up.
    case unknown
  }

  /// Follows `target` from the folder `directory` through all links, spending one of `steps` for each part.
  ///
  /// With `isRooted` an absolute path begins at the root and `..` stays there; otherwise both lead outside.
  func follow(_ target: String, from directory: Int, isRooted: Bool, steps: inout Int) -> Destination {
    var pending: [Substring] = target.split(separator: "/").reversed()
    var node = directory
    if target.utf8.starts(with: "/".utf8) {
      guard isRooted else { return .outside }
      node = Self.root
    }
    var hops = 0
    while let part = pending.popLast() {
      steps -= 1
      guard steps > 0 else { return .unknown }
      if part == "." { continue }
      if part == ".." {
        guard node != Self.root || isRooted else { return .outside }
        node = nodes[node].parent
        continue
      }
      guard let next = child(of: node, part) else { return .missing }
      guard case .link(let inner) = nodes[next].content else {
        node = next
        continue
      }
      hops += 1
      guard hops <= 40 else { return .loop }
      if inner.utf8.starts(with: "/".utf8) {
        guard isRooted else { return .outside }
        node = Self.root
      }
      let parts = inner.split(separator: "/")
      steps -= parts.count
      pending.append(contentsOf: parts.reversed())
    }
    return .node(node)
  }
}

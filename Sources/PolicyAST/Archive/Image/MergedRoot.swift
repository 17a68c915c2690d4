/// The file tree that the layers of an image make when they are laid over each other.
/// - Source: OCI image specification 1.1, "Image Layer Filesystem Changeset".
struct MergedRoot {
  /// What an entry of a layer did.
  enum Effect {
    case placed
    case refused(ArchiveTrouble)
  }

  private(set) var tree = PathTree(foldsCase: false)
  private var steps = 40_000_000
  private let limits: ArchiveLimits

  init(limits: ArchiveLimits) { self.limits = limits }

  /// Lays the member `path` of layer `layer` over what is there; `ordinal` is its place in the layer.
  mutating func add(_ path: SafePath, _ kind: ArchiveEntry.Kind, layer: Int, ordinal: Int) throws(ArchiveFault)
    -> Effect
  {
    guard let name = path.components.last else { return .placed }
    guard tree.count <= 2 * limits.entryCount else { throw .limit(.entryCount, at: ordinal) }
    guard steps > 0 else { throw .limit(.linkSteps, at: ordinal) }
    guard let folder = directory(path.components.dropLast(), layer: layer) else { return .refused(.name(.linkLoop)) }
    if name.utf8.starts(with: ".wh.".utf8) { return whiteOut(name, in: folder, layer: layer) }
    var source = (entry: ordinal, layer: layer)
    if case .hardLink(let target) = kind {
      guard let origin = linked(target) else { return .refused(.name(.linkTargetMissing)) }
      source = origin
    }
    let node = tree.child(of: folder, name) ?? tree.add(to: folder, name, kind.content, entry: source.entry)
    if kind.content != .directory { tree.removeChildren(of: node) { _ in true } }
    tree[node].content = kind.content
    tree[node].entry = source.entry
    tree[node].layer = source.layer
    return .placed
  }

  /// Returns the paths of all files and links by layer and ordinal, each list sorted.
  func survivors(layerCount: Int) -> [[Int: [String]]] {
    var result = [[Int: [String]]](repeating: [:], count: layerCount)
    var stack = [PathTree.root]
    while let node = stack.popLast() {
      var child = tree[node].firstChild
      while child >= 0 {
        let current = tree[child]
        switch current.content {
        case .file, .link: result[current.layer][current.entry, default: []].append(tree.path(of: child))
        case .directory, .impliedDirectory: stack.append(child)
        }
        child = current.nextSibling
      }
    }
    return result.map { $0.mapValues { $0.sorted() } }
  }

  /// Returns the folder at `parts`, following links inside the root and making what is missing; nil for a link loop.
  private mutating func directory(_ parts: ArraySlice<Substring>, layer: Int) -> Int? {
    var pending: [Substring] = parts.reversed()
    var node = PathTree.root
    var hops = 0
    while let part = pending.popLast() {
      steps -= 1
      guard steps > 0 else { return nil }
      if part == "." { continue }
      if part == ".." {
        node = tree[node].parent
        continue
      }
      guard let next = tree.child(of: node, part) else {
        node = tree.add(to: node, part, .impliedDirectory, entry: -1)
        tree[node].layer = layer
        continue
      }
      switch tree[next].content {
      case .directory, .impliedDirectory: node = next
      case .file:
        tree[next].content = .impliedDirectory
        tree[next].layer = layer
        node = next
      case .link(let target):
        hops += 1
        guard hops <= 40 else { return nil }
        if target.utf8.starts(with: "/".utf8) { node = PathTree.root }
        pending.append(contentsOf: target.split(separator: "/").reversed())
      }
    }
    return node
  }

  /// Returns where the content of the file at `target`, a path from the root, comes from.
  private mutating func linked(_ target: String) -> (entry: Int, layer: Int)? {
    guard let safe = try? SafePath(target, style: .layer), let name = safe.components.last else { return nil }
    var node = PathTree.root
    for part in safe.components.dropLast() {
      guard let next = tree.child(of: node, part) else { return nil }
      node = next
    }
    guard let found = tree.child(of: node, name), tree[found].entry >= 0, tree[found].content == .file else {
      return nil
    }
    return (tree[found].entry, tree[found].layer)
  }

  private mutating func whiteOut(_ name: Substring, in folder: Int, layer: Int) -> Effect {
    if name == ".wh..wh..opq" {
      purge(folder, below: layer)
      return .placed
    }
    // Other names of this form belong to the storage driver.
    if name.utf8.starts(with: ".wh..wh.".utf8) { return .placed }
    let victim = name.dropFirst(4)
    guard !victim.isEmpty, victim != ".", victim != ".." else { return .refused(.image(.badWhiteout)) }
    guard let node = tree.child(of: folder, victim) else { return .placed }
    purge(node, below: layer)
    guard tree[node].layer < layer else { return .placed }
    // A folder that holds nothing is as good as none, and unlinking would cost a walk over all its siblings.
    tree[node].content = .impliedDirectory
    tree[node].entry = -1
    return .placed
  }

  /// Removes everything below `top` that is from a layer under `layer`.
  private mutating func purge(_ top: Int, below layer: Int) {
    var order = [top]
    var cursor = 0
    while cursor < order.count {
      var child = tree[order[cursor]].firstChild
      while child >= 0 {
        order.append(child)
        child = tree[child].nextSibling
      }
      cursor += 1
    }
    steps -= order.count
    var kept: Set<Int> = []
    for node in order.reversed() where node != top {
      if tree[node].layer >= layer || kept.contains(node) {
        kept.insert(node)
        kept.insert(tree[node].parent)
      }
    }
    for node in order where node == top || kept.contains(node) {
      tree.removeChildren(of: node) { !kept.contains($0) }
    }
  }
}

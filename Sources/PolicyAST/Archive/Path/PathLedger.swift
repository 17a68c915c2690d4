/// The paths of a package seen so far, and what is wrong about a further one.
struct PathLedger {
  private(set) var tree = PathTree(foldsCase: true)
  private var links: [(node: Int, entry: Int)] = []
  private let limits: ArchiveLimits

  init(limits: ArchiveLimits) { self.limits = limits }

  /// What recording an entry found.
  struct Finding {
    var warnings: [ArchiveTrouble] = []
    /// Why the entry must not be read.
    var refusal: ArchiveTrouble?
    /// The index of an earlier entry of the same path that this one replaces.
    var replaced: Int?
  }

  /// Records entry `index` at `path`; throws when there are too many folders.
  mutating func record(_ path: SafePath, _ content: PathTree.Content, index: Int) throws(ArchiveFault) -> Finding {
    var finding = Finding()
    guard let name = path.components.last else { return finding }
    var parent = PathTree.root
    for part in path.components.dropLast() {
      if let next = tree.child(of: parent, part) {
        switch tree[next].content {
        case .impliedDirectory, .directory: break
        case .file:
          // The file's node becomes a folder, so that one conflict is told once for each entry below it.
          finding.warnings.append(.name(.fileAndDirectory(other: tree[next].entry)))
        case .link:
          finding.refusal = .name(.throughLink(other: tree[next].entry))
          return finding
        }
        parent = next
      } else {
        parent = add(part, to: parent, .impliedDirectory, index: -1, &finding)
      }
    }
    guard tree.count <= 2 * limits.entryCount else { throw .limit(.entryCount, at: index) }
    place(name, in: parent, content, index: index, &finding)
    return finding
  }

  /// Whether a file or link is recorded at `path`.
  func holdsFile(_ path: SafePath) -> Bool {
    var node = PathTree.root
    for part in path.components {
      guard let next = tree.child(of: node, part) else { return false }
      node = next
    }
    return tree[node].content == .file
  }

  /// Returns what is wrong with the links when all of them are followed, with the index of each one's entry.
  func checkLinks() -> [(entry: Int, fault: ArchiveTrouble)] {
    var faults: [(entry: Int, fault: ArchiveTrouble)] = []
    var steps = 4_000_000
    for link in links {
      guard case .link(let target) = tree[link.node].content, tree[link.node].entry == link.entry else { continue }
      switch tree.follow(target, from: tree[link.node].parent, isRooted: false, steps: &steps) {
      case .node, .missing: break
      case .outside: faults.append((link.entry, .name(.linkOutside)))
      case .loop: faults.append((link.entry, .name(.linkLoop)))
      case .unknown:
        faults.append((link.entry, .limitReached(.linkSteps)))
        return faults
      }
    }
    return faults
  }

  private mutating func place(
    _ name: Substring, in parent: Int, _ content: PathTree.Content, index: Int, _ finding: inout Finding
  ) {
    guard let node = tree.child(of: parent, name) else {
      let node = add(name, to: parent, content, index: index, &finding)
      if case .link = content { links.append((node, index)) }
      return
    }
    let old = tree[node]
    let wasDirectory = old.content == .directory || old.content == .impliedDirectory
    if wasDirectory != (content == .directory) {
      finding.warnings.append(.name(.fileAndDirectory(other: old.entry < 0 ? nil : old.entry)))
    } else if !wasDirectory {
      finding.warnings.append(.name(.duplicateName(first: old.entry)))
      finding.replaced = old.entry
    }
    tree[node].content = content
    tree[node].entry = index
    if case .link = content { links.append((node, index)) }
  }

  private mutating func add(
    _ name: Substring, to parent: Int, _ content: PathTree.Content, index: Int, _ finding: inout Finding
  ) -> Int {
    if let twin = tree.caseTwin(of: parent, name) {
      finding.warnings.append(.name(.namesDifferInCase(first: tree[twin].entry)))
    }
    return tree.add(to: parent, name, content, entry: index)
  }
}

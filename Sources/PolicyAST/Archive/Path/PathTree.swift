/// The names of a package as a tree; lookups cost the length of a path, not its square.
struct PathTree {
  /// What stands at a node.
  enum Content: Equatable {
    /// A folder that no entry describes but something lies in.
    case impliedDirectory
    case directory
    case file
    case link(target: String)
  }

  struct Node {
    let parent: Int
    let name: Substring
    var content: Content
    /// The index of the entry, or -1 when there is none.
    var entry: Int
    /// The index of the layer that the entry is from.
    var layer = 0
    var firstChild = -1
    var nextSibling = -1
  }

  private struct Key: Hashable {
    let parent: Int
    let name: Substring
  }

  static let root = 0

  private(set) var nodes = [Node(parent: 0, name: "", content: .impliedDirectory, entry: -1)]
  private var children: [Key: Int] = [:]
  private var foldedChildren: [Key: Int] = [:]
  let foldsCase: Bool

  /// An empty tree; with `foldsCase` it also knows names that differ only in case.
  init(foldsCase: Bool) { self.foldsCase = foldsCase }

  var count: Int { nodes.count }

  subscript(node: Int) -> Node {
    get { nodes[node] }
    set { nodes[node] = newValue }
  }

  /// Returns the node named `name` in the folder `parent`, or nil.
  func child(of parent: Int, _ name: Substring) -> Int? {
    children[Key(parent: parent, name: name)]
  }

  /// Returns a node in `parent` whose name differs from `name` only in case, or nil.
  func caseTwin(of parent: Int, _ name: Substring) -> Int? {
    guard foldsCase, let twin = foldedChildren[Key(parent: parent, name: Self.fold(name))] else { return nil }
    return nodes[twin].name == name ? nil : twin
  }

  /// Adds a node that is not there yet and returns it.
  mutating func add(to parent: Int, _ name: Substring, _ content: Content, entry: Int) -> Int {
    let node = nodes.count
    nodes.append(Node(parent: parent, name: name, content: content, entry: entry))
    nodes[node].nextSibling = nodes[parent].firstChild
    nodes[parent].firstChild = node
    children[Key(parent: parent, name: name)] = node
    if foldsCase {
      let key = Key(parent: parent, name: Self.fold(name))
      if foldedChildren[key] == nil { foldedChildren[key] = node }
    }
    return node
  }

  /// Removes everything in the folder `node` for which `isRemoved` holds, with all that lies below it.
  mutating func removeChildren(of node: Int, where isRemoved: (Int) -> Bool) {
    var kept = -1
    var child = nodes[node].firstChild
    while child >= 0 {
      let next = nodes[child].nextSibling
      if isRemoved(child) {
        forget(child)
      } else {
        nodes[child].nextSibling = kept
        kept = child
      }
      child = next
    }
    nodes[node].firstChild = kept
  }

  /// Returns the path of `node`, its parts joined by `/`.
  func path(of node: Int) -> String {
    var parts: [Substring] = []
    var current = node
    while current != Self.root {
      parts.append(nodes[current].name)
      current = nodes[current].parent
    }
    return parts.reversed().joined(separator: "/")
  }

  private mutating func forget(_ top: Int) {
    var stack = [top]
    while let node = stack.popLast() {
      children[Key(parent: nodes[node].parent, name: nodes[node].name)] = nil
      var child = nodes[node].firstChild
      while child >= 0 {
        stack.append(child)
        child = nodes[child].nextSibling
      }
      nodes[node].firstChild = -1
      nodes[node].entry = -1
    }
  }

  private static func fold(_ name: Substring) -> Substring { Substring(name.lowercased()) }
}

import PolicyAST

/// A parsed expression: its nodes, children before their parents.
struct CELSyntaxTree {
  private(set) var nodes: [CELNode] = []

  subscript(index: Int) -> CELNode { nodes[index] }

  /// Adds a node and returns its position.
  mutating func add(_ kind: CELNode.Kind, at region: Region, anchor: Region? = nil, children: [Int] = []) -> Int {
    var depth = 0
    for child in children { depth = max(depth, nodes[child].depth) }
    nodes.append(CELNode(kind: kind, region: region, anchor: anchor ?? region, depth: depth + 1))
    return nodes.count - 1
  }

  /// The dotted name that a chain of selections on a name spells, or nil.
  func qualifiedName(_ index: Int) -> (name: String, isAbsolute: Bool)? {
    switch nodes[index].kind {
    case .name(let name, let isAbsolute): return (name, isAbsolute)
    case .select(let operand, let field, .value):
      return qualifiedName(operand).map { ($0.name + "." + field, $0.isAbsolute) }
    case .literal, .select, .call, .and, .or, .conditional, .list, .map, .comprehension, .bind, .optionalMap:
      return nil
    }
  }

  /// The name at the start of a chain of selections, or nil.
  func root(_ index: Int) -> (name: String, isAbsolute: Bool)? {
    var current = index
    while case .select(let operand, _, _) = nodes[current].kind { current = operand }
    if case .name(let name, let isAbsolute) = nodes[current].kind { return (name, isAbsolute) }
    return nil
  }
}

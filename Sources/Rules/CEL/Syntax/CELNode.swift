import PolicyAST

/// One node of a parsed expression; children are positions in the tree's array.
struct CELNode {
  enum Kind {
    case literal(CELValue)
    case name(String, isAbsolute: Bool)
    case select(operand: Int, field: String, mode: CELSelection)
    case call(function: String, target: Int?, arguments: [Int])
    case and([Int])
    case or([Int])
    case conditional(condition: Int, whenTrue: Int, whenFalse: Int)
    case list([CELListEntry])
    case map([CELMapEntry])
    case comprehension(CELComprehension)
    case bind(name: String, value: Int, body: Int)
    case optionalMap(target: Int, name: String, body: Int, isFlat: Bool)
  }

  let kind: Kind

  /// The bytes of the whole node.
  let region: Region

  /// The bytes that name it: the function, the field, the operator.
  let anchor: Region

  /// How many levels of nodes it has, itself included.
  let depth: Int
}

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

/// What a selection asks for.
enum CELSelection {
  case value, optional, presence
}

/// An element of a list literal.
struct CELListEntry {
  let value: Int
  let isOptional: Bool
}

/// An entry of a map literal.
struct CELMapEntry {
  let key: Int
  let value: Int
  let isOptional: Bool
}

/// A macro that goes through a list or map.
struct CELComprehension {
  enum Operation {
    case all, exists, existsOne, filter, map, transformList, transformMap, transformMapEntry
  }

  let operation: Operation
  let range: Int

  /// One name for the element, or two: for index and element, or key and value.
  let names: [String]

  /// The condition, for those that have one.
  let predicate: Int?

  /// What an element becomes, for those that build something.
  let transform: Int?
}

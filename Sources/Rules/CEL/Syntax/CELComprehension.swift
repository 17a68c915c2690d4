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

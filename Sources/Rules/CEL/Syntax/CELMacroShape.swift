/// How the arguments of a macro that goes through a list or map are to be read.
struct CELMacroShape {
  let operation: CELComprehension.Operation
  let variables: Int
  let hasPredicate: Bool
  let hasTransform: Bool

  /// The shape of a macro called with so many arguments, or nil when there is none.
  init?(name: String, count: Int) {
    switch (name, count) {
    case ("all", 2), ("all", 3): self.init(.all, count - 1, hasPredicate: true)
    case ("exists", 2), ("exists", 3): self.init(.exists, count - 1, hasPredicate: true)
    case ("exists_one", 2), ("existsOne", 2), ("existsOne", 3), ("exists_one", 3):
      self.init(.existsOne, count - 1, hasPredicate: true)
    case ("filter", 2): self.init(.filter, 1, hasPredicate: true)
    case ("map", 2), ("map", 3): self.init(.map, 1, hasPredicate: count == 3, hasTransform: true)
    case ("transformList", 3), ("transformList", 4):
      self.init(.transformList, 2, hasPredicate: count == 4, hasTransform: true)
    case ("transformMap", 3), ("transformMap", 4):
      self.init(.transformMap, 2, hasPredicate: count == 4, hasTransform: true)
    case ("transformMapEntry", 3), ("transformMapEntry", 4):
      self.init(.transformMapEntry, 2, hasPredicate: count == 4, hasTransform: true)
    default: return nil
    }
  }

  private init(
    _ operation: CELComprehension.Operation, _ variables: Int, hasPredicate: Bool, hasTransform: Bool = false
  ) {
    self.operation = operation
    self.variables = variables
    self.hasPredicate = hasPredicate
    self.hasTransform = hasTransform
  }
}

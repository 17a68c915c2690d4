/// What the checker found out about one node, for the planner.
enum CELResolution {
  /// Nothing beyond the tree.
  case none
  case constant(CELValue)
  case local(Int)
  case variable(Int)
  case unboundVariable(String)
  /// A call of a function; the target is its first argument unless the function's name swallowed it.
  case function(CELFunction, overloads: [CELOverload], arguments: [Int])
  case unboundFunction(String)
  /// A selection on host objects of a known type.
  case field(CELField, of: CELObjectTypeID)
  /// A comprehension or binding whose variables start at a slot.
  case slot(Int)
}

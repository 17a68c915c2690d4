import PolicyAST

/// Finds the type of every node and what every name means; collects all problems.
struct CELChecker {
  let tree: CELSyntaxTree
  let environment: CELEnvironment
  let isLenient: Bool
  private(set) var problems: [CELProblem] = []
  var resolutions: [CELResolution]
  var referencedVariables: [String] = []
  var referencedFields: [String] = []
  var types = CELSubstitution()

  /// The variables of the macros around the node at hand, the innermost last; the position is the slot.
  var locals: [(name: String, type: CELType)] = []

  init(_ tree: CELSyntaxTree, environment: CELEnvironment, isLenient: Bool) {
    self.tree = tree
    self.environment = environment
    self.isLenient = isLenient
    resolutions = Array(repeating: .none, count: tree.nodes.count)
  }

  /// Checks the whole expression and returns the type of its result.
  mutating func check(_ root: Int, expecting expected: CELType?) -> CELType {
    let type = type(of: root)
    if let expected { require(expected, type, at: tree[root].region) }
    return isLenient ? .dyn : types.resolve(type, finally: true)
  }

  /// The type of a node. One that is too large to be worth it, as maps of maps of maps can be, is not followed.
  mutating func type(of index: Int) -> CELType {
    let found = fullType(of: index)
    return types.isLarge(found) ? .dyn : found
  }

  private mutating func fullType(of index: Int) -> CELType {
    let node = tree[index]
    switch node.kind {
    case .literal(let value): return Self.type(ofLiteral: value)
    case .name(let name, let isAbsolute): return self.name(name, isAbsolute: isAbsolute, at: index)
    case .select(let operand, let field, let mode): return select(field, of: operand, mode, at: index)
    case .call(let function, let target, let arguments):
      return call(function, target: target, arguments: arguments, at: index)
    case .and(let operands), .or(let operands):
      for operand in operands { requireBool(operand) }
      return .bool
    case .conditional(let condition, let whenTrue, let whenFalse):
      return conditional(condition, whenTrue, whenFalse, at: index)
    case .list(let entries): return list(entries)
    case .map(let entries): return map(entries)
    case .comprehension(let comprehension): return self.comprehension(comprehension, at: index)
    case .bind(let name, let value, let body):
      let valueType = type(of: value)
      return scoped([(name, valueType)], at: index) { $0.type(of: body) }
    case .optionalMap(let target, let name, let body, let isFlat):
      return optionalMap(target, name, body, isFlat: isFlat, at: index)
    }
  }

  /// Notes a problem; after a hundred, more would help nobody.
  mutating func report(_ kind: CELProblem.Kind, at region: Region) {
    if !isLenient, problems.count < 100 { problems.append(CELProblem(kind, at: region)) }
  }

  /// The known name that was probably meant, for the first problems.
  func suggestion(for name: String, in known: @autoclosure () -> [String]) -> String? {
    guard !isLenient, problems.count < 20 else { return nil }
    return CELSuggestion.nearest(to: name, in: known())
  }

  /// Demands that a type may stand where another is expected.
  mutating func require(_ expected: CELType, _ found: CELType, at region: Region) {
    var trial = types
    if trial.isAssignable(found, to: expected) {
      types = trial
    } else {
      report(.typeMismatch(expected: text(expected), found: text(found)), at: region)
    }
  }

  mutating func requireBool(_ index: Int) {
    let found = type(of: index)
    require(.bool, found, at: tree[index].region)
  }

  /// Opens a scope with more variables for what `body` checks; the node remembers the first slot.
  mutating func scoped(
    _ variables: [(name: String, type: CELType)], at index: Int, _ body: (inout CELChecker) -> CELType
  ) -> CELType {
    resolutions[index] = .slot(locals.count)
    locals += variables
    defer { locals.removeLast(variables.count) }
    return body(&self)
  }

  func text(_ type: CELType) -> String {
    types.resolve(type, finally: true).description
  }

  private static func type(ofLiteral value: CELValue) -> CELType {
    switch value.content {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .list, .map, .type, .timestamp, .duration, .optional, .object, .error, .unknown: .dyn
    }
  }
}

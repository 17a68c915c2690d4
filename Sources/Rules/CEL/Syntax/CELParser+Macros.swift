import PolicyAST

extension CELParser {
  /// Adds a call, or what it expands to when it is a macro.
  mutating func call(
    _ name: String, target: Int?, arguments: [Int], start: Int, _ anchor: Region
  ) throws(CELProblem) -> Int {
    let region = Region(start, previousEnd)
    if hasMacros, let macro = try macro(name, target: target, arguments: arguments, anchor) {
      return try add(macro.kind, region: region, anchor: anchor, children: macro.children)
    }
    return try add(
      .call(function: name, target: target, arguments: arguments), region: region, anchor: anchor,
      children: (target.map { [$0] } ?? []) + arguments)
  }

  private typealias Expansion = (kind: CELNode.Kind, children: [Int])

  private mutating func macro(
    _ name: String, target: Int?, arguments: [Int], _ anchor: Region
  ) throws(CELProblem) -> Expansion? {
    guard let target else {
      return name == "has" && arguments.count == 1 ? try presence(arguments[0], anchor) : nil
    }
    if case .name(let namespace, _) = tree[target].kind {
      switch (namespace, name) {
      case ("cel", "bind") where arguments.count == 3:
        let variable = try variables(arguments.prefix(1), name, anchor)[0]
        return (.bind(name: variable, value: arguments[1], body: arguments[2]), arguments)
      case ("math", "greatest"): return try extremum(CELOperator.maximum, "greatest", arguments, anchor)
      case ("math", "least"): return try extremum(CELOperator.minimum, "least", arguments, anchor)
      default: break
      }
    }
    if arguments.count == 2, name == "optMap" || name == "optFlatMap" {
      let variable = try variables(arguments.prefix(1), name, anchor)[0]
      let isFlat = name == "optFlatMap"
      return (
        .optionalMap(target: target, name: variable, body: arguments[1], isFlat: isFlat), [target] + arguments
      )
    }
    return try comprehension(name, target: target, arguments: arguments, anchor)
  }

  private func presence(_ argument: Int, _ anchor: Region) throws(CELProblem) -> Expansion {
    guard case .select(let operand, let field, .value) = tree[argument].kind else {
      throw CELProblem(.invalidMacro(name: "has", expected: "a field selection such as a.b"), at: tree[argument].region)
    }
    return (.select(operand: operand, field: field, mode: .presence), [operand])
  }

  private mutating func extremum(
    _ function: String, _ name: String, _ arguments: [Int], _ anchor: Region
  ) throws(CELProblem) -> Expansion {
    guard !arguments.isEmpty else {
      throw CELProblem(.invalidMacro(name: "math." + name, expected: "at least one number"), at: anchor)
    }
    guard arguments.count > 2 else {
      return (.call(function: function, target: nil, arguments: arguments), arguments)
    }
    let entries = arguments.map { CELListEntry(value: $0, isOptional: false) }
    let region = Region(tree[arguments[0]].region.start, previousEnd)
    let list = try add(.list(entries), region: region, children: arguments)
    return (.call(function: function, target: nil, arguments: [list]), [list])
  }

  private func comprehension(
    _ name: String, target: Int, arguments: [Int], _ anchor: Region
  ) throws(CELProblem) -> Expansion? {
    guard let shape = CELMacroShape(name: name, count: arguments.count) else { return nil }
    let names = try variables(arguments.prefix(shape.variables), name, anchor)
    let rest = arguments.dropFirst(shape.variables)
    let comprehension = CELComprehension(
      operation: shape.operation, range: target, names: names, predicate: shape.hasPredicate ? rest.first : nil,
      transform: shape.hasTransform ? rest.last : nil)
    return (.comprehension(comprehension), [target] + arguments)
  }

  private func variables(
    _ arguments: ArraySlice<Int>, _ macro: String, _ anchor: Region
  ) throws(CELProblem) -> [String] {
    var names: [String] = []
    for argument in arguments {
      guard case .name(let name, isAbsolute: false) = tree[argument].kind, !names.contains(name) else {
        let expected = arguments.count == 1 ? "a plain name first" : "two different plain names first"
        throw CELProblem(.invalidMacro(name: macro, expected: expected), at: tree[argument].region)
      }
      names.append(name)
    }
    return names
  }
}

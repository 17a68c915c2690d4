import PolicyAST

extension CELChecker {
  mutating func conditional(_ condition: Int, _ whenTrue: Int, _ whenFalse: Int, at index: Int) -> CELType {
    requireBool(condition)
    let first = type(of: whenTrue)
    let second = type(of: whenFalse)
    var trial = types
    guard trial.isAssignable(second, to: first) else {
      let arguments = [CELType.bool, first, second].map { text($0) }
      report(
        .noOverload(function: CELOperator.conditional, arguments: arguments, candidates: []), at: tree[index].anchor)
      return .dyn
    }
    return types.join(first, second)
  }

  mutating func list(_ entries: [CELListEntry]) -> CELType {
    var element: CELType?
    for entry in entries {
      let found = entryType(entry.value, isOptional: entry.isOptional)
      element = element.map { types.join($0, found) } ?? found
    }
    return .list(element ?? types.fresh())
  }

  mutating func map(_ entries: [CELMapEntry]) -> CELType {
    var key: CELType?
    var value: CELType?
    for entry in entries {
      let foundKey = type(of: entry.key)
      key = key.map { types.join($0, foundKey) } ?? foundKey
      let found = entryType(entry.value, isOptional: entry.isOptional)
      value = value.map { types.join($0, found) } ?? found
    }
    return .map(key ?? types.fresh(), value ?? types.fresh())
  }

  private mutating func entryType(_ index: Int, isOptional: Bool) -> CELType {
    let found = types.resolve(type(of: index))
    guard isOptional else { return found }
    if case .optional(let inner) = found { return inner }
    require(.optional(.dyn), found, at: tree[index].region)
    return .dyn
  }

  mutating func optionalMap(
    _ target: Int, _ name: String, _ body: Int, isFlat: Bool, at index: Int
  ) -> CELType {
    let found = types.resolve(type(of: target))
    var inner = CELType.dyn
    if case .optional(let value) = found {
      inner = value
    } else {
      require(.optional(.dyn), found, at: tree[target].region)
    }
    let result = scoped([(name, inner)], at: index) { $0.type(of: body) }
    guard isFlat else { return .optional(result) }
    require(.optional(types.fresh()), result, at: tree[body].region)
    return result
  }

  mutating func comprehension(_ comprehension: CELComprehension, at index: Int) -> CELType {
    let range = types.resolve(type(of: comprehension.range))
    let variables = variableTypes(range, count: comprehension.names.count, at: tree[comprehension.range].region)
    let named = zip(comprehension.names, variables).map { (name: $0, type: $1) }
    return scoped(named, at: index) { checker in
      if let predicate = comprehension.predicate { checker.requireBool(predicate) }
      let transform = comprehension.transform.map { checker.types.resolve(checker.type(of: $0)) }
      return checker.result(of: comprehension, range: range, variables: variables, transform: transform)
    }
  }

  private mutating func variableTypes(_ range: CELType, count: Int, at region: Region) -> [CELType] {
    switch range {
    case .list(let element): return count == 1 ? [element] : [.int, element]
    case .map(let key, let value): return count == 1 ? [key] : [key, value]
    case .dyn, .free: break
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .optional, .type, .object,
      .parameter:
      report(.notIterable(text(range)), at: region)
    }
    return Array(repeating: .dyn, count: count)
  }

  private mutating func result(
    of comprehension: CELComprehension, range: CELType, variables: [CELType], transform: CELType?
  ) -> CELType {
    switch comprehension.operation {
    case .all, .exists, .existsOne: return .bool
    case .filter: return .list(variables[0])
    case .map, .transformList: return .list(transform ?? .dyn)
    case .transformMap: return .map(variables[0], transform ?? .dyn)
    case .transformMapEntry:
      guard let transform else { return .dyn }
      let place = comprehension.transform.map { tree[$0].region } ?? tree[comprehension.range].region
      require(.map(types.fresh(), types.fresh()), transform, at: place)
      return transform
    }
  }
}

import PolicyAST

extension CELChecker {
  mutating func call(_ name: String, target: Int?, arguments: [Int], at index: Int) -> CELType {
    if let target, !startsWithLocal(target), let path = tree.qualifiedName(target),
      let function = function(path.name + "." + name, isAbsolute: path.isAbsolute, isMember: false)
    {
      return resolve(function, isMember: false, arguments, at: index)
    }
    let isMember = target != nil
    let isAbsolute = name.first == "."
    let plain = isAbsolute ? String(name.dropFirst()) : name
    let all = (target.map { [$0] } ?? []) + arguments
    guard let function = function(plain, isAbsolute: isAbsolute, isMember: isMember) else {
      for argument in all { _ = type(of: argument) }
      return undeclared(plain, isMember: isMember, at: index)
    }
    return resolve(function, isMember: isMember, all, at: index)
  }

  private func function(_ name: String, isAbsolute: Bool, isMember: Bool) -> CELFunction? {
    let candidates = isMember ? [name] : environment.candidates(for: name, isAbsolute: isAbsolute)
    for candidate in candidates {
      guard let found = environment.functionsByName[candidate] else { continue }
      if found.overloads.contains(where: { $0.isMember == isMember }) { return found }
    }
    return nil
  }

  private mutating func undeclared(_ name: String, isMember: Bool, at index: Int) -> CELType {
    resolutions[index] = .unboundFunction(name)
    let nearest = suggestion(for: name, in: callableNames(isMember: isMember))
    report(.undeclaredFunction(name, suggestion: nearest == name ? nil : nearest), at: tree[index].anchor)
    return .dyn
  }

  private func callableNames(isMember: Bool) -> [String] {
    let functions = environment.functions.filter { $0.overloads.contains { $0.isMember == isMember } }
    let macros = isMember ? ["all", "exists", "exists_one", "filter", "map"] : ["has"]
    return functions.map(\.name) + macros
  }

  private mutating func resolve(
    _ function: CELFunction, isMember: Bool, _ arguments: [Int], at index: Int
  ) -> CELType {
    let found = arguments.map { type(of: $0) }
    let shaped = function.overloads.filter { $0.isMember == isMember && $0.parameters.count == arguments.count }
    var matching: [CELOverload] = []
    var result: CELType?
    for overload in shaped {
      var trial = types
      var parameters: [String: CELType] = [:]
      var fits = true
      for (parameter, argument) in zip(overload.parameters, found) where fits {
        let expected = trial.instantiate(parameter, parameters: &parameters)
        fits = trial.isAssignable(argument, to: expected)
      }
      guard fits else { continue }
      let type = trial.resolve(trial.instantiate(overload.result, parameters: &parameters))
      types = trial
      result = result.map { $0 == type ? $0 : .dyn } ?? type
      matching.append(overload)
    }
    // Without checking, what does not fit is left to evaluation.
    let usable = isLenient ? shaped : matching
    resolutions[index] = .function(function, overloads: usable, arguments: arguments)
    specialize(function, usable, arguments, at: index)
    guard let result else {
      noOverload(function, isMember: isMember, found, at: index)
      return .dyn
    }
    return isLenient ? .dyn : result
  }

  private mutating func noOverload(
    _ function: CELFunction, isMember: Bool, _ arguments: [CELType], at index: Int
  ) {
    let candidates =
      CELOperator.isOperator(function.name)
      ? [] : function.overloads.filter { $0.isMember == isMember }.map { $0.signature(of: function.name) }
    report(
      .noOverload(function: function.name, arguments: arguments.map { text($0) }, candidates: candidates),
      at: tree[index].anchor)
  }

  /// Prepares a call whose one overload makes use of constant arguments.
  private mutating func specialize(
    _ function: CELFunction, _ overloads: [CELOverload], _ arguments: [Int], at index: Int
  ) {
    guard overloads.count == 1, let specialize = overloads[0].specialize else { return }
    let constants = arguments.map { constant($0) }
    for (constant, mask) in zip(constants, overloads[0].masks) {
      if let constant, !mask.contains(constant.kind) { return }
    }
    do {
      guard let implementation = try specialize(constants) else { return }
      let prepared = overloads[0].running(implementation)
      resolutions[index] = .function(function, overloads: [prepared], arguments: arguments)
    } catch {
      let place = constants.lastIndex { $0 != nil }.map { tree[arguments[$0]].region } ?? tree[index].region
      report(.invalidConstant(error.message), at: place)
    }
  }

  /// The value of a literal, or of literal texts that are joined by `+`, as long ones are written; nil for all else.
  private func constant(_ index: Int) -> CELValue? {
    switch tree[index].kind {
    case .literal(let value): return value
    case .call(CELOperator.add, nil, let operands):
      var joined = ""
      for operand in operands {
        guard let text = constant(operand)?.stringValue else { return nil }
        joined += text
      }
      return .string(joined)
    case .name, .select, .call, .and, .or, .conditional, .list, .map, .comprehension, .bind, .optionalMap: return nil
    }
  }
}

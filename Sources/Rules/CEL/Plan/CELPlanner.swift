import PolicyAST

/// Turns a checked tree into closures that evaluate it; no name is looked up after this.
struct CELPlanner {
  let tree: CELSyntaxTree
  let resolutions: [CELResolution]
  let environment: CELEnvironment

  func plan(_ index: Int) -> CELPlan {
    let node = tree[index]
    switch node.kind {
    case .literal(let value): return { _ in value }
    case .name: return resolved(index)
    case .select(let operand, let field, let mode):
      if case .none = resolutions[index] { return select(field, of: operand, mode, at: index) }
      if case .field = resolutions[index] { return select(field, of: operand, mode, at: index) }
      return resolved(index)
    case .call: return call(index)
    case .and(let operands): return logic(operands, decidedBy: false)
    case .or(let operands): return logic(operands, decidedBy: true)
    case .conditional(let condition, let whenTrue, let whenFalse): return conditional(condition, whenTrue, whenFalse)
    case .list(let entries): return folded(index, list(entries))
    case .map(let entries): return folded(index, map(entries))
    case .comprehension(let comprehension): return self.comprehension(comprehension, at: index)
    case .bind(_, let value, let body): return bind(value, body, slot: slot(of: index))
    case .optionalMap(let target, _, let body, let isFlat):
      return optionalMap(target, body, isFlat: isFlat, slot: slot(of: index))
    }
  }

  func slot(of index: Int) -> Int {
    if case .slot(let slot) = resolutions[index] { slot } else { 0 }
  }

  /// What the checker found a name to mean.
  private func resolved(_ index: Int) -> CELPlan {
    let region = tree[index].region
    switch resolutions[index] {
    case .constant(let value): return { _ in value }
    case .local(let slot): return { $0.locals[slot] }
    case .variable(let position):
      let name = environment.variables[position].name
      return { frame in
        guard position < frame.variables.count, let value = frame.variables[position] else {
          return CELValue(.error(CELError(.unboundVariable(name), at: region)))
        }
        return value
      }
    case .unboundVariable(let name), .unboundFunction(let name):
      return { _ in CELValue(.error(CELError(.unboundVariable(name), at: region))) }
    case .none, .function, .field, .slot:
      return { _ in CELValue(.error(CELError(.unboundVariable(""), at: region))) }
    }
  }

  /// `&&` and `||`: an operand that decides wins over unknowns, and those over errors, whatever the order.
  private func logic(_ operands: [Int], decidedBy: Bool) -> CELPlan {
    let plans = operands.map { plan($0) }
    let region = tree[operands[0]].region
    return { frame in
      var fold = CELLogicFold(decidedBy: decidedBy, region: region)
      for plan in plans where fold.absorb(plan(&frame)) { return .bool(decidedBy) }
      return fold.result
    }
  }

  private func conditional(_ condition: Int, _ whenTrue: Int, _ whenFalse: Int) -> CELPlan {
    let region = tree[condition].region
    let (condition, whenTrue, whenFalse) = (plan(condition), plan(whenTrue), plan(whenFalse))
    return { frame in
      let value = condition(&frame)
      if case .bool(let isTrue) = value.content { return isTrue ? whenTrue(&frame) : whenFalse(&frame) }
      return value.unusable ?? .noOverload(CELOperator.conditional, at: region)
    }
  }

  private func bind(_ value: Int, _ body: Int, slot: Int) -> CELPlan {
    let (value, body) = (plan(value), plan(body))
    return { frame in
      let bound = value(&frame)
      frame.set(slot, to: bound)
      return body(&frame)
    }
  }

  private func optionalMap(_ target: Int, _ body: Int, isFlat: Bool, slot: Int) -> CELPlan {
    let region = tree[target].region
    let (target, body) = (plan(target), plan(body))
    return { frame in
      let value = target(&frame)
      guard case .optional(let inner) = value.content else {
        return value.unusable ?? .noOverload(isFlat ? "optFlatMap" : "optMap", at: region)
      }
      guard let inner else { return value }
      frame.set(slot, to: inner)
      let result = body(&frame)
      return isFlat ? result : result.unusable ?? .optional(result)
    }
  }
}

extension CELValue {
  /// The value itself when it is an error or unknown, which no strict function takes.
  var unusable: CELValue? {
    kind.isDisjoint(with: .unusable) ? nil : self
  }

  /// The error of calling something with arguments it does not take.
  static func noOverload(_ function: String, at region: Region) -> CELValue {
    CELValue(.error(CELError(.noSuchOverload(function: function), at: region)))
  }

  /// The value; an error without a place gets this one.
  @inline(__always)
  func located(at region: Region) -> CELValue {
    guard case .error(let error) = content, error.region == nil else { return self }
    return CELValue(.error(CELError(error.kind, at: region)), origin: origin)
  }

  /// What strict evaluation makes of several values: all unknowns together, else the first error, else nil.
  static func unusable(among values: [CELValue]) -> CELValue? {
    var unknowns = CELUnknownSet()
    var error: CELValue?
    for value in values {
      if case .unknown(let reasons) = value.content { unknowns.formUnion(reasons) }
      if case .error = value.content { error = error ?? value }
    }
    return unknowns.reasons.isEmpty ? error : CELValue(.unknown(unknowns))
  }

  /// The number of steps that reading the whole value takes.
  var size: Int {
    switch content {
    case .string(let text): text.utf8.count >> 4
    case .bytes(let bytes): bytes.count >> 4
    case .list(let values): values.count
    case .map(let map): map.count
    case .null, .bool, .int, .uint, .double, .type, .timestamp, .duration, .optional, .object, .error, .unknown: 0
    }
  }
}

extension CELFrame {
  /// Sets the variable of a macro.
  @inline(__always)
  mutating func set(_ slot: Int, to value: CELValue) {
    while locals.count <= slot { locals.append(.null) }
    locals[slot] = value
  }
}

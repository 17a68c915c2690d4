extension HCLEvaluator {
  func unary(_ document: HCLDocument, _ index: Int32) -> Value {
    let node = document.node(index)
    let here = document.location(node.region)
    return distribute(value(document, node.first)) { operand in
      if let unknown = unknown(operand, here) { return unknown }
      if node.flags == HCLOperator.not.rawValue {
        guard let flag = HCLTruth.of(operand) else { return unresolved(.malformed, here) }
        return Value(.bool(!flag), at: here)
      }
      guard let number = HCLNumber.of(operand) else { return unresolved(.malformed, here) }
      return Value(.number(HCLNumber.text(-number)), at: here)
    }
  }

  /// An unresolved value at `here` when `value` is not wholly known.
  func unknown(_ value: Value, _ here: Location) -> Value? {
    switch value.content {
    case .unresolved(let unresolved):
      return Value(.unresolved(Unresolved(unresolved.reason, Self.excerpt(here))), at: here)
    case .text(let text):
      return text.holes.first.map { Value(.unresolved(Unresolved($0.unresolved.reason, Self.excerpt(here))), at: here) }
    case .null, .bool, .number, .list, .map, .choice:
      return nil
    }
  }

  func binary(_ document: HCLDocument, _ index: Int32) -> Value {
    let node = document.node(index)
    let here = document.location(node.region)
    guard let operation = HCLOperator(rawValue: node.flags) else { return unresolved(.malformed, here) }
    let left = value(document, node.first)
    let right = value(document, document.node(node.first).next)
    guard HCLChoices.count(left) * HCLChoices.count(right) <= HCLChoices.limit else { return unresolved(.limit, here) }
    return distribute(left) { left in
      distribute(right) { apply(operation, left, $0, here) }
    }
  }

  private func apply(_ operation: HCLOperator, _ left: Value, _ right: Value, _ here: Location) -> Value {
    switch operation {
    case .and: return decide(left, right, by: false, here)
    case .or: return decide(left, right, by: true, here)
    case .equal, .notEqual:
      guard let same = HCLEquality.compare(left, right, budget) else {
        return unknown(left, here) ?? unknown(right, here) ?? unresolved(.parameter, here)
      }
      return Value(.bool(same == (operation == .equal)), at: here)
    case .greater, .greaterOrEqual, .less, .lessOrEqual, .add, .subtract, .multiply, .divide, .remainder, .negate, .not:
      if let unknown = unknown(left, here) ?? unknown(right, here) { return unknown }
      guard let first = HCLNumber.of(left), let second = HCLNumber.of(right) else {
        return unresolved(.malformed, here)
      }
      guard let content = calculate(operation, first, second) else { return unresolved(.malformed, here) }
      return Value(content, at: here)
    }
  }

  private func calculate(_ operation: HCLOperator, _ left: Double, _ right: Double) -> Value.Content? {
    let result: Double
    switch operation {
    case .greater: return .bool(left > right)
    case .greaterOrEqual: return .bool(left >= right)
    case .less: return .bool(left < right)
    case .lessOrEqual: return .bool(left <= right)
    case .add: result = left + right
    case .subtract: result = left - right
    case .multiply: result = left * right
    case .divide: result = right == 0 ? .nan : left / right
    case .remainder: result = right == 0 ? .nan : left.truncatingRemainder(dividingBy: right)
    case .or, .and, .equal, .notEqual, .negate, .not: return nil
    }
    return result.isFinite ? .number(HCLNumber.text(result)) : nil
  }

  /// `&&` and `||`: one operand that is `decisive` settles it, whatever the other one is.
  private func decide(_ left: Value, _ right: Value, by decisive: Bool, _ here: Location) -> Value {
    let sides = [left, right]
    for side in sides where unknown(side, here) == nil && HCLTruth.of(side) == nil {
      return unresolved(.malformed, here)
    }
    if sides.contains(where: { HCLTruth.of($0) == decisive }) { return Value(.bool(decisive), at: here) }
    return unknown(left, here) ?? unknown(right, here) ?? Value(.bool(!decisive), at: here)
  }

  /// `condition ? a : b`; a choice when the condition is not known.
  func conditional(_ document: HCLDocument, _ index: Int32) -> Value {
    let children = document.children(of: index)
    let here = document.location(document.node(index).region)
    guard children.count == 3 else { return unresolved(.malformed, here) }
    let condition = plain.value(document, children[0])
    let isKnown = condition.unresolved == nil && unknown(condition, here) == nil
    if isKnown, case .choice = condition.content { return branch(document, children, here) }
    guard isKnown else {
      if condition.unresolved?.reason == .malformed { return unresolved(.malformed, here) }
      return branch(document, children, here)
    }
    guard let flag = HCLTruth.of(condition) else { return unresolved(.malformed, here) }
    let chosen = value(document, children[flag ? 1 : 2])
    let other = value(document, children[flag ? 2 : 1])
    // Where structure is kept, a map may stand for the text that it is encoded to.
    guard keepsStructure || HCLUnification.agree(chosen, other, budget) else { return unresolved(.malformed, here) }
    if case .text = other.content, let text = chosen.scalar, chosen.unresolved == nil {
      return Value(.text(text), at: chosen.location, offsets: chosen.offsets, referrers: chosen.referrers)
    }
    return chosen
  }

  private func branch(_ document: HCLDocument, _ children: [Int32], _ here: Location) -> Value {
    let whenTrue = value(document, children[1])
    let whenFalse = value(document, children[2])
    if HCLEquality.compare(whenTrue, whenFalse, budget) == true { return whenTrue }
    guard HCLChoices.count(whenTrue) + HCLChoices.count(whenFalse) <= HCLChoices.limit else {
      return unresolved(.limit, here)
    }
    let condition = Self.excerpt(document.location(document.node(children[0]).region))
    return Value(.choice(Value.Choice(condition, [("true", whenTrue), ("false", whenFalse)])), at: here)
  }
}

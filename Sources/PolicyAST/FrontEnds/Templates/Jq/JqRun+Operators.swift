extension JqRun {
  /// Returns what `operation` makes of each pair of what `left` and `right` yield.
  mutating func operate(
    _ operation: JqOperator, _ left: JqFilter, _ right: JqFilter, _ input: Value
  ) throws(Failure) -> [Value] {
    var outputs: [Value] = []
    for first in try results(left, input) {
      for second in try results(right, input) { outputs.append(try apply(operation, first, second)) }
    }
    return outputs
  }

  private func apply(_ operation: JqOperator, _ left: Value, _ right: Value) throws(Failure) -> Value {
    func answer(_ flag: Bool) -> Value { Value(.bool(flag), at: location) }
    switch operation {
    case .equal: return answer(try isEqual(left, right, depth: 0))
    case .unequal: return answer(try !isEqual(left, right, depth: 0))
    case .less: return answer(try precedes(left, right))
    case .greater: return answer(try precedes(right, left))
    case .lessOrEqual: return answer(try !precedes(right, left))
    case .greaterOrEqual: return answer(try !precedes(left, right))
    case .and: return answer(try isTrue(left) ? try isTrue(right) : false)
    case .or: return answer(try isTrue(left) ? true : try isTrue(right))
    case .plus: return try sum(left, right)
    case .minus: return try calculated(left, right) { $0.subtractingReportingOverflow($1) }
    case .times: return try calculated(left, right) { $0.multipliedReportingOverflow(by: $1) }
    }
  }

  /// Returns both values together: numbers summed up, texts and lists after one another, maps laid over each other.
  func sum(_ left: Value, _ right: Value) throws(Failure) -> Value {
    switch (left.content, right.content) {
    case (.null, _): return right
    case (_, .null): return left
    case (.list(let first), .list(let second)): return Value(.list(first + second), at: location)
    case (.map, .map): return left.overlaid(by: right)
    case (.text, .text):
      var assembly = TextAssembly(at: location)
      assembly.append(left, otherwise: Unresolved(.function, "jq"))
      assembly.append(right, otherwise: Unresolved(.function, "jq"))
      guard assembly.length < TemplateEvaluator.maximumLength else { throw Failure(unresolved: nil) }
      return assembly.value
    case _: return try calculated(left, right) { $0.addingReportingOverflow($1) }
    }
  }

  private func calculated(
    _ left: Value, _ right: Value, _ operation: (Int, Int) -> (partialValue: Int, overflow: Bool)
  ) throws(Failure) -> Value {
    guard case .number = left.content, case .number = right.content, let first = left.integer,
      let second = right.integer
    else { throw Failure(unresolved: left.openReason ?? right.openReason) }
    let (value, overflows) = operation(first, second)
    guard !overflows else { throw Failure(unresolved: nil) }
    return Value(.number(String(value)), at: location)
  }

  private func isEqual(_ left: Value, _ right: Value, depth: Int) throws(Failure) -> Bool {
    guard depth < 32 else { throw Failure(unresolved: nil) }
    switch (left.content, right.content) {
    case (.unresolved, _), (.choice, _), (_, .unresolved), (_, .choice):
      throw Failure(unresolved: left.openReason ?? right.openReason)
    case (.null, .null): return true
    case (.bool(let first), .bool(let second)): return first == second
    case (.number(let first), .number(let second)): return Double(first) == Double(second)
    case (.text(let first), .text(let second)):
      guard let one = first.known, let other = second.known else {
        throw Failure(unresolved: (first.holes + second.holes).first?.unresolved)
      }
      return one == other
    case (.list(let first), .list(let second)):
      guard first.count == second.count else { return false }
      for (one, other) in zip(first, second) where try !isEqual(one, other, depth: depth + 1) { return false }
      return true
    case (.map(let first), .map(let second)):
      guard first.count == second.count else { return false }
      for entry in first {
        guard let other = right[entry.key.string] else { return false }
        guard try isEqual(entry.value, other, depth: depth + 1) else { return false }
      }
      return true
    case _: return false
    }
  }

  /// Whether `left` is less than `right`; only numbers and texts are compared.
  private func precedes(_ left: Value, _ right: Value) throws(Failure) -> Bool {
    if case .number(let first) = left.content, case .number(let second) = right.content,
      let one = Double(first), let other = Double(second)
    {
      return one < other
    }
    guard let one = left.string, let other = right.string else {
      throw Failure(unresolved: left.openReason ?? right.openReason)
    }
    return Array(one.unicodeScalars.map(\.value)).lexicographicallyPrecedes(other.unicodeScalars.map(\.value))
  }
}

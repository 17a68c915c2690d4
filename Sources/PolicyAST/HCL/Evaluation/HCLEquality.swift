/// Equality of values, as far as it is known.
enum HCLEquality {
  /// Whether two values are equal; nil when that hangs on something unknown or takes too much work.
  static func compare(_ left: Value, _ right: Value, _ budget: HCLBudget, depth: Int = 0) -> Bool? {
    guard depth < HCLEvaluator.depthLimit, budget.take() else { return nil }
    switch (left.content, right.content) {
    case (.unresolved, _), (_, .unresolved), (.choice, _), (_, .choice): return nil
    case (.null, .null): return true
    case (.bool(let first), .bool(let second)): return first == second
    case (.number(let first), .number(let second)): return first == second || Double(first) == Double(second)
    case (.text(let first), .text(let second)):
      guard first.holes.isEmpty, second.holes.isEmpty else { return nil }
      return first.string == second.string
    case (.list(let first), .list(let second)): return compare(first, second, budget, depth)
    case (.map(let first), .map(let second)): return compare(first, second, budget, depth)
    case (.null, _), (.bool, _), (.number, _), (.text, _), (.list, _), (.map, _): return false
    }
  }

  private static func compare(_ left: [Value], _ right: [Value], _ budget: HCLBudget, _ depth: Int) -> Bool? {
    guard left.count == right.count else { return false }
    var isKnown = true
    for (first, second) in zip(left, right) {
      guard let same = compare(first, second, budget, depth: depth + 1) else {
        isKnown = false
        continue
      }
      if !same { return false }
    }
    return isKnown ? true : nil
  }

  private static func compare(_ left: [Value.Entry], _ right: [Value.Entry], _ budget: HCLBudget, _ depth: Int) -> Bool?
  {
    guard (left + right).allSatisfy({ $0.key.holes.isEmpty }) else { return nil }
    guard left.count == right.count else { return false }
    let pairs = Dictionary(right.map { ($0.key.string, $0.value) }) { $1 }
    var isKnown = true
    for entry in left {
      guard let other = pairs[entry.key.string] else { return false }
      guard let same = compare(entry.value, other, budget, depth: depth + 1) else {
        isKnown = false
        continue
      }
      if !same { return false }
    }
    return isKnown ? true : nil
  }
}

/// Whether the two results of a conditional can have one type.
enum HCLUnification {
  /// Whether `left` and `right` can be converted to one type; unknown values agree with everything.
  static func agree(_ left: Value, _ right: Value, _ budget: HCLBudget, depth: Int = 0) -> Bool {
    guard depth < HCLEvaluator.depthLimit, budget.take() else { return true }
    switch (left.content, right.content) {
    case (.null, _), (_, .null), (.unresolved, _), (_, .unresolved), (.choice, _), (_, .choice): return true
    case (.bool, .number), (.number, .bool): return false
    case (.bool, .bool), (.number, .number), (.text, .text), (.text, .bool), (.text, .number), (.bool, .text),
      (.number, .text):
      return true
    case (.list(let first), .list(let second)):
      if first.count == second.count {
        return zip(first, second).allSatisfy { agree($0, $1, budget, depth: depth + 1) }
      }
      return first.isEmpty || second.isEmpty || areUniform(first + second, budget, depth)
    case (.map(let first), .map(let second)):
      let other = Dictionary(second.map { ($0.key.string, $0.value) }) { $1 }
      if first.count == second.count, first.allSatisfy({ other[$0.key.string] != nil }) {
        return first.allSatisfy { entry in
          other[entry.key.string].map { agree(entry.value, $0, budget, depth: depth + 1) } ?? true
        }
      }
      return first.isEmpty || second.isEmpty || areUniform((first + second).map(\.value), budget, depth)
    case (.bool, _), (.number, _), (.text, _), (.list, _), (.map, _): return false
    }
  }

  private static func areUniform(_ values: [Value], _ budget: HCLBudget, _ depth: Int) -> Bool {
    guard let first = values.first else { return true }
    return values.dropFirst().allSatisfy { agree(first, $0, budget, depth: depth + 1) }
  }
}

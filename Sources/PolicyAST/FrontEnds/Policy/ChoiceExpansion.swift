/// The alternatives of a value that holds choices: one value without choices for each way to decide them.
enum ChoiceExpansion {
  /// A value without choices and the condition under which it holds.
  struct Variant {
    let presence: String?
    let value: Value
  }

  /// How many alternatives are told apart; what goes beyond is unresolved.
  static let limit = 32

  /// Returns the alternatives of `value`.
  ///
  /// Choices by the same condition take the same branch.
  /// - Complexity: O(*size* · *alternatives*), the latter at most `limit`.
  static func variants(of value: Value) -> [Variant] {
    guard containsChoice(value, depth: 0) else { return [Variant(presence: nil, value: value)] }
    var pending: [[String: String]] = [[:]]
    var order: [String] = []
    var finished: [Variant] = []
    while let answers = pending.popLast() {
      var open: Value.Choice?
      let decided = decide(value, by: answers, open: &open, depth: 0)
      guard let open else {
        let presence = order.compactMap { name in answers[name].map { clause(name, $0) } }.joined(separator: " and ")
        finished.append(Variant(presence: presence, value: decided))
        continue
      }
      if !order.contains(open.condition) { order.append(open.condition) }
      guard pending.count + finished.count + open.branches.count <= limit else {
        let unresolved = Unresolved(.limit, open.condition)
        finished.append(Variant(presence: nil, value: Value(.unresolved(unresolved), at: value.location)))
        continue
      }
      for branch in open.branches.reversed() {
        var answers = answers
        answers[open.condition] = branch.answer
        pending.append(answers)
      }
    }
    return finished
  }

  /// Returns the condition that both `outer` and the answer to `condition` hold.
  static func join(_ outer: String?, _ condition: String, _ answer: String) -> String {
    let inner = clause(condition, answer)
    return outer.map { "\($0) and \(inner)" } ?? inner
  }

  /// Returns the condition that both `outer` and `inner` hold.
  static func join(_ outer: String?, _ inner: String?) -> String? {
    guard let outer, let inner else { return outer ?? inner }
    return "\(outer) and \(inner)"
  }

  private static func clause(_ condition: String, _ answer: String) -> String { "\(condition) is \(answer)" }

  private static let maximumDepth = 64

  private static func containsChoice(_ value: Value, depth: Int) -> Bool {
    guard depth < maximumDepth else { return false }
    switch value.content {
    case .choice: return true
    case .list(let elements): return elements.contains { containsChoice($0, depth: depth + 1) }
    case .map(let entries): return entries.contains { containsChoice($0.value, depth: depth + 1) }
    case .null, .bool, .number, .text, .unresolved: return false
    }
  }

  private static func decide(
    _ value: Value, by answers: [String: String], open: inout Value.Choice?, depth: Int
  ) -> Value {
    guard depth < maximumDepth else { return value }
    switch value.content {
    case .choice(let choice):
      guard let answer = answers[choice.condition] else {
        if open == nil { open = choice }
        return value
      }
      let branch = choice.branches.first { $0.answer == answer } ?? choice.branches.last
      guard let branch else { return Value(.null, at: value.location) }
      return decide(branch.value, by: answers, open: &open, depth: depth + 1)
    case .list(let elements):
      var result: [Value] = []
      for element in elements {
        let decided = decide(element, by: answers, open: &open, depth: depth + 1)
        if case .choice = element.content, decided.isNull { continue }
        result.append(decided)
      }
      return Value(.list(result), at: value.location, referrers: value.referrers)
    case .map(let entries):
      var result: [Value.Entry] = []
      for entry in entries {
        let decided = decide(entry.value, by: answers, open: &open, depth: depth + 1)
        if case .choice = entry.value.content, decided.isNull { continue }
        result.append(Value.Entry(key: entry.key, at: entry.keyLocation, value: decided))
      }
      return Value(.map(result), at: value.location, referrers: value.referrers)
    case .null, .bool, .number, .text, .unresolved:
      return value
    }
  }
}

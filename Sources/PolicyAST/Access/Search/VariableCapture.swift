/// Finds values of policy variables with which a pattern matches a text.
struct VariableCapture {
  private let tokens: [UInt32]
  private let text: [UInt32]
  private let vocabulary: AccessVocabulary
  private var values: [Int: [UInt32]]
  private var budget = WorkBudget(2_000)

  /// A capture with some values given.
  init(_ tokens: [UInt32], _ text: [UInt32], _ vocabulary: AccessVocabulary, known: [Int: [UInt32]]) {
    self.tokens = tokens
    self.text = text
    self.vocabulary = vocabulary
    values = known
  }

  /// Returns the values by key number, nil when there are none or they take too long to find.
  mutating func run() -> [Int: [UInt32]]? {
    match(0, 0) ? values : nil
  }

  /// Recursion is as deep as the pattern is long at most, which the guard bounds.
  private mutating func match(_ place: Int, _ cursor: Int) -> Bool {
    guard tokens.count < 512, budget.spend() else { return false }
    guard place < tokens.count else { return cursor == text.count }
    let token = tokens[place]
    if case .variable(let key, _) = vocabulary.symbol(of: token) {
      if let known = values[key] {
        return text[cursor...].starts(with: known) && match(place + 1, cursor + known.count)
      }
      for end in stride(from: cursor + 1, through: text.count, by: 1) {
        values[key] = Array(text[cursor..<end])
        if match(place + 1, end) { return true }
      }
      values[key] = nil
      return false
    }
    if WildcardPattern.isStar(token) {
      return (cursor...text.count).contains { match(place + 1, $0) }
    }
    guard cursor < text.count, WildcardPattern.accepts(token, text[cursor], ignoringCase: false) else { return false }
    return match(place + 1, cursor + 1)
  }
}

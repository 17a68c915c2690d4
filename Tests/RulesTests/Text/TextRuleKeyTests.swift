import PolicyAST
import Rules
import Testing

struct TextRuleKeyTests {
  @Test func `keys that a text rule has no use for are refused`() throws {
    let rule = """
      id: own-token
      title: Token of our own
      severity: high
      scope: text
      keywords: [owntok]
      pattern: 'owntok_[a-z]{8}'
      message: a token
      why: it opens doors
      instead: keep it in a store
      params:
        minimum: {default: 1}
      fix:
        title: take it away
      """

    let problems = #expect(throws: RuleProblems.self) {
      try RuleSet.empty.adding([SourceFile(path: "own-token.yaml", text: rule)])
    }

    let messages = problems?.problems.map(\.message) ?? []
    #expect(messages.contains { $0.contains("a rule of scope text has no 'params'") }, "\(messages)")
    #expect(messages.contains { $0.contains("a rule of scope text has no 'fix'") }, "\(messages)")
  }
}

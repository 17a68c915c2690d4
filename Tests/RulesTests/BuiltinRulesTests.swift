import Rules
import Testing

@Suite struct BuiltinRulesTests {
  @Test func `every example of every rule yields exactly the findings that it marks`() throws {
    let rules = try RuleSet.builtin.all()
    var count = 0

    for rule in rules {
      count += rule.examples.count
      for failure in try ExampleRunner.failures(of: rule) {
        Issue.record("\(failure.rule), example \(failure.number): \(failure.message)")
      }
    }

    #expect(rules.count >= 30)
    #expect(count >= 2 * rules.count)
    print("rule examples: \(count) of \(rules.count) rules")
  }
}

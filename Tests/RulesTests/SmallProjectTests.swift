import PolicyAST
import Testing

@testable import Rules

/// Every rule at work in every format that it speaks of.
@Suite struct SmallProjectTests {
  @Test func `a rule finds something in projects that break it, and nothing in those that follow it`() throws {
    let projects = try SmallProject.all()
    let rules = Dictionary(uniqueKeysWithValues: try RuleSet.builtin.all().map { ($0.id, $0) })
    var passed = 0

    for project in projects {
      let rule = try #require(rules[project.rule], "\(project.place): there is no rule \(project.rule)")
      let outcome = try ExampleRunner.findings(of: RuleSet.only(rule), in: project.example())

      let places = outcome.findings.map { "\($0.location.start.line): \($0.message.english)" }
      let doubts = outcome.undecided.map {
        "\($0.location.start.line): \($0.because.map(\.english).joined(separator: ", "))"
      }
      let isRight = places.isEmpty != project.isBad
      if isRight { passed += 1 }
      #expect(isRight, "\(project.place) \(project.rule): found \(places), undecided \(doubts)")
    }

    #expect(projects.count >= 200)
    print("small projects: \(passed) of \(projects.count) passed")
  }
}

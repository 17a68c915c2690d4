import PolicyAST
import Testing

@testable import Rules

struct AuditMergeTests {
  private let place = Location(SourceFile(path: "a.yaml", bytes: []), Region(at: 0))

  @Test func `what a rule says after it failed does not count`() {
    let problem = RuleProblem("no such field", at: place)
    var merge = AuditMerge()

    merge.add(AuditPart(undecided: [undecided("one"), undecided("two")]), of: 0)
    merge.add(AuditPart(failures: [("one", problem)]), of: 0)
    merge.add(AuditPart(undecided: [undecided("one"), undecided("two")], failures: [("one", problem)]), of: 0)
    merge.add(AuditPart(undecided: [undecided("one")]), of: 1)

    #expect(merge.outcome.undecided.map(\.rule) == ["one", "two", "two", "one"])
    #expect(merge.outcome.problems.map(\.message) == ["no such field"])
  }

  @Test func `a rule that does not compile is named once, and times are added`() {
    let problem = RuleProblem("expected a bool", at: place)
    var merge = AuditMerge()

    merge.add(AuditPart(problems: [problem], seconds: [1, 2]), of: 0)
    merge.add(AuditPart(problems: [problem], seconds: [3, 4]), of: 0)

    #expect(merge.problems.map(\.message) == ["expected a bool"])
    #expect(merge.seconds[0] == [4, 6])
  }

  private func undecided(_ rule: String) -> Undecided {
    Undecided(rule: rule, location: place, because: [LocalizedText("unknown")])
  }
}

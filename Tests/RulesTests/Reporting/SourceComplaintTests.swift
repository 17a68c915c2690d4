import PolicyAST
import Testing

@testable import Rules

struct SourceComplaintTests {
  @Test func `a complaint shows the line with carets under what is meant`() {
    let file = SourceFile(path: "rule.yaml", bytes: Array("id: x\nseverty: high\n".utf8))

    let complaint = SourceComplaint("a rule has no key 'severty'", at: Location(file, Region(6, 13)))

    #expect(
      complaint.text == "rule.yaml:2:1: a rule has no key 'severty'\n 2 | severty: high\n   | ^^^^^^^")
  }
}

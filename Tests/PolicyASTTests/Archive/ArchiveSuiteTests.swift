import PolicyAST
import Support
import Testing

@Suite struct ArchiveSuiteTests {
  @Test func `every package of the suite is read or refused as expected`() throws {
    guard let cases = try ArchiveCase.all() else { return }
    try #require(!cases.isEmpty)

    var passed = 0
    for item in cases {
      let outcome = item.outcome()
      guard let fault = item.fault(of: outcome) else {
        passed += 1
        continue
      }
      // Two cases of the same bytes that expect different things cannot both be met.
      if let twin = cases.first(where: { $0.bytes == item.bytes && $0.fault(of: outcome) == nil }) {
        print("archives: \(item.name) contradicts \(twin.name), which has the same bytes")
        continue
      }
      let remarks = outcome.report.remarks.map { "\($0.severity) \($0.member)@\($0.offset): \($0.message)" }
      Issue.record("\(item.name): \(fault) \(remarks.prefix(5))")
    }

    print("archives: \(passed) of \(cases.count) passed")
  }

  @Test func `reading a package twice gives the same report`() throws {
    guard let cases = try ArchiveCase.all() else { return }
    try #require(!cases.isEmpty)

    for item in cases {
      let first = item.outcome()
      let second = item.outcome()

      #expect(first.report.remarks == second.report.remarks)
      #expect(first.entries == second.entries)
    }
  }
}

import PolicyAST
import Testing

@testable import Rules

/// Same input, same bytes.
@Suite struct DeterminismTests {
  @Test(arguments: [ReportFormat.json, .sarif, .text, .html])
  func `the order of the files changes no byte of a report`(format: ReportFormat) throws {
    let fixtures = Repository.files(in: "Tests/Fixtures/") + Repository.files(in: "docs/sample/")
    let files = fixtures.map { (path: $0.path, text: $0.text) }
    var random = SystemRandomNumberGenerator()

    let first = try Self.report(on: files, in: format)

    #expect(first.count > 10_000)
    for order in [files.reversed(), files.shuffled(using: &random)] {
      let again = try Self.report(on: order, in: format)
      #expect(again == first, "the \(format.rawValue) report depends on the order of the files")
    }
  }

  private static func report(on files: [(path: String, text: String)], in format: ReportFormat) throws -> [UInt8] {
    let model = ProjectModel.read(files)
    let outcome = try Auditor(RuleSet.builtin).audit(model)
    var report = Report(toolVersion: "0.0.0")
    report.findings = outcome.findings
    report.undecided = outcome.undecided
    report.rules = outcome.rules
    report.diagnostics = model.diagnostics.sorted { $0.location < $1.location }
    report.showsUndecided = true
    return format.reporter.render(report, RenderOptions())
  }
}

import Dispatch
import PolicyAST
import Synchronization
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

  @Test(arguments: [2, 7])
  func `the number of threads changes no byte of a report`(threads: Int) throws {
    let fixtures = Repository.files(in: "Tests/Fixtures/") + Repository.files(in: "docs/sample/")
    let files = fixtures.map { (path: $0.path, text: $0.text) }

    let alone = try Self.report(on: files, in: .json)
    let together = try Self.report(on: files, in: .json, by: Self.workforce(threads))

    #expect(alone.count > 10_000)
    #expect(together == alone)
  }

  /// Threads that take one item at a time.
  private static func workforce(_ threads: Int) -> Workforce {
    Workforce { count, _, work in
      let next = Atomic<Int>(0)
      DispatchQueue.concurrentPerform(iterations: threads) { _ in
        work {
          let item = next.add(1, ordering: .relaxed).oldValue
          return item < count ? item..<(item + 1) : nil
        }
      }
    }
  }

  private static func report(
    on files: [(path: String, text: String)], in format: ReportFormat, by workforce: Workforce = .alone
  ) throws -> [UInt8] {
    let model = ProjectModel.read(files, by: workforce)
    let outcome = try Auditor(RuleSet.builtin, by: workforce).audit(model)
    var report = Report(toolVersion: "0.0.0")
    report.findings = outcome.findings
    report.undecided = outcome.undecided
    report.rules = outcome.rules
    report.diagnostics = model.diagnostics.sorted { $0.location < $1.location }
    report.showsUndecided = true
    return format.reporter.render(report, RenderOptions())
  }
}

import Foundation
import PolicyAST
import Support
import Testing

@testable import Rules

@Suite struct SARIFTests {
  @Test func `line hashes are those of code scanning`() throws {
    guard let cases = try Shared.cases("suites/sarif/line-hash-vectors.jsonl") else { return }
    var passed = 0

    for vector in cases {
      let base64 = try #require(vector["text_base64"] as? String)
      let bytes = [UInt8](try #require(Data(base64Encoded: base64)))
      let wanted = try #require(vector["hashes"] as? [String])
      let file = SourceFile(path: "t", bytes: bytes)
      let found = LineHashes.of(lines: Set(1...max(1, wanted.count)), in: file)
      let hashes = wanted.indices.map { found[$0 + 1] ?? "" }
      if hashes == wanted { passed += 1 }
      #expect(hashes == wanted, "\(vector["id"] as? String ?? "?")")
    }

    print("line-hash-vectors: \(passed) of \(cases.count) passed")
    #expect(!cases.isEmpty)
  }

  @Test func `reports are valid against the schema and the demands of code scanning`() throws {
    guard let validator = Shared.file("suites/sarif/validate_sarif.py"),
      let schema = Shared.file("suites/sarif/sarif-schema-2.1.0.json")
    else { return }
    guard Python.hasSchemaValidator else { return }
    var everything = SampleReport.report
    everything.showsSuppressed = true
    everything.showsUndecided = true

    for (name, report) in [
      ("sample", SampleReport.report), ("all", everything), ("empty", Report(toolVersion: "0.1.0")),
    ] {
      let file = FileManager.default.temporaryDirectory.appendingPathComponent("fcaudit-\(name)-\(UUID()).sarif")
      defer { try? FileManager.default.removeItem(at: file) }
      try Data(ReportFormat.sarif.reporter.render(report, RenderOptions())).write(to: file)

      let (status, output) = try Python.run([validator.path, schema.path, file.path])

      #expect(status == 0, "\(name): \(output)")
    }
  }

  @Test func `a run holds the heaviest findings and says how many it leaves out`() throws {
    let file = SourceFile(path: "t", text: "x")
    var report = Report(toolVersion: "0.1.0")
    report.findings = (0..<25_010).map { index in
      Finding(
        rule: "r\(index % 3)", severity: index < 20 ? .note : .high, message: LocalizedText("m \(index)"),
        location: Location(file, Region(0, 1)), path: [])
    }

    let bytes = ReportFormat.sarif.reporter.render(report, RenderOptions())

    let log = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 25_000)
    #expect(results.count { $0["level"] as? String == "note" } == 10)
    #expect(results.first?["level"] as? String == "error")
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    let notifications = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    let text = (notifications.first?["message"] as? [String: Any])?["text"] as? String
    #expect(text?.hasPrefix("10 further findings") == true)
  }

  @Test(arguments: [
    ("a b/ü.json", "a%20b/%C3%BC.json"), ("c:/x", "c%3A/x"), ("50%#?", "50%25%23%3F"), ("a+b@1", "a+b@1"),
  ])
  func `a path is a valid reference`(_ path: String, reference: String) {
    #expect(URIReference(path).text == reference)
  }
}

import Foundation
import Rules
import Support
import Testing

@Suite struct JSONReportTests {
  @Test func `reports are valid against their schema`() throws {
    guard Python.hasSchemaValidator else { return }
    let schema = Shared.root.appendingPathComponent("docs/report.schema.json")
    let check = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft202012Validator.check_schema(schema)
      jsonschema.validate(json.load(open(sys.argv[2])), schema, cls=jsonschema.Draft202012Validator)
      """
    var everything = SampleReport.report
    everything.showsSuppressed = true

    for report in [SampleReport.report, everything, Report(toolVersion: "0.1.0")] {
      let file = FileManager.default.temporaryDirectory.appendingPathComponent("fcaudit-\(UUID()).json")
      defer { try? FileManager.default.removeItem(at: file) }
      try Data(ReportFormat.json.reporter.render(report, RenderOptions())).write(to: file)

      let (status, output) = try Python.run(["-c", check, schema.path, file.path])

      #expect(status == 0, "\(output)")
    }
  }

  @Test func `a line of jsonl is the finding of the whole report`() throws {
    let options = RenderOptions()
    let whole = try #require(
      try JSONSerialization.jsonObject(with: Data(ReportFormat.json.reporter.render(SampleReport.report, options)))
        as? [String: Any])
    let findings = try #require(whole["findings"] as? [NSDictionary])

    let lines = ReportFormat.jsonl.reporter.render(SampleReport.report, options).split(separator: 0x0A)

    #expect(lines.count == findings.count)
    for (line, finding) in zip(lines, findings) {
      let read = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? NSDictionary)
      #expect(read == finding)
    }
  }
}

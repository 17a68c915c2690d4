import PolicyAST

/// Writes a report as one JSON object, version 1 (`docs/report.schema.json`).
struct JSONReporter: Reporter {
  func render(_ report: Report, _ options: RenderOptions) -> [UInt8] {
    var json = JSONWriter(.indented)
    var places = JSONPlaces(language: options.language)
    json.object { json in
      json.member("version", 1)
      json.object("tool") { json in
        json.member("name", "fcaudit")
        json.member("version", report.toolVersion)
      }
      json.object("summary") { json in writeSummary(of: report, to: &json) }
      if let configuration = report.configuration { json.member("configuration", configuration) }
      json.array("findings") { json in
        for finding in report.shown { places.write(finding, to: &json) }
      }
      json.array("diagnostics") { json in
        for diagnostic in report.diagnostics { places.write(diagnostic, to: &json) }
      }
      json.array("undecided") { json in
        for undecided in report.undecided { places.write(undecided, to: &json) }
      }
    }
    json.endLine()
    return json.buffer.bytes
  }

  private func writeSummary(of report: Report, to json: inout JSONWriter) {
    json.member("files", report.summary.files)
    json.member("bytes", report.summary.bytes)
    json.member("functions", report.summary.functions)
    json.member("policies", report.summary.policies)
    json.object("findings") { json in
      for severity in Severity.allCases.reversed() { json.member(severity.rawValue, report.count(of: severity)) }
    }
    json.member("suppressed", report.suppressed.count)
    json.member("baselined", report.baselined.count)
    json.member("undecided", report.undecided.count)
    json.member("diagnostics", report.diagnostics.count)
  }
}

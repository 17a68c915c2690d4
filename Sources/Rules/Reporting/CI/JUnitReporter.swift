import PolicyAST

/// Writes a report as JUnit XML: a suite for each file, a failed case for each finding.
///
/// - Source: the schema `junit-10.xsd` of the Jenkins xUnit plugin.
struct JUnitReporter: Reporter {
  /// What one file has.
  private struct Suite {
    let file: SourceFile
    var findings: [Finding] = []
    var errors: [Diagnostic] = []
  }

  func render(_ report: Report, _ options: RenderOptions) -> [UInt8] {
    let suites = Self.suites(of: report)
    let shown = suites.reduce(0) { $0 + $1.findings.count }
    let skipped = shown - report.findings.count
    let errors = suites.reduce(0) { $0 + $1.errors.count }
    var buffer = ReportBuffer()
    buffer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    buffer.write("<testsuites name=\"fcaudit\" tests=\"\(max(1, shown + errors))\"")
    buffer.write(" failures=\"\(report.findings.count)\" errors=\"\(errors)\" skipped=\"\(skipped)\">\n")
    for suite in suites { Self.write(suite, options.language, to: &buffer) }
    if suites.isEmpty {
      // Readers take a file without any case for a run that broke.
      buffer.write("  <testsuite name=\"fcaudit\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\">\n")
      buffer.write("    <testcase name=\"no findings\" classname=\"fcaudit\" time=\"0\"/>\n  </testsuite>\n")
    }
    buffer.write("</testsuites>\n")
    return buffer.bytes
  }

  private static func suites(of report: Report) -> [Suite] {
    var suites: [Suite] = []
    var indices: [SourceFile: Int] = [:]
    func index(of file: SourceFile) -> Int {
      if let index = indices[file] { return index }
      suites.append(Suite(file: file))
      indices[file] = suites.count - 1
      return suites.count - 1
    }
    for finding in report.shown { suites[index(of: finding.location.file)].findings.append(finding) }
    for diagnostic in report.diagnostics where diagnostic.severity == .error {
      suites[index(of: diagnostic.location.file)].errors.append(diagnostic)
    }
    return suites
  }

  private static func write(_ suite: Suite, _ language: Language, to buffer: inout ReportBuffer) {
    let file = suite.file
    let name = MarkupText.escape(file.displayPath)
    let skipped = suite.findings.reduce(0) { $0 + ($1.suppression != nil || $1.isBaselined ? 1 : 0) }
    buffer.write("  <testsuite name=\"\(name)\" tests=\"\(suite.findings.count + suite.errors.count)\"")
    buffer.write(" failures=\"\(suite.findings.count - skipped)\" errors=\"\(suite.errors.count)\"")
    buffer.write(" skipped=\"\(skipped)\">\n")
    var reader = PositionReader()
    for finding in suite.findings {
      let start = reader.positions(of: finding.location).start
      let place = "\(start.line):\(start.column)"
      buffer.write(
        "    <testcase name=\"\(MarkupText.escape(finding.rule)) \(place)\" classname=\"\(name)\" time=\"0\">\n")
      if let suppression = finding.suppression {
        buffer.write("      <skipped message=\"\(MarkupText.escape(suppression.reason))\"/>\n")
      } else if finding.isBaselined {
        buffer.write("      <skipped message=\"\(MarkupText.escape(ReportPhrases.baselined[language]))\"/>\n")
      } else {
        let message = MarkupText.escape(finding.message[language])
        buffer.write("      <failure type=\"\(finding.severity.rawValue)\" message=\"\(message)\">")
        buffer.write("\(name):\(place): \(message)</failure>\n")
      }
      buffer.write("    </testcase>\n")
    }
    for error in suite.errors {
      let start = reader.position(at: error.location.region.start, in: file)
      let message = MarkupText.escape(error.message)
      buffer.write("    <testcase name=\"input \(start.line):\(start.column)\" classname=\"\(name)\" time=\"0\">\n")
      buffer.write("      <error type=\"input\" message=\"\(message)\"/>\n    </testcase>\n")
    }
    buffer.write("  </testsuite>\n")
  }
}

import Foundation
import PolicyAST
import Rules
import Testing

@Suite struct ReporterTests {
  @Test func `every format renders the sample as expected`() throws {
    #expect(!ReportFormat.allCases.isEmpty)

    for format in ReportFormat.allCases {
      let plain = format.reporter.render(SampleReport.report, RenderOptions(pathPrefix: "project/"))
      try ExpectedFile.check(plain, "sample.\(format.rawValue)")
      var everything = SampleReport.report
      everything.showsSuppressed = true
      everything.showsUndecided = true
      let chinese = RenderOptions(language: .chinese, usesColor: true)
      try ExpectedFile.check(format.reporter.render(everything, chinese), "sample-zh-all.\(format.rawValue)")
      let empty = format.reporter.render(Report(toolVersion: "0.1.0"), RenderOptions())
      try ExpectedFile.check(empty, "empty.\(format.rawValue)")
    }
  }

  @Test func `no format shows a whole credential`() {
    var report = SampleReport.report
    report.showsSuppressed = true
    let secret = "SAMPLE-0123456789abcdef-NOT-A-KEY"

    for format in ReportFormat.allCases {
      for usesColor in [false, true] {
        let bytes = format.reporter.render(report, RenderOptions(usesColor: usesColor))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("0123456789abcdef"), "\(format) shows \(secret)")
      }
    }
  }

  @Test func `no control character of an input reaches a terminal`() {
    let file = SourceFile(path: "a\u{1B}[2Jb.json", text: "\u{1B}]0;title\u{7}\u{202E}key\r")
    var report = Report(toolVersion: "0.1.0")
    report.findings = [
      Finding(
        rule: "r", severity: .high, message: LocalizedText("the name \u{1B}[31m"),
        location: Location(file, Region(0, 12)),
        path: [])
    ]

    let text = ReportFormat.text.reporter.render(report, RenderOptions())

    #expect(!text.contains(0x1B))
    #expect(!text.contains(0x07))
    #expect(!String(decoding: text, as: UTF8.self).unicodeScalars.contains("\u{202E}"))
  }

  @Test(arguments: [
    ("abc", 1, 1), ("é", 0, 1), ("\t\tx", 2, 1), ("描述x", 6, 1), ("", 0, 0), ("a\n", 1, 0), ("a\n", 2, 0),
  ])
  func `any region of any text is shown`(_ text: String, start: Int, count: Int) {
    let file = SourceFile(path: "t", text: text)
    var report = Report(toolVersion: "0.1.0")
    report.findings = [
      Finding(
        rule: "r", severity: .low, message: LocalizedText("m"), location: Location(file, Region(start, start + count)),
        path: [])
    ]

    for format in ReportFormat.allCases { #expect(!format.reporter.render(report, RenderOptions()).isEmpty) }
  }

  @Test func `marks stand under wide and combining characters`() {
    let file = SourceFile(path: "t", text: "描\te\u{301}🚀 =x")
    var report = Report(toolVersion: "0.1.0")
    let start = file.bytes.count - 1
    report.findings = [
      Finding(
        rule: "r", severity: .low, message: LocalizedText("m"), location: Location(file, Region(start, start + 1)),
        path: [])
    ]

    let lines = String(decoding: ReportFormat.text.reporter.render(report, RenderOptions()), as: UTF8.self)
      .split(separator: "\n")

    // Two columns, two up to the tab stop, one, two, a blank, a sign: nine in front of the mark.
    #expect(lines[2] == "   | " + String(repeating: " ", count: 9) + "^")
  }

  @Test func `a marked place far along one line costs no pass over the line for each finding`() {
    let file = SourceFile(path: "t", text: String(repeating: "[1],", count: 250_000))
    var report = Report(toolVersion: "0.1.0")
    report.findings = (0..<10_000).map { index in
      Finding(
        rule: "r", severity: .low, message: LocalizedText("m"),
        location: Location(file, Region(index * 100, index * 100 + 3)), path: [])
    }

    let start = ContinuousClock.now
    for format in [ReportFormat.text, .json, .sarif] { _ = format.reporter.render(report, RenderOptions()) }

    #expect(ContinuousClock.now - start < .seconds(30))
  }
}

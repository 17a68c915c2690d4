import PolicyAST

/// An HTML report while it is being written.
struct HTMLPage {
  private(set) var buffer = ReportBuffer()
  private let report: Report
  private let language: Language
  private let redactions: Redactions
  private var anchors = PositionReader()
  private var others = PositionReader()

  /// A page for `report`, with nothing written yet.
  init(_ report: Report, _ language: Language) {
    self.report = report
    self.language = language
    redactions = Redactions(report)
  }

  /// Writes everything in front of the findings: style, title, counts.
  mutating func writeHead() {
    buffer.write("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n")
    buffer.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    buffer.write(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
    buffer.write("<title>fcaudit</title>\n<style>\n\(HTMLStyle.sheet)</style>\n</head>\n<body>\n")
    buffer.write("<h1>fcaudit</h1>\n<ul class=\"counts\">\n")
    for severity in Severity.allCases.reversed() {
      let (count, word) = (report.count(of: severity), ReportPhrases.word(for: severity)[language])
      guard count > 0 else { continue }
      buffer.write("<li class=\"\(severity.rawValue)\"><b>\(count)</b> \(word)</li>\n")
    }
    buffer.write("</ul>\n")
    let summary = report.summary
    let asides = [
      (report.suppressed.count, ReportPhrases.suppressed), (report.baselined.count, ReportPhrases.baselined),
      (report.undecided.count, ReportPhrases.undecided),
    ]
    let parts =
      [
        ReportPhrases.count(summary.files, "file", "files", chinese: "文件")[language],
        ReportPhrases.count(summary.functions, "function", "functions", chinese: "函数")[language],
        ReportPhrases.count(summary.policies, "policy", "policies", chinese: "策略")[language],
      ] + asides.filter { $0.0 > 0 }.map { ReportPhrases.count($0.0, of: $0.1)[language] }
    buffer.write("<p>\(parts.joined(separator: " · "))</p>\n")
    let guide = ReportGuide(report)
    for line in [guide.start, guide.repairs].compactMap({ $0 }) {
      buffer.write("<p class=\"guide\">\(MarkupText.escape(line[language]))</p>\n")
    }
  }

  /// Writes the findings, file by file, the worst first.
  mutating func writeFindings() {
    var file: SourceFile?
    for group in FindingGroup.groups(of: report.shown, rules: report.rules) {
      let finding = group.first
      if finding.location.file != file {
        file = finding.location.file
        buffer.write("<h2>\(MarkupText.escape(Self.name(of: finding.location.file)))</h2>\n")
      }
      write(group)
    }
    if report.shown.isEmpty { buffer.write("<p>\(ReportPhrases.noFindings[language])</p>\n") }
  }

  private mutating func write(_ group: FindingGroup) {
    let (finding, others) = (group.first, group.others)
    let start = anchors.positions(of: finding.location).start
    let isSilenced = finding.suppression != nil || finding.isBaselined
    buffer.write("<article class=\"\(finding.severity.rawValue)\(isSilenced ? " silenced" : "")\">\n<h3>")
    buffer.write("<span>\(ReportPhrases.word(for: finding.severity)[language])</span> ")
    buffer.write("\(MarkupText.escape(finding.message[language])) ")
    buffer.write("<a href=\"#rule-\(MarkupText.escape(finding.rule))\">\(MarkupText.escape(finding.rule))</a></h3>\n")
    buffer.write("<p class=\"place\">\(start.line):\(start.column)</p>\n")
    writeExcerpt(of: finding.location)
    writeAlso(group.also)
    if !others.isEmpty {
      buffer.write("<details><summary>\(ReportPhrases.further(others)[language])</summary>\n")
      writePlaces(others.map { Finding.Related($0.message, at: $0.location) }, element: "ul")
      buffer.write("</details>\n")
    }
    if let suppression = finding.suppression {
      buffer.write("<p>\(ReportPhrases.suppressed[language]): \(MarkupText.escape(suppression.reason))</p>\n")
    } else if finding.isBaselined {
      buffer.write("<p>\(ReportPhrases.baselined[language])</p>\n")
    }
    writePlaces(finding.steps, element: "ol")
    writePlaces(finding.related, element: "ul")
    for fix in ([finding] + group.also).flatMap(\.fixes) {
      let label = ReportPhrases.label(of: fix.applicability)[language]
      buffer.write("<p>\(label): \(MarkupText.escape(fix.title[language]))</p>\n")
    }
    buffer.write("</article>\n")
  }

  private mutating func writeAlso(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    buffer.write("<ul class=\"also\">\n")
    for finding in findings {
      let start = others.positions(of: finding.location).start
      let rule = MarkupText.escape(finding.rule)
      buffer.write("<li class=\"\(finding.severity.rawValue)\">\(ReportPhrases.also[language]) ")
      buffer.write("<b>\(ReportPhrases.word(for: finding.severity)[language])</b> ")
      buffer.write("<span class=\"place\">\(start.line):\(start.column)</span> ")
      buffer.write("\(MarkupText.escape(finding.message[language])) <a href=\"#rule-\(rule)\">\(rule)</a></li>\n")
    }
    buffer.write("</ul>\n")
  }

  private mutating func writePlaces(_ places: [Finding.Related], element: String) {
    guard !places.isEmpty else { return }
    buffer.write("<\(element)>\n")
    for place in places {
      buffer.write("<li>\(placeText(of: place.location)) \(MarkupText.escape(place.message[language]))</li>\n")
    }
    buffer.write("</\(element)>\n")
  }

  private mutating func writeExcerpt(of location: Location) {
    buffer.write("<pre>")
    for row in Excerpt(location, hiding: redactions).rows {
      switch row {
      case .gap: buffer.write("…\n")
      case .line(let number, let line):
        buffer.write("<i>\(number)</i> \(MarkupText.escape(line.text))\n")
        buffer.write("<i>\(String(repeating: " ", count: String(number).utf8.count))</i> ")
        buffer.write("\(String(repeating: " ", count: line.marks.lowerBound))")
        buffer.write("<b>\(String(repeating: "^", count: line.marks.count))</b>\n")
      }
    }
    buffer.write("</pre>\n")
  }

  /// Writes trouble with inputs.
  mutating func writeDiagnostics() {
    guard !report.diagnostics.isEmpty else { return }
    buffer.write("<h2>\(LocalizedText("Diagnostics", chinese: "诊断")[language])</h2>\n<ul>\n")
    for diagnostic in report.diagnostics {
      let word = ReportPhrases.word(for: diagnostic.severity)[language]
      buffer.write(
        "<li>\(placeText(of: diagnostic.location)) \(word): \(MarkupText.escape(diagnostic.text[language]))</li>\n")
    }
    buffer.write("</ul>\n")
  }

  /// Writes the places without an answer, when they were asked for.
  mutating func writeUndecided() {
    guard report.showsUndecided, !report.undecided.isEmpty else { return }
    buffer.write("<h2>\(ReportPhrases.undecided[language])</h2>\n<ul>\n")
    for undecided in report.undecided {
      let because = MarkupText.escape(undecided.because(in: language))
      buffer.write("<li>\(placeText(of: undecided.location)) \(MarkupText.escape(undecided.rule)): \(because)</li>\n")
    }
    buffer.write("</ul>\n")
  }

  /// Writes what the rules of the findings say.
  mutating func writeRules() {
    let named = Set(report.shown.map(\.rule))
    let rules = report.rules.filter { named.contains($0.id) }
    guard !rules.isEmpty else { return }
    buffer.write("<h2>\(LocalizedText("Rules", chinese: "规则")[language])</h2>\n")
    for rule in rules {
      let id = MarkupText.escape(rule.id)
      buffer.write("<section id=\"rule-\(id)\">\n<h3>\(id): \(MarkupText.escape(rule.title[language]))</h3>\n")
      buffer.write("<p>\(MarkupText.escape(rule.why[language]))</p>\n")
      buffer.write("<p>\(ReportPhrases.help[language]): \(MarkupText.escape(rule.instead[language]))</p>\n</section>\n")
    }
  }

  /// Writes the end of the page.
  mutating func writeFoot() {
    buffer.write("<footer>fcaudit \(MarkupText.escape(report.toolVersion))</footer>\n</body>\n</html>\n")
  }

  private mutating func placeText(of location: Location) -> String {
    let start = others.positions(of: location).start
    let name = MarkupText.escape(Self.name(of: location.file))
    return "<span class=\"place\">\(name):\(start.line):\(start.column)</span>"
  }

  private static func name(of file: SourceFile) -> String {
    file.displayPath
  }
}

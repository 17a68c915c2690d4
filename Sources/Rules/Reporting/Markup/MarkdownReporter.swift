import PolicyAST

/// Writes a report as Markdown for a comment on a change: a table of findings, then the advice of their rules.
struct MarkdownReporter: Reporter {
  /// Beyond this many rows a comment is refused by the sites that show it.
  private static let rowLimit = 200

  func render(_ report: Report, _ options: RenderOptions) -> [UInt8] {
    var buffer = ReportBuffer()
    let language = options.language
    buffer.write("### fcaudit: \(Self.headline(of: report, language))\n")
    guard !report.shown.isEmpty else { return buffer.bytes }
    buffer.write(
      LocalizedText("\n| severity | place | finding | rule |\n", chinese: "\n| 级别 | 位置 | 问题 | 规则 |\n")[language])
    buffer.write("| --- | --- | --- | --- |\n")
    var reader = PositionReader()
    let shown = report.shown
    for finding in shown.prefix(Self.rowLimit) {
      let start = reader.positions(of: finding.location).start
      let path = MarkupText.escapeMarkdown(finding.location.file.displayPath)
      var message = MarkupText.escapeMarkdown(finding.message[language])
      if let suppression = finding.suppression {
        message += " (\(ReportPhrases.suppressed[language]): \(MarkupText.escapeMarkdown(suppression.reason)))"
      } else if finding.isBaselined {
        message += " (\(ReportPhrases.baselined[language]))"
      }
      buffer.write("| \(ReportPhrases.word(for: finding.severity)[language]) | \(path):\(start.line):\(start.column) ")
      buffer.write("| \(message) | `\(finding.rule)` |\n")
    }
    if shown.count > Self.rowLimit {
      let more = shown.count - Self.rowLimit
      buffer.write(LocalizedText("\n… and \(more) more.\n", chinese: "\n……另有 \(more) 项。\n")[language])
    }
    Self.writeAdvice(for: shown, report.rules, language, to: &buffer)
    return buffer.bytes
  }

  private static func headline(of report: Report, _ language: Language) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity in
      let count = report.count(of: severity)
      return count == 0 ? nil : "\(count) \(ReportPhrases.word(for: severity)[language])"
    }
    if counts.isEmpty { return ReportPhrases.noFindings[language] }
    return counts.joined(separator: ReportPhrases.separator[language])
  }

  private static func writeAdvice(
    for findings: [Finding], _ rules: [RuleDescription], _ language: Language, to buffer: inout ReportBuffer
  ) {
    let named = Set(findings.map(\.rule))
    for rule in rules where named.contains(rule.id) && !rule.instead[language].isEmpty {
      buffer.write(
        "\n<details><summary><code>\(rule.id)</code>: \(MarkupText.escape(rule.title[language]))</summary>\n\n")
      buffer.write("\(MarkupText.escapeMarkdown(rule.why[language]))\n\n")
      buffer.write(
        "**\(ReportPhrases.help[language]):** \(MarkupText.escapeMarkdown(rule.instead[language]))\n\n</details>\n")
    }
  }
}

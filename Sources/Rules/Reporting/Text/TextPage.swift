import PolicyAST

/// A text report while it is being written.
struct TextPage {
  /// The columns that advice takes at most; the line that names a finding is never broken.
  private static let width = 80

  var canvas: TextCanvas
  let report: Report
  let language: Language
  let pathPrefix: String
  private let redactions: Redactions
  private let instead: [String: LocalizedText]
  private var anchors = PositionReader()
  private var others = PositionReader()
  private var isEmpty = true
  /// The file, and the rules whose advice has been given for it.
  private var advised: (file: SourceFile?, rules: Set<String>) = (nil, [])

  /// A page for `report`, with nothing written yet.
  init(_ report: Report, _ options: RenderOptions) {
    self.report = report
    language = options.language
    pathPrefix = options.pathPrefix
    canvas = TextCanvas(usesColor: options.usesColor)
    redactions = Redactions(report)
    var instead: [String: LocalizedText] = [:]
    for rule in report.rules { instead[rule.id] = rule.instead }
    self.instead = instead
  }

  /// Writes every finding that is to be shown: the worst file first, the worst finding of a file first, the same fault
  /// in many places once.
  mutating func writeFindings() {
    for group in FindingGroup.groups(of: report.shown, rules: report.rules) {
      startBlock()
      write(group)
    }
  }

  /// Leaves a line between two blocks.
  mutating func startBlock() {
    if !isEmpty { canvas.endLine() }
    isEmpty = false
  }

  /// Writes `file:line:column: `.
  mutating func writePlace(of location: Location) {
    writePlace(location.file, others.positions(of: location).start)
  }

  private mutating func writePlace(_ file: SourceFile, _ position: Position) {
    canvas.write("\(file.displayPath(behind: pathPrefix)):\(position.line):\(position.column): ", .path)
  }

  private mutating func write(_ group: FindingGroup) {
    let finding = group.first
    let style = TerminalStyle(finding.severity)
    writePlace(finding.location.file, anchors.positions(of: finding.location).start)
    canvas.write(ReportPhrases.word(for: finding.severity)[language], style)
    canvas.write(": ")
    canvas.write(finding.message[language], .strong)
    canvas.write(" [\(finding.rule)]", .rule)
    canvas.endLine()
    let excerpt = Excerpt(finding.location, hiding: redactions)
    canvas.write(excerpt, mark: "^", style)
    writeOthers(group.others, indent: excerpt.gutter)
    for also in group.also { writeAlso(also, beside: finding, indent: excerpt.gutter) }
    writeState(of: finding, indent: excerpt.gutter)
    writeSteps(finding.steps, indent: excerpt.gutter)
    writeAdvice(for: finding, indent: excerpt.gutter)
    for finding in [finding] + group.also { writeFixes(of: finding, indent: excerpt.gutter) }
    for related in finding.related { write(related) }
  }

  private mutating func writeOthers(_ others: [Finding], indent: Int) {
    guard !others.isEmpty else { return }
    canvas.write(blanks: indent + 2)
    canvas.write("= ", .gutter)
    let text = ReportPhrases.further(others)[language]
    for (index, line) in TextWrapping.lines(of: text, width: Self.width - indent - 4).enumerated() {
      if index > 0 { canvas.write(blanks: indent + 4) }
      canvas.write(line, .strong)
      canvas.endLine()
    }
  }

  /// What a further rule says of the same node: in its own line, with its place where that is another one.
  private mutating func writeAlso(_ finding: Finding, beside first: Finding, indent: Int) {
    let (also, word) = (ReportPhrases.also[language], ReportPhrases.word(for: finding.severity)[language])
    var place = ""
    if finding.location.region.start != first.location.region.start {
      let start = others.positions(of: finding.location).start
      place = "\(start.line):\(start.column): "
    }
    writeLabel(also, .help, indent: indent)
    canvas.write(place, .path)
    canvas.write(word, TerminalStyle(finding.severity))
    canvas.write(": ")
    write("\(finding.message[language]) [\(finding.rule)]", behind: "\(also): \(place)\(word): ", indent: indent)
  }

  /// Writes `text` in lines that keep to the width, the first of them behind `lead`, which is written already.
  private mutating func write(_ text: String, behind lead: String, indent: Int) {
    let lines = text.split(separator: "\n").enumerated().flatMap { index, part in
      TextWrapping.lines(of: (index == 0 ? lead : "") + part, width: Self.width - indent - 4)
    }
    for (index, line) in lines.enumerated() {
      if index > 0 { canvas.write(blanks: indent + 4) }
      canvas.write(index == 0 && line.hasPrefix(lead) ? String(line.dropFirst(lead.count)) : line)
      canvas.endLine()
    }
  }

  private mutating func writeState(of finding: Finding, indent: Int) {
    if let suppression = finding.suppression {
      writeLabel(ReportPhrases.suppressed[language], .quiet, indent: indent)
      canvas.write(suppression.reason)
      canvas.endLine()
    }
    if finding.isBaselined {
      canvas.write(blanks: indent + 2)
      canvas.write("= ", .gutter)
      canvas.write(ReportPhrases.baselined[language], .quiet)
      canvas.endLine()
    }
  }

  private mutating func writeSteps(_ steps: [Finding.Related], indent: Int) {
    guard !steps.isEmpty else { return }
    canvas.write(blanks: indent + 2)
    canvas.write("= ", .gutter)
    canvas.write("\(ReportPhrases.steps[language]):", .strong)
    canvas.endLine()
    for (index, step) in steps.enumerated() {
      canvas.write(blanks: indent + 4)
      canvas.write("\(index + 1). ", .gutter)
      writePlace(of: step.location)
      canvas.write(step.message[language])
      canvas.endLine()
    }
  }

  /// The advice of a rule stands once for each file: a list of the same sentence is read by nobody.
  private mutating func writeAdvice(for finding: Finding, indent: Int) {
    if advised.file !== finding.location.file { advised = (finding.location.file, []) }
    if let advice = instead[finding.rule]?[language], !advice.isEmpty, advised.rules.insert(finding.rule).inserted {
      writeLabel(ReportPhrases.help[language], .help, indent: indent)
      write(advice, behind: "\(ReportPhrases.help[language]): ", indent: indent)
    }
  }

  private mutating func writeFixes(of finding: Finding, indent: Int) {
    for fix in finding.fixes {
      writeLabel(ReportPhrases.label(of: fix.applicability)[language], .help, indent: indent)
      canvas.write(fix.title[language])
      canvas.endLine()
    }
  }

  private mutating func write(_ related: Finding.Related) {
    canvas.write("  ")
    writePlace(of: related.location)
    canvas.write(related.message[language])
    canvas.endLine()
    canvas.write(Excerpt(related.location, hiding: redactions), mark: "-", .gutter)
  }

  private mutating func writeLabel(_ label: String, _ style: TerminalStyle, indent: Int) {
    canvas.write(blanks: indent + 2)
    canvas.write("= ", .gutter)
    canvas.write("\(label): ", style)
  }
}

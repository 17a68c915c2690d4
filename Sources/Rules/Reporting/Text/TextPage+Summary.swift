import PolicyAST

extension TextPage {
  /// Lists the places where rules have no answer, when that was asked for.
  mutating func writeUndecided() {
    guard report.showsUndecided else { return }
    for undecided in report.undecided {
      startBlock()
      writePlace(of: undecided.location)
      canvas.write(ReportPhrases.undecided[language], .note)
      canvas.write(": \(undecided.because(in: language))")
      canvas.write(" [\(undecided.rule)]", .rule)
      canvas.endLine()
    }
  }

  /// Lists trouble with inputs.
  mutating func writeDiagnostics() {
    guard !report.diagnostics.isEmpty else { return }
    startBlock()
    for diagnostic in report.diagnostics {
      writePlace(of: diagnostic.location)
      canvas.write(ReportPhrases.word(for: diagnostic.severity)[language], Self.style(of: diagnostic.severity))
      canvas.write(": \(diagnostic.text[language])")
      canvas.endLine()
      for note in diagnostic.notes {
        canvas.write("  ")
        writePlace(of: note.location)
        canvas.write(note.text[language])
        canvas.endLine()
      }
    }
  }

  /// Writes the counts, what to do first, and once how a finding is accepted.
  mutating func writeSummary() {
    startBlock()
    writeCounts()
    let asides = self.asides
    if !asides.isEmpty {
      canvas.write(asides.joined(separator: ReportPhrases.separator[language]), .quiet)
      canvas.endLine()
    }
    let guide = ReportGuide(report)
    if let start = guide.start {
      canvas.write(start[language], .strong)
      canvas.endLine()
    }
    if let repairs = guide.repairs {
      canvas.write(repairs[language], .help)
      canvas.endLine()
    }
    for hint in hints {
      canvas.write(hint[language], .quiet)
      canvas.endLine()
    }
  }

  /// How findings are accepted: by comments where there are such, else in the configuration.
  private var hints: [LocalizedText] {
    let places = report.findings.map(\.location.file)
    let takesComments = places.map { $0.member == nil && $0.commit == nil && CommentStyle(path: $0.path) != nil }
    var hints: [LocalizedText] = []
    if takesComments.contains(true) { hints.append(ReportPhrases.howToSuppress) }
    if takesComments.contains(false) { hints.append(ReportPhrases.howToSuppressInConfiguration) }
    return hints
  }

  private mutating func writeCounts() {
    var isFirst = true
    for severity in Severity.allCases.reversed() {
      let count = report.count(of: severity)
      guard count > 0 else { continue }
      if !isFirst { canvas.write(ReportPhrases.separator[language]) }
      isFirst = false
      canvas.write("\(count) \(ReportPhrases.word(for: severity)[language])", TerminalStyle(severity))
    }
    if isFirst { canvas.write(ReportPhrases.noFindings[language], .help) }
    let summary = report.summary
    let looked = [
      ReportPhrases.count(summary.files, "file", "files", chinese: "文件"),
      ReportPhrases.count(summary.functions, "function", "functions", chinese: "函数"),
      ReportPhrases.count(summary.policies, "policy", "policies", chinese: "策略"),
    ]
    let list = looked.map { $0[language] }.joined(separator: ReportPhrases.separator[language])
    canvas.write(LocalizedText(" in \(list)", chinese: "（\(list)）")[language])
    canvas.endLine()
  }

  /// What does not count but should not be forgotten.
  private var asides: [String] {
    var asides: [String] = []
    func add(_ count: Int, _ phrase: LocalizedText) {
      if count > 0 { asides.append(ReportPhrases.count(count, of: phrase)[language]) }
    }
    add(report.suppressed.count, ReportPhrases.suppressed)
    add(report.baselined.count, ReportPhrases.baselined)
    add(report.undecided.count, ReportPhrases.undecided)
    if let configuration = report.configuration {
      asides.append("\(ReportPhrases.configuration[language]) \(SourceFile.path(configuration, behind: pathPrefix))")
    }
    return asides
  }

  private static func style(of severity: Diagnostic.Severity) -> TerminalStyle {
    switch severity {
    case .error: .high
    case .warning: .medium
    case .note: .note
    }
  }
}

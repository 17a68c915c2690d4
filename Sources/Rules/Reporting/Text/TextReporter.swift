import PolicyAST

/// Writes a report for people: each finding as a compiler would, with the source and what to do instead.
struct TextReporter: Reporter {
  func render(_ report: Report, _ options: RenderOptions) -> [UInt8] {
    var page = TextPage(report, options)
    page.writeFindings()
    page.writeUndecided()
    page.writeDiagnostics()
    if options.showsSummary { page.writeSummary() }
    return page.canvas.buffer.bytes
  }
}

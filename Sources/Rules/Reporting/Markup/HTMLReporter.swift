import PolicyAST

/// Writes a report as one HTML page that loads nothing: no script, no font, no picture.
struct HTMLReporter: Reporter {
  func render(_ report: Report, _ options: RenderOptions) -> [UInt8] {
    var page = HTMLPage(report, options.language)
    page.writeHead()
    page.writeFindings()
    page.writeDiagnostics()
    page.writeUndecided()
    page.writeRules()
    page.writeFoot()
    return page.buffer.bytes
  }
}

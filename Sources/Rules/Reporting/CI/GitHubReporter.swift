import PolicyAST

/// Writes a report as GitHub workflow commands, which become annotations of a change.
///
/// - Source: "Workflow commands for GitHub Actions", GitHub documentation.
struct GitHubReporter: Reporter {
  func render(_ report: Report, _ options: RenderOptions) -> [UInt8] {
    var buffer = ReportBuffer()
    var reader = PositionReader()
    for finding in report.findings {
      let (start, end) = reader.positions(of: finding.location)
      buffer.write("::\(Self.command(for: finding.severity)) ")
      buffer.write("file=\(Self.property(SourceFile.path(finding.location.file.path, behind: options.pathPrefix)))")
      if finding.location.file.isWithin {
        buffer.write(",line=1")
      } else if start.line == end.line {
        buffer.write(",line=\(start.line),col=\(start.column),endColumn=\(max(start.column, end.column - 1))")
      } else {
        buffer.write(",line=\(start.line),endLine=\(end.line)")
      }
      let message = finding.location.describing(finding.message[options.language])
      buffer.write(",title=\(Self.property(finding.rule))::\(Self.data(message))\n")
    }
    for diagnostic in report.diagnostics {
      let start = reader.position(at: diagnostic.location.region.start, in: diagnostic.location.file)
      buffer.write("::\(Self.command(for: diagnostic.severity)) ")
      buffer.write(
        "file=\(Self.property(SourceFile.path(diagnostic.location.file.path, behind: options.pathPrefix))),line=\(start.line)"
      )
      buffer.write(",col=\(start.column)::\(Self.data(diagnostic.text[options.language]))\n")
    }
    return buffer.bytes
  }

  private static func command(for severity: Severity) -> String {
    switch severity {
    case .critical, .high: "error"
    case .medium: "warning"
    case .low, .note: "notice"
    }
  }

  private static func command(for severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  private static func data(_ text: String) -> String {
    escape(text, "%\r\n")
  }

  private static func property(_ text: String) -> String {
    escape(text, "%\r\n:,")
  }

  private static func escape(_ text: String, _ special: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      guard special.unicodeScalars.contains(scalar) else {
        escaped.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      escaped += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
    return escaped
  }
}

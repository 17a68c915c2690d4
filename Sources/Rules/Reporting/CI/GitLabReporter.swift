import PolicyAST

/// Writes a report as a GitLab code quality artifact.
///
/// - Source: "Code Quality report format", GitLab documentation.
struct GitLabReporter: Reporter {
  func render(_ report: Report, _ options: RenderOptions) -> [UInt8] {
    var json = JSONWriter(.indented)
    var reader = PositionReader()
    json.array { json in
      for finding in report.findings {
        let (start, end) = reader.positions(of: finding.location)
        let isWithin = finding.location.file.isWithin
        json.object { json in
          json.member("description", finding.location.describing(finding.message[options.language]))
          json.member("check_name", finding.rule)
          json.member("fingerprint", finding.fingerprint)
          json.member("severity", Self.word(for: finding.severity))
          json.object("location") { json in
            json.member("path", SourceFile.path(finding.location.file.path, behind: options.pathPrefix))
            json.object("lines") { json in
              json.member("begin", isWithin ? 1 : start.line)
              json.member("end", isWithin ? 1 : end.line)
            }
          }
        }
      }
    }
    json.endLine()
    return json.buffer.bytes
  }

  private static func word(for severity: Severity) -> String {
    switch severity {
    case .note: "info"
    case .low: "minor"
    case .medium: "major"
    case .high: "critical"
    case .critical: "blocker"
    }
  }
}

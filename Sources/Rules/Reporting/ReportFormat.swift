/// A format in which a report can be written; the raw value is its name on the command line.
public enum ReportFormat: String, Sendable, CaseIterable {
  case text
  case json
  case jsonl
  case sarif
  case html
  case junit
  case github
  case gitlab
  case markdown

  /// The reporter of the format.
  public var reporter: any Reporter {
    switch self {
    case .text: TextReporter()
    case .json: JSONReporter()
    case .jsonl: JSONLinesReporter()
    case .sarif: SARIFReporter()
    case .html: HTMLReporter()
    case .junit: JUnitReporter()
    case .github: GitHubReporter()
    case .gitlab: GitLabReporter()
    case .markdown: MarkdownReporter()
    }
  }
}

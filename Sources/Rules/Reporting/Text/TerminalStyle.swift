/// The colours and weights of a report on a terminal.
enum TerminalStyle {
  case path
  case gutter
  case rule
  case help
  case strong
  case quiet
  case critical
  case high
  case medium
  case low
  case note

  /// The style of a severity.
  init(_ severity: Severity) {
    self =
      switch severity {
      case .note: .note
      case .low: .low
      case .medium: .medium
      case .high: .high
      case .critical: .critical
      }
  }

  /// The parameters of the "select graphic rendition" sequence (ECMA-48, 8.3.117).
  var parameters: String {
    switch self {
    case .path, .strong: "1"
    case .gutter: "34"
    case .rule, .quiet: "2"
    case .help: "32"
    case .critical: "1;35"
    case .high: "1;31"
    case .medium: "1;33"
    case .low: "1;36"
    case .note: "1;34"
    }
  }
}

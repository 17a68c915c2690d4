/// One file of a project, parsed in the syntax of the format that it belongs to.
public enum ProjectSource: Sendable {
  /// A JSON or YAML document.
  case document(Document)
  /// A file in HCL, in either syntax.
  case configuration(HCLDocument)

  /// The file that was parsed.
  public var file: SourceFile {
    switch self {
    case .document(let document): document.file
    case .configuration(let configuration): configuration.file
    }
  }
}

import PolicyAST

/// A bad or good example of a rule: a small project with the places of the expected findings marked.
public struct Example: Sendable {
  /// One file of an example.
  public struct File: Sendable {
    /// The path in the example's project.
    public let path: String

    /// The text with marking lines, as the rule file has it.
    public let source: String

    let content: ExampleText

    /// How large it is said to be, for a file that is not written out.
    var size: CodeSize?
  }

  /// Whether the rule must find something here.
  public let isBad: Bool

  /// What the example shows, when it says so.
  public let title: String?

  /// The files, in the order of the rule file.
  public let files: [File]

  /// The values of parameters that it sets.
  let parameters: [String: ParameterValue]

  /// Where the example stands in the rule file.
  let location: Location
}

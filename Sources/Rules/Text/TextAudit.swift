public import PolicyAST

/// Makes findings of the matches of text rules.
public struct TextAudit: Sendable {
  private let scanner: TextScanner
  private let options: Auditor.Options

  /// An audit by the rules of `scanner`, weighed by `options`.
  public init(_ scanner: TextScanner, options: Auditor.Options = Auditor.Options()) {
    self.scanner = scanner
    self.options = options
  }

  /// Returns the findings for `matches`, which `scanner` found in the bytes of `file`.
  ///
  /// The findings have no fingerprints yet; `Auditor.Outcome.add` gives them.
  /// - Parameter functions: The functions with which the file is deployed.
  public func findings(
    _ matches: [TextMatch], in file: SourceFile, of functions: [ID<Function>], model: AccessModel
  ) -> [Finding] {
    []
  }
}

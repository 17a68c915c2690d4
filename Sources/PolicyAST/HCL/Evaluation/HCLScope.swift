/// What the names in an expression stand for.
public protocol HCLScope: Sendable {
  /// Returns the value that `reference` leads to, and how many of its steps were followed; nil when nothing defines it.
  ///
  /// `evaluator` may be used to evaluate what the reference leads to; it counts its work and its depth.
  func resolve(_ reference: HCLReference, _ evaluator: HCLEvaluator) -> HCLResolution?

  /// Returns the file at `path`, as `file` and `templatefile` name it, or nil when it is not there.
  func file(at path: String) -> SourceFile?

  /// Returns the value that a YAML text stands for, or nil when it cannot be decoded here.
  func decodeYAML(_ text: Value) -> Value?
}

extension HCLScope {
  /// No files.
  public func file(at path: String) -> SourceFile? { nil }

  /// No YAML.
  public func decodeYAML(_ text: Value) -> Value? { nil }
}

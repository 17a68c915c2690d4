/// The files that a Terraform configuration may be made of, given by whoever has them: nothing here reads a disk.
public struct TerraformSources: Sendable {
  /// The paths of all files, relative to the scan root, with `/` between their parts.
  public let paths: [String]

  /// Returns the file at a path, or nil when it is not there or may not be read.
  public let file: @Sendable (String) -> SourceFile?

  /// Returns the document that a data source such as `aws_iam_policy_document` makes, or nil when it makes none.
  public let document: @Sendable (TerraformInstance) -> Value?

  /// Returns what a YAML text stands for, or nil.
  public let decodeYAML: @Sendable (Value) -> Value?

  /// Sources of the files at `paths`.
  public init(
    paths: [String], file: @escaping @Sendable (String) -> SourceFile?,
    document: @escaping @Sendable (TerraformInstance) -> Value? = { _ in nil },
    decodeYAML: @escaping @Sendable (Value) -> Value? = { _ in nil }
  ) {
    self.paths = paths.sorted()
    self.file = file
    self.document = document
    self.decodeYAML = decodeYAML
  }

  /// Sources of the given files.
  public init(
    _ files: [SourceFile], document: @escaping @Sendable (TerraformInstance) -> Value? = { _ in nil },
    decodeYAML: @escaping @Sendable (Value) -> Value? = { _ in nil }
  ) {
    let byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    self.init(paths: Array(byPath.keys), file: { byPath[$0] }, document: document, decodeYAML: decodeYAML)
  }
}

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

  /// What whoever deploys gives to variables of root modules, by their names.
  var arguments: [String: Value] = [:]

  /// The paths by their folders, sorted.
  private let byFolder: [String: [String]]

  /// The files that are parsed already, by path.
  private let parsed: [String: HCLDocument]

  /// Sources of the files at `paths`.
  public init(
    paths: [String], file: @escaping @Sendable (String) -> SourceFile?,
    document: @escaping @Sendable (TerraformInstance) -> Value? = { _ in nil },
    decodeYAML: @escaping @Sendable (Value) -> Value? = { _ in nil }
  ) {
    self.init(paths: paths, parsed: [:], file: file, document: document, decodeYAML: decodeYAML)
  }

  /// Sources of the given files.
  public init(
    _ files: [SourceFile], document: @escaping @Sendable (TerraformInstance) -> Value? = { _ in nil },
    decodeYAML: @escaping @Sendable (Value) -> Value? = { _ in nil }
  ) {
    let byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    self.init(paths: Array(byPath.keys), file: { byPath[$0] }, document: document, decodeYAML: decodeYAML)
  }

  /// Sources of files that are parsed already; those that they read as text come from `file`.
  public init(
    _ documents: [HCLDocument], file: @escaping @Sendable (String) -> SourceFile?,
    document: @escaping @Sendable (TerraformInstance) -> Value?,
    decodeYAML: @escaping @Sendable (Value) -> Value?
  ) {
    let parsed = Dictionary(documents.map { ($0.path, $0) }) { first, _ in first }
    self.init(
      paths: Array(parsed.keys), parsed: parsed,
      file: { path in parsed[path].flatMap { $0.offsets == nil ? $0.file : nil } ?? file(path) }, document: document,
      decodeYAML: decodeYAML)
  }

  private init(
    paths: [String], parsed: [String: HCLDocument], file: @escaping @Sendable (String) -> SourceFile?,
    document: @escaping @Sendable (TerraformInstance) -> Value?, decodeYAML: @escaping @Sendable (Value) -> Value?
  ) {
    self.paths = paths.sorted()
    self.parsed = parsed
    self.file = file
    self.document = document
    self.decodeYAML = decodeYAML
    byFolder = Dictionary(grouping: self.paths, by: TerraformPath.folder)
  }

  /// Returns the paths of the files in `folder` itself, sorted.
  func paths(in folder: String) -> [String] { byFolder[folder] ?? [] }

  /// Returns the file at `path`, parsed.
  func parsed(_ path: String) -> HCLDocument? {
    parsed[path] ?? file(path).map(HCLDocument.configuration)
  }
}

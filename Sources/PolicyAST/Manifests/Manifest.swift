/// A file that lists what the code of functions depends on.
public struct Manifest: Sendable {
  public let file: SourceFile
  public let kind: ManifestKind

  /// What it asks for, in its order; tools and tests that are not deployed are left out.
  public let dependencies: [Dependency]

  /// The name of the file that keeps the chosen versions, nil when there is none.
  public var lockFile: String?

  /// The functions whose code it belongs to.
  public var functions: [ID<Function>] = []

  /// Reads `file`; `other` gives the files beside it by their names, those that it refers to.
  /// - Complexity: O(*bytes*).
  public init(_ file: SourceFile, _ kind: ManifestKind, other: (String) -> SourceFile? = { _ in nil }) {
    self.file = file
    self.kind = kind
    let reader = ManifestReader(file)
    dependencies =
      switch kind {
      case .pip: reader.requirements(other: other)
      case .pipenv: reader.pipfile()
      case .pyproject: reader.pyproject()
      case .npm: reader.packages()
      case .maven: reader.maven()
      case .gradle: reader.gradle()
      case .go: reader.goModules()
      case .composer: reader.composer()
      case .bundler: reader.gems()
      case .nuget: reader.nuget()
      case .docker: reader.baseImages()
      }
  }

  /// The most bytes of a manifest that is read: 1 MiB.
  public static let sizeLimit = 1 << 20
}

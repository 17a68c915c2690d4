/// Where a function's or layer's code comes from.
public struct CodePackage: Sendable {
  /// The setting as a whole.
  public var location: Location

  /// A local folder or file, as it is written.
  public var path: Value?

  /// The bucket that holds the package.
  public var bucket: Value?

  /// The object's name in the bucket.
  public var object: Value?

  /// Code or a package written into the file itself (`ZipFile`, `InlineCode`).
  public var inline: Value?

  /// The folder that relative paths count from, relative to the scan root.
  public var folder = ""

  /// Which files of a local folder are packed, in the words of the format: `package.patterns` of the Serverless
  /// Framework (`!` leaves out), `excludes` of Terraform's `archive_file`.
  public var patterns: [String] = []

  /// How large it is, when its files were looked at.
  public var size: CodeSize?

  /// A package given at `location`.
  public init(location: Location) {
    self.location = location
  }
}

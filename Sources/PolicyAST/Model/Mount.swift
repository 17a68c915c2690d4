/// A file system or bucket that a function mounts.
public struct Mount: Sendable {
  /// What is mounted.
  public enum Kind: String, Sendable, CaseIterable {
    /// A network file system: NAS, EFS.
    case fileSystem = "file-system"
    /// An object storage bucket.
    case bucket
  }

  public var kind: Kind

  /// The mount point as a whole.
  public var location: Location

  /// The file system's address, or the bucket's name.
  public var source: Value?

  /// The folder or prefix that is mounted.
  public var path: Value?

  /// Where the function sees it.
  public var directory: Value?

  /// Whether it may only be read.
  public var readOnly: Value?

  /// Whether data is encrypted on its way (`enableTLS`).
  public var encryption: Value?

  /// The address that a bucket is reached at.
  public var endpoint: Value?

  /// Whether the deploying tool makes it (`auto`).
  public var isAutomatic: Bool

  /// A mount written at `location`.
  public init(_ kind: Kind, location: Location, isAutomatic: Bool = false) {
    self.kind = kind
    self.location = location
    self.isAutomatic = isAutomatic
  }
}

/// One entry of a package as its headers describe it.
public struct ArchiveEntry: Sendable {
  /// What an entry is.
  public enum Kind: Hashable, Sendable {
    /// A regular file.
    case file
    /// A folder.
    case directory
    /// A symbolic link to a path as it is written; links are never followed.
    case symbolicLink(target: String)
    /// A second name of an earlier entry, given by its safe path.
    case hardLink(target: String)
    /// A device, pipe, socket or something unheard of.
    case special
  }

  /// The 0-based place in the order of the package's directory or, without one, of the package.
  public let index: Int
  /// The path relative to the root, with `/` between its parts and without `.` and `..`; empty when the name is unsafe.
  public let path: String
  /// The bytes of the name as the package has them.
  public let rawName: [UInt8]
  /// What the entry is.
  public let kind: Kind
  /// The size of the content in bytes as announced.
  public let size: Int
  /// How the content is compressed.
  public let method: ArchiveMethod
  /// The permission bits, set-user-id and the like included; nil when the package does not say.
  public let permissions: UInt16?
  /// The 0-based byte offset of the entry's header in the package that holds it.
  public let offset: Int
  /// The check of the content that a zip archive announces.
  public let announcedCRC: UInt32?
  /// Why the content is not given; nil when it can be read.
  public internal(set) var refusal: ArchiveTrouble?
  /// The index of a later entry of the same path that takes its place.
  public internal(set) var replacement: Int?
  /// Whether it belongs to an image but not to the files that the image runs with; see
  /// `ArchiveVisitor.wantsOutsideRoot`.
  public internal(set) var isOutsideRoot = false
}

import PolicyAST

/// What reading packages may cost.
struct PackageLimits: Sendable {
  /// The size in bytes of the largest member that is looked at, when the user gives none.
  static let defaultMemberSize = 64 << 20

  /// The number of bytes that may be inflated of one package, when the user gives none.
  static let defaultArchiveSize = 4 << 30

  /// The number of packages that may lie inside each other, when the user gives none.
  static let defaultDepth = ArchiveLimits().depth

  /// The limits of the reader.
  let archive: ArchiveLimits

  /// The size in bytes of the largest file or member that is looked at as a whole.
  let memberSize: Int

  /// Whether larger ones are looked at piece by piece; a limit that the user sets is one.
  let looksIntoLarger: Bool

  /// The size in bytes of the largest member that is read as a project file.
  let projectFileSize: Int

  /// Limits from what the user gives.
  init(fileSize: Int?, archiveSize: Int?, depth: Int?) {
    var archive = ArchiveLimits()
    archive.totalSize = archiveSize ?? Self.defaultArchiveSize
    archive.depth = depth ?? Self.defaultDepth
    archive.bufferedSize = 32 << 20
    memberSize = fileSize ?? Self.defaultMemberSize
    looksIntoLarger = fileSize == nil
    archive.entrySize = looksIntoLarger ? archive.totalSize : max(archive.entrySize, memberSize)
    projectFileSize = min(fileSize ?? ScanOptions.defaultFileSizeLimit, ScanOptions.defaultFileSizeLimit)
    self.archive = archive
  }
}

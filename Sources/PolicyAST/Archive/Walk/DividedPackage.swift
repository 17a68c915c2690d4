/// A large zip archive whose entries are read in shares, by several threads at one time.
///
/// The shares hang on the archive alone, so that what is read does not depend on the number of threads.
public struct DividedPackage: Sendable {
  /// How much of an archive makes a share worth its while, in compressed bytes and in entries.
  private static let shareSize = 2 << 20
  private static let entriesPerShare = 16
  private static let shareLimit = 32

  private let archive: ZipArchive
  private let limits: ArchiveLimits

  /// The ranges of entries, which together are all of them.
  public let shares: [Range<Int>]

  /// What is remarkable about the archive as a whole.
  public var remarks: [ArchiveRemark] { archive.remarks }

  /// Opens the archive that `bytes` are; nil when it is no zip archive, is rejected, is too small to be divided, or
  /// announces more than the limit of inflated bytes, which only a reader of the whole can keep.
  public init?(_ bytes: ArchiveBytes, limits: ArchiveLimits) {
    guard bytes.count >= 2 * Self.shareSize, ArchiveKind.detect(bytes) == .zip else { return nil }
    archive = ZipArchive(bytes, limits: limits)
    self.limits = limits
    let entries = archive.entries
    guard archive.rejection == nil, entries.count >= 2 * Self.entriesPerShare else { return nil }
    var total = 0
    for entry in entries {
      total = total.addingReportingOverflow(max(entry.size, 0)).partialValue
      guard total >= 0, total <= limits.totalSize else { return nil }
    }
    let count = min(bytes.count / Self.shareSize, entries.count / Self.entriesPerShare, Self.shareLimit)
    shares = (0..<count).map { entries.count * $0 / count..<entries.count * ($0 + 1) / count }
  }

  /// Gives the entries of one share to `visitor`, as `ArchiveReader.walk` does; `remarks` are not repeated.
  public func walk<Visitor: ArchiveVisitor>(share: Int, visitor: inout Visitor) -> ArchiveReport {
    let session = ArchiveSession(visitor, limits: limits)
    session.run(archive, shares[share])
    visitor = session.visitor
    return session.finishedReport()
  }
}

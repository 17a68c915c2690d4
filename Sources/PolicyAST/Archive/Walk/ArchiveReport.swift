/// How reading a package went.
public struct ArchiveReport: Sendable {
  /// What the package is; nil when that is not known.
  public internal(set) var kind: ArchiveKind?
  /// Everything there is to say, in the order in which it was noticed.
  public internal(set) var remarks: [ArchiveRemark] = []
  /// Why the package as a whole is not accepted, or nil.
  public internal(set) var rejection: ArchiveRemark?
  /// The number of entries given to the visitor.
  public internal(set) var entryCount = 0
  /// The name of the container image that the outermost package holds, such as `shop/worker:1.0`; nil for others.
  public internal(set) var imageName: String?
  /// The number of bytes that were inflated.
  public internal(set) var inflatedCount = 0

  /// The greatest severity of all remarks, or nil without any.
  public var severity: ArchiveSeverity? { remarks.map(\.severity).max() }
}

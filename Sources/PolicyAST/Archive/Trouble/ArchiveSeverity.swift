/// How much of a package a remark costs, from nothing to all of it.
public enum ArchiveSeverity: Int, Sendable, Comparable, CaseIterable {
  /// Everything is read; worth knowing.
  case note
  /// Everything is read, but readers may disagree on what it is.
  case warning
  /// One entry, or one nested package, is not read.
  case refusal
  /// Something is not looked at because a limit is reached.
  case limit
  /// The package is not accepted; what was given out before is all there is.
  case rejection

  public static func < (left: ArchiveSeverity, right: ArchiveSeverity) -> Bool { left.rawValue < right.rawValue }
}

/// What became of the content of an entry.
public enum ArchiveContent: Hashable, Sendable {
  /// All of it was given; equal content within one run has an equal hash.
  case complete(size: Int, hash: ContentHash)
  /// The entry is a package and was opened.
  case opened
  /// There is none, or it was not wanted.
  case none
  /// It cannot be read or is not looked at; a remark says why.
  case refused
}

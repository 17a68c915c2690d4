/// What receives the entries of a package and of the packages inside it.
///
/// For each entry `wants` is asked once; then come the chunks of the content, if it is wanted and readable; then
/// `finish`. Entries that are packages themselves are opened instead of being given as content.
public protocol ArchiveVisitor {
  /// Whether of an image also those parts are given that are outside its merged root: its configuration, and files that
  /// a later layer replaces or removes, which everybody who has the image can read. Their entries say so.
  var wantsOutsideRoot: Bool { get }
  /// Returns whether the content of `entry` is to be given; `member` is its path, nested packages joined by `!/`.
  mutating func wants(_ entry: ArchiveEntry, at member: String) -> Bool
  /// Takes the next bytes of the current entry, valid only during the call.
  mutating func visit(_ chunk: UnsafeRawBufferPointer)
  /// Ends the current entry; what was visited counts only when `content` is `.complete`.
  mutating func finish(_ entry: ArchiveEntry, at member: String, content: ArchiveContent)
}

extension ArchiveVisitor {
  public var wantsOutsideRoot: Bool { false }
}

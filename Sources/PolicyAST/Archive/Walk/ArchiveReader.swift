/// Reads packages of every kind, and the packages inside them, without touching the file system.
public struct ArchiveReader: Sendable {
  /// What reading may cost.
  public let limits: ArchiveLimits

  /// A reader with the given limits.
  public init(limits: ArchiveLimits = ArchiveLimits()) { self.limits = limits }

  /// Gives all entries of the package that `bytes` are to `visitor`, and those of packages inside it.
  ///
  /// The kind is told by the content. With `expected` other content is rejected, so that a name cannot lie about it;
  /// a tar archive or image in gzip is `.gzip`. The files of an image are those of its merged root.
  /// - Complexity: O(*n*) in the bytes read and inflated, within the limits.
  public func walk<Visitor: ArchiveVisitor>(
    _ bytes: ArchiveBytes, expecting expected: ArchiveKind? = nil, visitor: inout Visitor
  ) -> ArchiveReport {
    let session = ArchiveSession(visitor, limits: limits)
    session.run(bytes, expecting: expected)
    visitor = session.visitor
    return session.finishedReport()
  }

  /// Gives every readable file of at most `size` bytes, complete, to `body`; larger ones are left out.
  public func forEachFile(
    in bytes: ArchiveBytes, upTo size: Int, expecting expected: ArchiveKind? = nil,
    _ body: (_ entry: ArchiveEntry, _ member: String, _ content: [UInt8], _ hash: ContentHash) -> Void
  ) -> ArchiveReport {
    withoutActuallyEscaping(body) { body in
      var visitor = WholeFileVisitor(limit: size, body: body)
      return walk(bytes, expecting: expected, visitor: &visitor)
    }
  }
}

/// A region of one file.
public struct Location: Hashable, Sendable {
  /// The file that holds the region.
  public let file: SourceFile

  /// The bytes meant.
  public let region: Region

  /// A location of `region` in `file`.
  public init(_ file: SourceFile, _ region: Region) {
    self.file = file
    self.region = region
  }

  /// The position of the first byte.
  public var start: Position { file.position(at: region.start) }

  /// The position after the last byte.
  public var end: Position { file.position(at: region.end) }

  /// The text at the location, as it is written.
  public var text: String { file.text(in: region) }
}

extension Location: Comparable {
  /// Orders by path, member, commit, then region.
  public static func < (left: Location, right: Location) -> Bool {
    if left.file.path != right.file.path { return left.file.path < right.file.path }
    if left.file.member != right.file.member { return (left.file.member ?? "") < (right.file.member ?? "") }
    if left.file.commit != right.file.commit { return (left.file.commit ?? "") < (right.file.commit ?? "") }
    return left.region < right.region
  }
}

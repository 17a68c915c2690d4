/// What can be wrong with, or remarkable about, a package.
public enum ArchiveTrouble: Hashable, Sendable {
  /// A limit of `ArchiveLimits`.
  public enum Limit: String, Hashable, Sendable {
    /// The limit of this name; `linkSteps` is the work of following symbolic links.
    case depth, entryCount, entrySize, totalSize, ratio, bufferedSize, pathLength, linkSteps, remarkCount
  }

  /// The file is empty.
  case empty
  /// The content is no package of a known kind.
  case unrecognised
  /// The content is not of the kind that was expected.
  case unexpectedKind(ArchiveKind?, expected: ArchiveKind)
  /// Packages of this kind are not supported, the content is not looked at.
  case unsupportedKind(ArchiveKind)
  /// The data ends too early.
  case truncated
  /// Some bytes follow the end.
  case trailingData(count: Int)
  /// A limit is reached, the rest is not looked at.
  case limitReached(Limit)
  /// The compressed data is damaged.
  case deflate(InflateError)
  /// The content does not have its checksum.
  case crcMismatch
  /// The content does not have the announced size; `found` is nil when it is not known.
  case sizeMismatch(announced: Int, found: Int?)
  /// The gzip header is damaged.
  case badGzipHeader
  /// Trouble with an entry's name, link or mode.
  case name(NameTrouble)
  /// Trouble with a zip archive.
  case zip(ZipTrouble)
  /// Trouble with a tar archive.
  case tar(TarTrouble)
  /// Trouble with an image.
  case image(ImageTrouble)

  /// One sentence, lower case, without a final stop.
  public var message: String {
    switch self {
    case .empty: "the file is empty"
    case .unrecognised: "the content is no package of a known kind"
    case .unexpectedKind(let found?, let expected): "the content is \(found.rawValue), not \(expected.rawValue)"
    case .unexpectedKind(nil, let expected): "the content is not \(expected.rawValue)"
    case .unsupportedKind(let kind): "\(kind.rawValue) is not supported, the content is not looked at"
    case .truncated: "the data ends too early"
    case .trailingData(let count): "\(count) bytes follow the end"
    case .limitReached(let limit): "the limit \(limit.rawValue) is reached, the rest is not looked at"
    case .deflate(let error): "the compressed data is damaged: \(error.description)"
    case .crcMismatch: "the content does not have its checksum"
    case .sizeMismatch(let announced, let found?): "\(announced) bytes are announced, there are \(found)"
    case .sizeMismatch(let announced, nil): "\(announced) bytes are announced, there are more or they cannot be there"
    case .badGzipHeader: "the gzip header is damaged"
    case .name(let trouble): trouble.message
    case .zip(let trouble): trouble.message
    case .tar(let trouble): trouble.message
    case .image(let trouble): trouble.message
    }
  }
}

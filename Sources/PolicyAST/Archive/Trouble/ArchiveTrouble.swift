/// What can be wrong with, or remarkable about, a package.
public enum ArchiveTrouble: Hashable, Sendable {
  /// A limit of `ArchiveLimits`.
  public enum Limit: String, Hashable, Sendable {
    case depth, entryCount, entrySize, totalSize, ratio, bufferedSize, pathLength, linkSteps, remarkCount
  }

  case empty
  case unrecognised
  case unexpectedKind(ArchiveKind?, expected: ArchiveKind)
  case unsupportedKind(ArchiveKind)
  case truncated
  case trailingData(count: Int)
  case limitReached(Limit)
  case deflate(InflateError)
  case crcMismatch
  case sizeMismatch(announced: Int, found: Int?)
  case badGzipHeader
  case name(NameTrouble)
  case zip(ZipTrouble)
  case tar(TarTrouble)
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

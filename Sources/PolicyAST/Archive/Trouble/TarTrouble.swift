/// What can be wrong with a tar archive.
public enum TarTrouble: Hashable, Sendable {
  /// The header does not have its checksum.
  case badChecksum
  /// A field is not a valid number.
  case badNumber(field: String)
  /// A pax record is malformed.
  case badPaxRecord
  /// No entry follows an extension header.
  case extensionWithoutMember
  /// An extension header is too large.
  case extensionTooLarge
  /// Several extension headers stand before one entry.
  case repeatedExtension(count: Int)
  /// A global value that would change every entry is not applied.
  case globalOverride(key: String)
  /// The entry type is unknown, its data is skipped.
  case unknownType(UInt8)
  /// The entry continues one of another volume.
  case continuedVolume
  /// A hard link has some bytes of data.
  case linkWithData(count: Int)
  /// A lone zero block stands between entries.
  case loneZeroBlock
  /// The sparse map is malformed.
  case badSparseMap
  /// A second archive follows the end, it is not looked at.
  case secondArchive

  /// One sentence, lower case, without a final stop.
  public var message: String {
    switch self {
    case .badChecksum: "the header does not have its checksum"
    case .badNumber(let field): "the \(field) is not a valid number"
    case .badPaxRecord: "a pax record is malformed"
    case .extensionWithoutMember: "no entry follows an extension header"
    case .extensionTooLarge: "an extension header is too large"
    case .repeatedExtension(let count): "\(count) extension headers stand before one entry"
    case .globalOverride(let key): "the global \(key) is not applied"
    case .unknownType(let type): "the entry type \(type) is unknown, its data is skipped"
    case .continuedVolume: "the entry continues one of another volume"
    case .linkWithData(let count): "a hard link has \(count) bytes of data"
    case .loneZeroBlock: "a lone zero block stands between entries"
    case .badSparseMap: "the sparse map is malformed"
    case .secondArchive: "a second archive follows the end, it is not looked at"
    }
  }
}

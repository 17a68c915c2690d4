/// What can be wrong with a zip archive.
public enum ZipTrouble: Hashable, Sendable {
  /// There is no end record of a zip archive.
  case noEndRecord
  /// There are several end records, the archive can be read in two ways.
  case ambiguousEndRecord
  /// The end record and the zip64 end record disagree.
  case endRecordsDisagree
  /// The archive comment is longer than the file.
  case commentTruncated
  /// Some bytes stand before the archive.
  case prefix(count: Int)
  /// The archive is one part of several.
  case splitArchive
  /// The directory of the archive is encrypted.
  case encryptedDirectory
  /// The directory of the archive is damaged.
  case badDirectory
  /// The number of entries is not the announced one.
  case wrongEntryCount(announced: UInt64, found: Int)
  /// The zip64 field is missing, short or out of range.
  case badZip64Field
  /// There is no local header where the directory says.
  case noLocalHeader
  /// The local header and the directory disagree on this field.
  case localHeaderDiffers(String)
  /// The entry overlaps entry `other`.
  case overlappingEntries(other: Int)
  /// A local entry is not listed in the directory.
  case hiddenEntry
  /// Some bytes between entries belong to none.
  case gap(count: Int)
  /// An extra field runs past its end.
  case extraFieldOverrun
  /// The data descriptor and the directory disagree.
  case descriptorDiffers
  /// Some bytes follow the compressed data inside the entry.
  case dataBehindStream(count: Int)
  /// The entry is encrypted by this scheme and not looked at.
  case encrypted(String)
  /// The compression method is not supported, the entry is not looked at.
  case unsupportedMethod(ArchiveMethod)
  /// The data runs past the end of the archive.
  case dataBeyondEnd

  /// One sentence, lower case, without a final stop.
  public var message: String {
    switch self {
    case .noEndRecord: "there is no end record of a zip archive"
    case .ambiguousEndRecord: "there are several end records, the archive can be read in two ways"
    case .endRecordsDisagree: "the end record and the zip64 end record disagree"
    case .commentTruncated: "the archive comment is longer than the file"
    case .prefix(let count): "\(count) bytes stand before the archive"
    case .splitArchive: "the archive is one part of several"
    case .encryptedDirectory: "the directory of the archive is encrypted"
    case .badDirectory: "the directory of the archive is damaged"
    case .wrongEntryCount(let announced, let found): "\(announced) entries are announced, there are \(found)"
    case .badZip64Field: "the zip64 field is missing, short or out of range"
    case .noLocalHeader: "there is no local header where the directory says"
    case .localHeaderDiffers(let field): "the local header and the directory disagree on the \(field)"
    case .overlappingEntries(let other): "the entry overlaps entry \(other)"
    case .hiddenEntry: "a local entry is not listed in the directory"
    case .gap(let count): "\(count) bytes between entries belong to none"
    case .extraFieldOverrun: "an extra field runs past its end"
    case .descriptorDiffers: "the data descriptor and the directory disagree"
    case .dataBehindStream(let count): "\(count) bytes follow the compressed data inside the entry"
    case .encrypted(let scheme): "the entry is encrypted (\(scheme)) and not looked at"
    case .unsupportedMethod(let method): "the compression \(method.name) is not supported, the entry is not looked at"
    case .dataBeyondEnd: "the data runs past the end of the archive"
    }
  }
}

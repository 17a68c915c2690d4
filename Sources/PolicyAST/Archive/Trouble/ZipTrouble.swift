/// What can be wrong with a zip archive.
public enum ZipTrouble: Hashable, Sendable {
  case noEndRecord
  case ambiguousEndRecord
  case endRecordsDisagree
  case commentTruncated
  case prefix(count: Int)
  case splitArchive
  case encryptedDirectory
  case badDirectory
  case wrongEntryCount(announced: UInt64, found: Int)
  case badZip64Field
  case noLocalHeader
  case localHeaderDiffers(String)
  case overlappingEntries(other: Int)
  case hiddenEntry
  case gap(count: Int)
  case extraFieldOverrun
  case descriptorDiffers
  case dataBehindStream(count: Int)
  case encrypted(String)
  case unsupportedMethod(ArchiveMethod)
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

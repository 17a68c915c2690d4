/// What can be wrong with the name, link or mode of an entry.
public enum NameTrouble: Hashable, Sendable {
  /// What is wrong with a name.
  public enum UnsafeName: String, Hashable, Sendable {
    case empty, absolute, drive, escapes, nul
  }

  case unsafeName(UnsafeName)
  case nameNormalised
  case nameNotUTF8
  case controlCharacters
  case unicodeNameDiffers
  case duplicateName(first: Int)
  case namesDifferInCase(first: Int)
  case fileAndDirectory(other: Int?)
  case throughLink(other: Int)
  case linkOutside
  case linkTooLong
  case linkLoop
  case linkTargetMissing
  case setUserID
  case specialFile
  case directoryWithData(count: Int)

  /// One sentence, lower case, without a final stop.
  public var message: String {
    switch self {
    case .unsafeName(let reason): "the name is unsafe (\(reason.rawValue)), the entry is not read"
    case .nameNormalised: "the name has \"..\" or a backslash in it and is normalised"
    case .nameNotUTF8: "the name is not valid UTF-8"
    case .controlCharacters: "the name has control characters in it"
    case .unicodeNameDiffers: "the entry has two different names"
    case .duplicateName(let first): "entry \(first) has the same name; the later one wins"
    case .namesDifferInCase(let first): "the name differs from that of entry \(first) only in case"
    case .fileAndDirectory(let other?): "the name is both a file and a folder, see entry \(other)"
    case .fileAndDirectory(nil): "the name is both a file and a folder"
    case .throughLink(let other): "the path leads through the symbolic link of entry \(other)"
    case .linkOutside: "the link leads out of the package"
    case .linkTooLong: "the link's target is longer than a path may be"
    case .linkLoop: "the symbolic links form a loop"
    case .linkTargetMissing: "the linked entry is not in the package"
    case .setUserID: "the file has the set-user-id or set-group-id bit"
    case .specialFile: "devices, pipes and sockets are not read"
    case .directoryWithData(let count): "a folder has \(count) bytes of data"
    }
  }
}

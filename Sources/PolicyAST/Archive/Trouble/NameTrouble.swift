/// What can be wrong with the name, link or mode of an entry.
public enum NameTrouble: Hashable, Sendable {
  /// What is wrong with a name.
  public enum UnsafeName: String, Hashable, Sendable {
    /// Nothing is left of it, it begins at a root or with a drive letter, leads out of the package or holds NUL.
    case empty, absolute, drive, escapes, nul
  }

  /// The name is unsafe, the entry is not read.
  case unsafeName(UnsafeName)
  /// The name has ".." or a backslash in it and is normalised.
  case nameNormalised
  /// The name is not valid UTF-8.
  case nameNotUTF8
  /// The name has control characters in it.
  case controlCharacters
  /// The entry has two different names.
  case unicodeNameDiffers
  /// Entry `first` has the same name; the later one wins.
  case duplicateName(first: Int)
  /// The name differs from that of entry `first` only in case.
  case namesDifferInCase(first: Int)
  /// The name is both a file and a folder, see entry `other`.
  case fileAndDirectory(other: Int?)
  /// The path leads through the symbolic link of entry `other`.
  case throughLink(other: Int)
  /// The link leads out of the package.
  case linkOutside
  /// The link's target is longer than a path may be.
  case linkTooLong
  /// The symbolic links form a loop.
  case linkLoop
  /// The linked entry is not in the package.
  case linkTargetMissing
  /// The file has the set-user-id or set-group-id bit.
  case setUserID
  /// Devices, pipes and sockets are not read.
  case specialFile
  /// A folder has some bytes of data.
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

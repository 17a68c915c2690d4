import Synchronization

/// The bytes of one audited file, or of one member of a package, and the name under which reports show it.
///
/// Identity matters: two locations are in the same file when they refer to the same `SourceFile`.
public final class SourceFile: Sendable {
  /// The path relative to the scan root, with `/` between its parts.
  public let path: String

  /// The path inside the package at `path`, nested members joined by `!/`; nil for a plain file.
  public let member: String?

  /// The commit whose version of the file this is, 40 or 64 hexadecimal digits; nil for a file as it lies in its folder.
  public let commit: String?

  /// The content as it was read.
  public let bytes: [UInt8]

  private let index = Mutex<LineIndex?>(nil)

  /// A file of the given content.
  public init(path: String, member: String? = nil, commit: String? = nil, bytes: [UInt8]) {
    self.path = path
    self.member = member
    self.commit = commit
    self.bytes = bytes
  }

  /// A file whose content is the UTF-8 of `text`.
  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The path by which other files refer to this one: a member of a package lies in a folder of the package's name and
  /// `!`, so that references from one member to another stay within the package.
  public var logicalPath: String { member.map { "\(path)!/\($0)" } ?? path }

  /// How reports name the file, the first digits of a commit in front: `1a2b3c4:a.zip!/b.py`.
  public var displayPath: String { displayPath(behind: "") }

  /// How reports name the file when its path counts from elsewhere: `prefix` leads from there to the scan root.
  public func displayPath(behind prefix: String) -> String {
    let path = Self.path(logicalPath, behind: prefix)
    guard let commit else { return path }
    return "\(commit.prefix(7)):\(path)"
  }

  /// Returns `path` when it counts from elsewhere: `prefix`, empty or ending in `/`, leads from there to the scan root.
  /// It does not go down and up again where the path leads out of the root.
  public static func path(_ path: String, behind prefix: String) -> String {
    guard path.hasPrefix("../") else { return path.hasPrefix("/") ? path : prefix + path }
    var folders = prefix.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var rest = path[...]
    while rest.hasPrefix("../"), let last = folders.last, !last.isEmpty, last != ".." {
      folders.removeLast()
      rest = rest.dropFirst(3)
    }
    return folders.map { "\($0)/" }.joined() + rest
  }

  /// Where the lines begin; made at the first use and kept.
  public var lines: LineIndex {
    index.withLock { kept in
      if let kept { return kept }
      let made = LineIndex(bytes)
      kept = made
      return made
    }
  }

  /// Returns the position of the byte at `offset`.
  public func position(at offset: Int) -> Position {
    lines.position(at: offset, in: bytes)
  }

  /// Returns the text in `region`; invalid UTF-8 is replaced by U+FFFD.
  public func text(in region: Region) -> String {
    let end = min(region.end, bytes.count)
    guard region.start < end else { return "" }
    return String(decoding: bytes[region.start..<end], as: UTF8.self)
  }
}

extension SourceFile: Equatable {
  public static func == (left: SourceFile, right: SourceFile) -> Bool { left === right }
}

extension SourceFile: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

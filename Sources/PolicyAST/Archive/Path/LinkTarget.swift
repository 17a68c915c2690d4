/// Where the text of a symbolic link leads, before other links are followed.
enum LinkTarget {
  /// Returns what is wrong with a link to `target` that stands at `path`, or nil.
  static func fault(of target: String, from path: SafePath) -> ArchiveTrouble? {
    guard !target.isEmpty, !target.utf8.contains(0) else { return .name(.linkOutside) }
    guard target.utf8.count <= 4096 else { return .name(.linkTooLong) }
    let unified = target.utf8.map { $0 == 0x5C ? UInt8(0x2F) : $0 }
    let isDrive = unified.count >= 2 && unified[1] == 0x3A && (0x41...0x5A).contains(unified[0] & 0xDF)
    guard unified[0] != 0x2F, !isDrive else { return .name(.linkOutside) }
    var depth = path.components.count - 1
    for part in unified.split(separator: 0x2F) where part != [0x2E] {
      depth += part == [0x2E, 0x2E] ? -1 : 1
      guard depth >= 0 else { return .name(.linkOutside) }
    }
    return nil
  }
}

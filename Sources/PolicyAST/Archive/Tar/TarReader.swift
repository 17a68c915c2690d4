/// Reads the members of a tar archive (v7, ustar, GNU and pax) one after the other.
struct TarReader {
  /// The greatest size of an extension header.
  private static let extensionSize = 1 << 20
  /// The most extension headers in front of one member.
  private static let extensionCount = 16

  /// What the extension headers in front of a member say.
  private struct Extensions {
    var pax = PaxRecords()
    var longName: [UInt8]?
    var longLink: [UInt8]?
    var count = 0
    var paxCount = 0
    var warnings: [ArchiveTrouble] = []
    var offset = 0
  }

  let input: TarInput
  private var remaining = 0
  private var padding = 0
  private var isAtEnd = false

  /// What there is to say about the archive as a whole, with offsets.
  private(set) var notes: [(trouble: ArchiveTrouble, severity: ArchiveSeverity, offset: Int)] = []

  init(_ input: TarInput) { self.input = input }

  /// The number of bytes of the current member's data that are not read yet.
  var storedSize: Int { remaining }

  /// Counts `count` bytes of the current member's data as read.
  mutating func takeStored(_ count: Int) { remaining -= count }

  /// Returns the next member, nil at the end of the archive; skips what was not read of the previous one.
  mutating func next() throws(ArchiveFault) -> TarMember? {
    try finishMember()
    var extensions = Extensions()
    while !isAtEnd {
      let offset = input.offset
      let block = try input.nextBlock()
      guard try !isEnd(block, at: offset) else {
        guard extensions.count == 0 else { throw .reject(.tar(.extensionWithoutMember), at: extensions.offset) }
        return nil
      }
      if block.allSatisfy({ $0 == 0 }) { continue }
      let header = try TarHeader(block, at: offset)
      guard try readExtension(header, into: &extensions) else { return try member(header, extensions) }
    }
    return nil
  }

  /// Gives the content of the member that `next` returned to `visit`, holes of a sparse file as zeros.
  mutating func readContent(
    of member: TarMember, visit: (UnsafeRawBufferPointer) throws(ArchiveFault) -> Void
  ) throws(ArchiveFault) {
    guard let sparse = member.sparse else { return try readStored(remaining, at: member.offset, visit: visit) }
    var position = 0
    for region in sparse.regions {
      try Self.readZeros(region.offset - position, visit: visit)
      try readStored(region.count, at: member.offset, visit: visit)
      position = region.offset + region.count
    }
    try Self.readZeros(sparse.size - position, visit: visit)
  }

  private mutating func readStored(
    _ count: Int, at offset: Int, visit: (UnsafeRawBufferPointer) throws(ArchiveFault) -> Void
  ) throws(ArchiveFault) {
    var done = 0
    defer { remaining -= done }
    let found = try input.read(count) { (chunk: UnsafeRawBufferPointer) throws(ArchiveFault) in
      done += chunk.count
      try visit(chunk)
    }
    guard found == count else { throw .reject(.truncated, at: offset) }
  }

  private static func readZeros(
    _ count: Int, visit: (UnsafeRawBufferPointer) throws(ArchiveFault) -> Void
  ) throws(ArchiveFault) {
    let zeros = [UInt8](repeating: 0, count: min(count, 64 * 1024))
    var left = count
    while left > 0 {
      let part = min(left, zeros.count)
      try zeros.span.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) throws(ArchiveFault) in
        try visit(UnsafeRawBufferPointer(rebasing: bytes[0..<part]))
      }
      left -= part
    }
  }

  private mutating func finishMember() throws(ArchiveFault) {
    let rest = remaining + padding
    remaining = 0
    padding = 0
    guard try input.skip(rest) == rest else { throw .reject(.truncated, at: input.offset) }
  }

  /// Whether the archive ends with `block`; looks at what follows the end.
  private mutating func isEnd(_ block: [UInt8], at offset: Int) throws(ArchiveFault) -> Bool {
    guard !block.isEmpty else {
      isAtEnd = true
      return true
    }
    guard block.allSatisfy({ $0 == 0 }) else { return false }
    let following = try input.peekBlock()
    guard following.isEmpty || following.allSatisfy({ $0 == 0 }) else {
      notes.append((.tar(.loneZeroBlock), .warning, offset))
      return false
    }
    isAtEnd = true
    try lookBehindEnd()
    return true
  }

  private mutating func lookBehindEnd() throws(ArchiveFault) {
    while true {
      let offset = input.offset
      let block = try input.nextBlock()
      guard !block.isEmpty else { return }
      guard !block.allSatisfy({ $0 == 0 }) else { continue }
      let count = try input.skip(Int.max - block.count) + block.count
      let isHeader = block.withUnsafeBytes { TarHeader.hasChecksum($0) }
      notes.append((isHeader ? .tar(.secondArchive) : .trailingData(count: count), .warning, offset))
      return
    }
  }

  /// Reads `header` as an extension header; false when it is a member's own.
  private mutating func readExtension(
    _ header: TarHeader, into extensions: inout Extensions
  ) throws(ArchiveFault) -> Bool {
    switch header.type {
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      extensions.paxCount += 1
      try extensions.pax.add(try extensionData(header), at: header.offset)
    case UInt8(ascii: "g"):
      var global = PaxRecords()
      try global.add(try extensionData(header), at: header.offset)
      for key in global.values.keys.sorted() where Self.isOverride(key) {
        extensions.warnings.append(.tar(.globalOverride(key: key)))
      }
    case UInt8(ascii: "L"): extensions.longName = Self.untilNul(try extensionData(header))
    case UInt8(ascii: "K"): extensions.longLink = Self.untilNul(try extensionData(header))
    default: return false
    }
    // A global header may be the last thing in an archive.
    if header.type != UInt8(ascii: "g") {
      extensions.count += 1
      extensions.offset = header.offset
    }
    guard extensions.count <= Self.extensionCount else {
      throw .reject(.tar(.repeatedExtension(count: extensions.count)), at: header.offset)
    }
    return true
  }

  private static func isOverride(_ key: String) -> Bool {
    ["path", "linkpath", "size"].contains(key) || key.hasPrefix("GNU.sparse.")
  }

  private static func untilNul(_ data: [UInt8]) -> [UInt8] {
    // The name ends with NUL; one in its middle hides the rest.
    var text = data
    if text.last == 0 { text.removeLast() }
    return text
  }

  private mutating func extensionData(_ header: TarHeader) throws(ArchiveFault) -> [UInt8] {
    let size = try header.size()
    guard size <= Self.extensionSize else { throw .reject(.tar(.extensionTooLarge), at: header.offset) }
    var data: [UInt8] = []
    let found = try input.read(size) { data.append(contentsOf: $0) }
    let gap = Self.padding(size)
    guard found == size, try input.skip(gap) == gap else { throw .reject(.truncated, at: header.offset) }
    return data
  }

  private static func padding(_ size: Int) -> Int { (512 - size % 512) % 512 }

  private mutating func member(_ header: TarHeader, _ extensions: Extensions) throws(ArchiveFault) -> TarMember {
    let pax = extensions.pax
    var warnings = extensions.warnings
    if extensions.paxCount > 1 { warnings.append(.tar(.repeatedExtension(count: extensions.count))) }
    var name = pax["path"] ?? extensions.longName ?? header.name
    var type = header.type
    if type == 0 || type == UInt8(ascii: "7") { type = UInt8(ascii: "0") }
    if type == UInt8(ascii: "0"), name.last == 0x2F { type = UInt8(ascii: "5") }

    var announced = try header.size()
    if let size = try pax.number("size", at: header.offset) { announced = size }
    let (stored, warning) = try dataSize(type, announced)
    if let warning { warnings.append(warning) }
    remaining = stored
    padding = Self.padding(stored)
    var refusal = Self.refusal(type)
    var sparse: SparseMap?
    do {
      sparse = try sparseMap(header, pax, &name)
    } catch {
      guard error.severity == .refusal else { throw error }
      refusal = error.trouble
    }
    return TarMember(
      offset: header.offset, type: type, name: name,
      linkName: pax["linkpath"] ?? extensions.longLink ?? header.linkName, permissions: header.permissions,
      size: sparse?.size ?? stored, storedSize: remaining, sparse: sparse, warnings: warnings, refusal: refusal)
  }

  /// Returns how many bytes of data follow the header of a member that announces `announced`.
  ///
  /// Tools differ on folders and links with a size: what follows is data unless it looks like a header.
  private func dataSize(_ type: UInt8, _ announced: Int) throws(ArchiveFault) -> (Int, ArchiveTrouble?) {
    guard announced > 0, let trouble = Self.surplusTrouble(type, announced) else { return (announced, nil) }
    let following = try input.peekBlock()
    let isHeader = following.withUnsafeBytes { TarHeader.hasChecksum($0) }
    let hasNoData = following.isEmpty || isHeader || (following.count == 512 && following.allSatisfy { $0 == 0 })
    return (hasNoData ? 0 : announced, trouble)
  }

  private static func surplusTrouble(_ type: UInt8, _ size: Int) -> ArchiveTrouble? {
    switch type {
    case UInt8(ascii: "1"): .tar(.linkWithData(count: size))
    case UInt8(ascii: "5"), UInt8(ascii: "2"), UInt8(ascii: "3"), UInt8(ascii: "4"), UInt8(ascii: "6"):
      .name(.directoryWithData(count: size))
    default: nil
    }
  }

  private static func refusal(_ type: UInt8) -> ArchiveTrouble? {
    switch type {
    case UInt8(ascii: "0"), UInt8(ascii: "1"), UInt8(ascii: "2"), UInt8(ascii: "5"), UInt8(ascii: "D"),
      UInt8(ascii: "S"), UInt8(ascii: "V"):
      nil
    case UInt8(ascii: "3"), UInt8(ascii: "4"), UInt8(ascii: "6"): .name(.specialFile)
    case UInt8(ascii: "M"): .tar(.continuedVolume)
    default: .tar(.unknownType(type))
    }
  }
}

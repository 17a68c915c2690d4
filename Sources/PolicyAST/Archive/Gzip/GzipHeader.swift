/// The header of one gzip member.
/// - Source: RFC 1952, section 2.3.
struct GzipHeader {
  /// The number of bytes of the header.
  let length: Int
  /// The original file name, or nil.
  let name: [UInt8]?

  /// Reads the header at the start of `bytes`.
  init(_ bytes: ArchiveBytes, at offset: Int) throws(ArchiveFault) {
    guard bytes.count >= 10 else { throw .reject(.truncated, at: offset) }
    guard bytes.has([0x1F, 0x8B, 8], at: 0), let flags = bytes.byte(3), flags & 0xE0 == 0 else {
      throw .reject(.badGzipHeader, at: offset)
    }
    var cursor = 10
    if flags & 4 != 0 {
      guard let length: UInt16 = bytes.number(cursor) else { throw .reject(.truncated, at: offset) }
      cursor += 2 + Int(length)
    }
    name = flags & 8 != 0 ? try Self.text(bytes, &cursor, offset) : nil
    if flags & 16 != 0 { _ = try Self.text(bytes, &cursor, offset) }
    if flags & 2 != 0 {
      guard let check: UInt16 = bytes.number(cursor), let header = bytes.slice(0, cursor) else {
        throw .reject(.truncated, at: offset)
      }
      var crc = CRC32()
      header.withBytes { crc.update($0) }
      guard UInt16(truncatingIfNeeded: crc.value) == check else { throw .reject(.badGzipHeader, at: offset) }
      cursor += 2
    }
    guard cursor <= bytes.count else { throw .reject(.truncated, at: offset) }
    length = cursor
  }

  private static func text(
    _ bytes: ArchiveBytes, _ cursor: inout Int, _ offset: Int
  ) throws(ArchiveFault) -> [UInt8] {
    let rest = bytes.suffix(from: cursor)
    guard let length = rest.withBytes({ $0.firstIndex(of: 0) }) else { throw .reject(.truncated, at: offset) }
    cursor += length + 1
    return rest.copy(0, length) ?? []
  }
}

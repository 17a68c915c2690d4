/// The header in front of an entry's data in a zip archive.
/// - Source: APPNOTE.TXT 6.3.10, 4.3.7.
struct ZipLocalHeader {
  static let signature: UInt32 = 0x0403_4B50
  private static let fixedSize = 30

  /// The offset of the first byte of data.
  let dataStart: Int
  private let flags: UInt16
  private let method: UInt16
  private let crc: UInt32
  private let compressedSize: Int?
  private let size: Int?
  private let name: ArchiveBytes
  let isExtraOverrun: Bool

  /// Reads the header at `offset`; nil when there is none.
  init?(_ bytes: ArchiveBytes, at offset: Int) {
    guard let mark: UInt32 = bytes.number(offset), mark == Self.signature,
      let flags: UInt16 = bytes.number(offset + 6), let method: UInt16 = bytes.number(offset + 8),
      let crc: UInt32 = bytes.number(offset + 14), let compressed: UInt32 = bytes.number(offset + 18),
      let size: UInt32 = bytes.number(offset + 22), let nameLength: UInt16 = bytes.number(offset + 26),
      let extraLength: UInt16 = bytes.number(offset + 28),
      let name = bytes.slice(offset + Self.fixedSize, Int(nameLength)),
      let extraBytes = bytes.slice(offset + Self.fixedSize + Int(nameLength), Int(extraLength))
    else { return nil }
    let extra = ZipExtra(extraBytes)
    var wide = try? extra.zip64Values(at: offset)
    self.size = try? wide?.resolve(size)
    compressedSize = try? wide?.resolve(compressed)
    self.flags = flags
    self.method = method
    self.crc = crc
    self.name = name
    isExtraOverrun = extra.isOverrun
    dataStart = offset + Self.fixedSize + Int(nameLength) + Int(extraLength)
  }

  /// Returns the first field on which this header and the directory's `record` disagree, or nil.
  func difference(from record: ZipRecord) -> String? {
    guard name.withBytes({ $0.elementsEqual(record.name) }) else { return "name" }
    guard method == record.method.rawValue else { return "method" }
    guard flags & 0x2041 == record.flags & 0x2041 else { return "encryption" }
    // Before a data descriptor the values may be left out as zero.
    let mayBeZero = flags & 8 != 0
    if size != record.size, !(mayBeZero && (size ?? 0) == 0) { return "size" }
    if compressedSize != record.compressedSize, !(mayBeZero && (compressedSize ?? 0) == 0) { return "compressed size" }
    if crc != record.crc, !(mayBeZero && crc == 0) { return "checksum" }
    return nil
  }

  /// Whether what stands at `offset` is plausibly a local header and not only its signature.
  static func isLikely(_ bytes: ArchiveBytes, at offset: Int) -> Bool {
    guard ZipLocalHeader(bytes, at: offset) != nil, let version: UInt16 = bytes.number(offset + 4),
      let method: UInt16 = bytes.number(offset + 8), let nameLength: UInt16 = bytes.number(offset + 26)
    else { return false }
    return version & 0xFF <= 63 && method <= 99 && nameLength > 0
  }
}

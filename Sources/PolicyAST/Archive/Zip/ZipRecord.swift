/// One record of a zip archive's directory as it is written, with its zip64 field applied.
/// - Source: APPNOTE.TXT 6.3.10, 4.3.12 and 4.5.
struct ZipRecord {
  static let signature: UInt32 = 0x0201_4B50
  private static let fixedSize = 46

  /// The offset of the record.
  let offset: Int
  /// The number of bytes of the record.
  let length: Int
  let host: UInt8
  let flags: UInt16
  let method: ArchiveMethod
  let crc: UInt32
  let compressedSize: Int
  let size: Int
  let attributes: UInt32
  /// The offset of the local header, as announced.
  let localOffset: Int
  let name: [UInt8]
  let extra: ZipExtra

  var isEncrypted: Bool { flags & 1 != 0 }
  var hasDescriptor: Bool { flags & 8 != 0 }
  var isUTF8: Bool { flags & 0x800 != 0 }
  var hasMaskedHeaders: Bool { flags & 0x2000 != 0 }

  /// Reads the record at `offset` of `bytes`, which ends with the directory.
  init(_ bytes: ArchiveBytes, at offset: Int) throws(ArchiveFault) {
    guard let mark: UInt32 = bytes.number(offset), mark == Self.signature, let host = bytes.byte(offset + 5),
      let flags: UInt16 = bytes.number(offset + 8), let method: UInt16 = bytes.number(offset + 10),
      let crc: UInt32 = bytes.number(offset + 16), let compressed: UInt32 = bytes.number(offset + 20),
      let size: UInt32 = bytes.number(offset + 24), let nameLength: UInt16 = bytes.number(offset + 28),
      let extraLength: UInt16 = bytes.number(offset + 30), let commentLength: UInt16 = bytes.number(offset + 32),
      let disk: UInt16 = bytes.number(offset + 34), let attributes: UInt32 = bytes.number(offset + 38),
      let local: UInt32 = bytes.number(offset + 42)
    else { throw .reject(.zip(.badDirectory), at: offset) }
    length = Self.fixedSize + Int(nameLength) + Int(extraLength) + Int(commentLength)
    let nameStart = offset + Self.fixedSize
    guard length <= bytes.count - offset, let name = bytes.copy(nameStart, Int(nameLength)),
      let extraBytes = bytes.slice(nameStart + Int(nameLength), Int(extraLength))
    else { throw .reject(.zip(.badDirectory), at: offset) }

    let extra = ZipExtra(extraBytes)
    var wide = try extra.zip64Values(at: offset)
    self.size = try wide.resolve(size)
    compressedSize = try wide.resolve(compressed)
    localOffset = try wide.resolve(local)
    let diskNumber = disk == 0xFFFF ? try wide.resolveDisk() : UInt32(disk)
    guard diskNumber == 0 else { throw .reject(.zip(.splitArchive), at: offset) }
    self.offset = offset
    self.host = host
    self.flags = flags
    self.method = ArchiveMethod(rawValue: method)
    self.crc = crc
    self.attributes = attributes
    self.name = name
    self.extra = extra
  }
}

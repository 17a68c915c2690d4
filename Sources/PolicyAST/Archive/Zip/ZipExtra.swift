/// The extra fields of one header of a zip archive.
/// - Source: APPNOTE.TXT 6.3.10, 4.5 and 4.6.9.
struct ZipExtra {
  private let bytes: ArchiveBytes
  private var fields: [(id: UInt16, offset: Int, length: Int)] = []
  /// Whether a field's length leads beyond the end of all fields.
  private(set) var isOverrun = false

  init(_ bytes: ArchiveBytes) {
    self.bytes = bytes
    var offset = 0
    while bytes.count - offset >= 4 {
      guard let id: UInt16 = bytes.number(offset), let length: UInt16 = bytes.number(offset + 2) else { break }
      guard Int(length) <= bytes.count - offset - 4 else {
        isOverrun = true
        return
      }
      fields.append((id, offset + 4, Int(length)))
      offset += 4 + Int(length)
    }
    // Alignment tools pad with up to three zeros.
    isOverrun = !bytes.suffix(from: offset).isZero
  }

  /// Whether there is a field with the number `id`.
  func has(_ id: UInt16) -> Bool { fields.contains { $0.id == id } }

  /// Returns the values of the zip64 field, none without one; refuses a repeated field.
  func zip64Values(at offset: Int) throws(ArchiveFault) -> ZipWideValues {
    let found = fields.filter { $0.id == 1 }
    guard found.count <= 1 else { throw .reject(.zip(.badZip64Field), at: offset) }
    let part = found.first.flatMap { bytes.slice($0.offset, $0.length) }
    return ZipWideValues(bytes: part ?? ArchiveBytes([]), recordOffset: offset)
  }

  /// Returns the name in the Info-ZIP Unicode path field that belongs to the header name `name`, or nil.
  func unicodeName(for name: [UInt8]) -> [UInt8]? {
    guard let field = fields.first(where: { $0.id == 0x7075 }), field.length > 5, bytes.byte(field.offset) == 1,
      let check: UInt32 = bytes.number(field.offset + 1), check == CRC32.of(name)
    else { return nil }
    return bytes.copy(field.offset + 5, field.length - 5)
  }
}

/// The values of a zip64 field, taken in order by the header fields that are too small for theirs.
struct ZipWideValues {
  let bytes: ArchiveBytes
  let recordOffset: Int
  private var offset = 0

  init(bytes: ArchiveBytes, recordOffset: Int) {
    self.bytes = bytes
    self.recordOffset = recordOffset
  }

  /// Returns `short`, or the next wide value when `short` is the mark for one.
  mutating func resolve(_ short: UInt32) throws(ArchiveFault) -> Int {
    guard short == 0xFFFF_FFFF else { return Int(short) }
    guard let wide: UInt64 = bytes.number(offset), let value = Int(exactly: wide) else {
      throw .reject(.zip(.badZip64Field), at: recordOffset)
    }
    offset += 8
    return value
  }

  /// Returns the next wide disk number.
  mutating func resolveDisk() throws(ArchiveFault) -> UInt32 {
    guard let value: UInt32 = bytes.number(offset) else { throw .reject(.zip(.badZip64Field), at: recordOffset) }
    offset += 4
    return value
  }
}

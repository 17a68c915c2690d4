/// One header block of a tar archive.
/// - Source: POSIX.1-2017, pax, "ustar Interchange Format"; GNU tar manual, "Basic Tar Format".
struct TarHeader {
  private let block: [UInt8]
  /// The 0-based offset of the block in the archive.
  let offset: Int

  /// The header in `block`, 512 bytes that are not all zero, whose checksum is checked.
  init(_ block: [UInt8], at offset: Int) throws(ArchiveFault) {
    guard block.count == TarInput.blockSize else { throw .reject(.truncated, at: offset) }
    guard block.withUnsafeBytes({ Self.hasChecksum($0) }) else { throw .reject(.tar(.badChecksum), at: offset) }
    self.block = block
    self.offset = offset
  }

  var type: UInt8 { block[156] }
  var isUstar: Bool { block[257..<262].elementsEqual("ustar".utf8) }
  var isGNU: Bool { block[257..<265].elementsEqual("ustar  \0".utf8) }
  var linkName: [UInt8] { text(157, 100) }

  /// The name with the prefix that ustar keeps apart.
  var name: [UInt8] {
    let name = text(0, 100)
    guard isUstar, !isGNU else { return name }
    let prefix = text(345, 155)
    return prefix.isEmpty ? name : prefix + [0x2F] + name
  }

  /// The permission bits, or nil when they are no number.
  var permissions: UInt16? {
    guard let mode = try? number(100, 8, "mode") else { return nil }
    return UInt16(truncatingIfNeeded: mode & 0o7777)
  }

  /// Returns the size of the data.
  func size() throws(ArchiveFault) -> Int { try number(124, 12, "size") }

  /// Returns the size of the whole file of an old GNU sparse member.
  func sparseSize() throws(ArchiveFault) -> Int { try number(483, 12, "sparse size") }

  /// Returns the regions of an old GNU sparse member in this header and whether more follow.
  func sparseRegions() throws(ArchiveFault) -> (regions: [SparseMap.Region], isExtended: Bool) {
    (try Self.sparseRegions(block, from: 386, count: 4, at: offset), block[482] != 0)
  }

  /// Returns up to `count` sparse regions at `start` in `block`.
  static func sparseRegions(
    _ block: [UInt8], from start: Int, count: Int, at offset: Int
  ) throws(ArchiveFault) -> [SparseMap.Region] {
    var regions: [SparseMap.Region] = []
    for index in 0..<count {
      let place = start + index * 24
      guard block[place] != 0 else { break }
      regions.append(
        SparseMap.Region(
          offset: try number(block[place..<place + 12], "sparse offset", offset),
          count: try number(block[place + 12..<place + 24], "sparse length", offset)))
    }
    return regions
  }

  /// The sizes of archives without entries: from two blocks to one record of twenty.
  private static let emptySizes = Set(stride(from: 1024, through: 10_240, by: TarInput.blockSize))

  /// Whether `head` begins like a tar archive: a valid checksum, or the mark of ustar or GNU.
  static func isLikely(_ head: UnsafeRawBufferPointer) -> Bool {
    guard head.count >= 262 else { return false }
    if head[257..<262].elementsEqual("ustar".utf8) { return true }
    guard head.count >= TarInput.blockSize else { return false }
    let block = UnsafeRawBufferPointer(rebasing: head[0..<TarInput.blockSize])
    // Two zero blocks are an archive without entries.
    guard block[0] != 0 else { return emptySizes.contains(head.count) && head.allSatisfy { $0 == 0 } }
    return hasChecksum(block)
  }

  /// Whether the sum of the bytes, signed or not, with the checksum taken as spaces, is the checksum.
  static func hasChecksum(_ block: UnsafeRawBufferPointer) -> Bool {
    guard block.count == TarInput.blockSize,
      let announced = try? number(Array(block[148..<156])[...], "checksum", 0)
    else { return false }
    var unsigned = 8 * 0x20
    var signed = 8 * 0x20
    for (index, byte) in block.enumerated() where !(148..<156).contains(index) {
      unsigned += Int(byte)
      signed += Int(Int8(bitPattern: byte))
    }
    return announced == unsigned || announced == signed
  }

  private func text(_ start: Int, _ length: Int) -> [UInt8] {
    Array(block[start..<start + length].prefix { $0 != 0 })
  }

  private func number(_ start: Int, _ length: Int, _ field: String) throws(ArchiveFault) -> Int {
    try Self.number(block[start..<start + length], field, offset)
  }

  /// Returns an octal number, or one in base 256 when the first bit is set; nothing at all is 0.
  private static func number(
    _ bytes: ArraySlice<UInt8>, _ field: String, _ offset: Int
  ) throws(ArchiveFault) -> Int {
    let bad = ArchiveFault.reject(.tar(.badNumber(field: field)), at: offset)
    if let first = bytes.first, first & 0x80 != 0 {
      guard first & 0x40 == 0 else { throw bad }
      var value = Int(first & 0x3F)
      for byte in bytes.dropFirst() {
        guard value <= Int.max >> 8 else { throw bad }
        value = value << 8 | Int(byte)
      }
      return value
    }
    var value = 0
    let digits = bytes.drop { $0 == 0x20 }
    let end = digits.firstIndex { $0 == 0 || $0 == 0x20 } ?? digits.endIndex
    for byte in digits[..<end] {
      guard (0x30...0x37).contains(byte), value <= Int.max >> 3 else { throw bad }
      value = value << 3 | Int(byte - 0x30)
    }
    guard digits[end...].allSatisfy({ $0 == 0 || $0 == 0x20 }) else { throw bad }
    return value
  }
}

extension TarReader {
  /// Reads the map of a sparse member in any of the four formats that GNU tar has written; nil for other members.
  ///
  /// Consumes the map from the member's data where it lies there, and sets `name` when the map's header names the file.
  /// - Source: GNU tar manual, "Storing Sparse Files".
  mutating func sparseMap(
    _ header: TarHeader, _ pax: PaxRecords, _ name: inout [UInt8]
  ) throws(ArchiveFault) -> SparseMap? {
    if header.type == UInt8(ascii: "S") { return try oldMap(header) }
    let offset = header.offset
    if let inner = pax["GNU.sparse.name"] { name = inner }
    if let major = try pax.number("GNU.sparse.major", at: offset) {
      guard major == 1 else { throw .refuse(.tar(.badSparseMap), at: offset) }
      guard let size = try pax.number("GNU.sparse.realsize", at: offset) else {
        throw .refuse(.tar(.badSparseMap), at: offset)
      }
      let regions = try leadingMap(at: offset)
      return try SparseMap(regions, size: size, stored: storedSize, at: offset)
    }
    guard let size = try pax.number("GNU.sparse.size", at: offset) else { return nil }
    let numbers = pax.sparseNumbers
    guard numbers.count % 2 == 0 else { throw .refuse(.tar(.badSparseMap), at: offset) }
    let regions = stride(from: 0, to: numbers.count, by: 2).map {
      SparseMap.Region(offset: numbers[$0], count: numbers[$0 + 1])
    }
    return try SparseMap(regions, size: size, stored: storedSize, at: offset)
  }

  private mutating func oldMap(_ header: TarHeader) throws(ArchiveFault) -> SparseMap {
    var (regions, isExtended) = try header.sparseRegions()
    while isExtended {
      guard regions.count < 100_000 else { throw .reject(.tar(.badSparseMap), at: header.offset) }
      let block = try input.nextBlock()
      guard block.count == TarInput.blockSize else { throw .reject(.truncated, at: header.offset) }
      regions += try TarHeader.sparseRegions(block, from: 0, count: 21, at: header.offset)
      isExtended = block[504] != 0
    }
    return try SparseMap(regions, size: try header.sparseSize(), stored: storedSize, at: header.offset)
  }

  /// Reads the map that precedes the data in format 1.0: decimal numbers, one a line, padded to whole blocks.
  private mutating func leadingMap(at offset: Int) throws(ArchiveFault) -> [SparseMap.Region] {
    let bad = ArchiveFault.refuse(.tar(.badSparseMap), at: offset)
    var numbers: [Int] = []
    var expected = 1
    var current = 0
    var hasDigits = false
    while numbers.count < expected {
      guard storedSize >= TarInput.blockSize else { throw bad }
      let block = try input.nextBlock()
      guard block.count == TarInput.blockSize else { throw .reject(.truncated, at: offset) }
      takeStored(TarInput.blockSize)
      for byte in block where numbers.count < expected {
        if byte == 0x0A {
          guard hasDigits else { throw bad }
          numbers.append(current)
          if numbers.count == 1 {
            guard current <= 100_000 else { throw bad }
            expected = 1 + 2 * current
          }
          current = 0
          hasDigits = false
        } else {
          guard (0x30...0x39).contains(byte), current <= (Int.max - 9) / 10 else { throw bad }
          current = current * 10 + Int(byte - 0x30)
          hasDigits = true
        }
      }
    }
    return stride(from: 1, to: numbers.count, by: 2).map {
      SparseMap.Region(offset: numbers[$0], count: numbers[$0 + 1])
    }
  }
}

/// The end of a zip archive: where its directory lies and what it announces.
/// - Source: APPNOTE.TXT 6.3.10, 4.3.14 to 4.3.16.
struct ZipEnd {
  private static let signature: UInt32 = 0x0605_4B50
  private static let locatorSignature: UInt32 = 0x0706_4B50
  private static let zip64Signature: UInt32 = 0x0606_4B50
  private static let size = 22

  /// The offset of the first directory record in the file.
  let directoryStart: Int
  /// The size of the directory in bytes.
  let directorySize: Int
  /// What offsets of local headers have to be increased by.
  let base: Int
  /// The number of entries announced.
  let entryCount: UInt64
  let isZip64: Bool
  /// What is unusual about the end of the file.
  let notes: [ArchiveTrouble]
  /// The offset of the record that was taken.
  let offset: Int

  /// Whether `bytes` end with the end record of a zip archive whose directory can be found.
  static func isPresent(in bytes: ArchiveBytes) -> Bool {
    candidates(in: bytes).contains { isExact($0, bytes) && (try? ZipEnd(bytes, at: $0, notes: [])) != nil }
  }

  /// Finds the one end record of `bytes`.
  ///
  /// The record whose comment reaches the end of the file counts; without one, a record followed by other bytes is
  /// accepted and noted. Two records that could both be meant are an ambiguity and refused.
  static func find(in bytes: ArchiveBytes) throws(ArchiveFault) -> ZipEnd {
    let all = candidates(in: bytes)
    guard !all.isEmpty else { throw .reject(.zip(.noEndRecord), at: 0) }
    let exact = all.filter { isExact($0, bytes) }
    if let end = try unique(exact, bytes) { return end }
    if let end = try unique(all.filter { !exact.contains($0) }, bytes) { return end }
    let last = exact.last ?? all[all.count - 1]
    return try ZipEnd(bytes, at: last, notes: [])
  }

  private static func unique(_ offsets: [Int], _ bytes: ArchiveBytes) throws(ArchiveFault) -> ZipEnd? {
    var found: ZipEnd?
    for offset in offsets {
      guard let end = try? ZipEnd(bytes, at: offset, notes: notes(offset, bytes)) else { continue }
      guard found == nil else { throw .reject(.zip(.ambiguousEndRecord), at: offset) }
      found = end
    }
    return found
  }

  /// Returns the offsets of all end signatures near the end, ascending; at most 64 of them.
  private static func candidates(in bytes: ArchiveBytes) -> [Int] {
    guard bytes.count >= size else { return [] }
    let first = max(bytes.count - size - 0xFFFF - 1024, 0)
    return bytes.withBytes { buffer in
      var found: [Int] = []
      var offset = buffer.count - size
      while offset >= first, found.count < 64 {
        if buffer[offset] == 0x50,
          buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self) == signature.littleEndian
        {
          found.append(offset)
        }
        offset -= 1
      }
      return found.reversed()
    }
  }

  private static func isExact(_ offset: Int, _ bytes: ArchiveBytes) -> Bool {
    guard let comment: UInt16 = bytes.number(offset + 20) else { return false }
    return offset + size + Int(comment) == bytes.count
  }

  private static func notes(_ offset: Int, _ bytes: ArchiveBytes) -> [ArchiveTrouble] {
    guard let comment: UInt16 = bytes.number(offset + 20) else { return [] }
    let surplus = bytes.count - offset - size - Int(comment)
    if surplus > 0 { return [.trailingData(count: surplus)] }
    return surplus < 0 ? [.zip(.commentTruncated)] : []
  }

  /// Reads the record at `offset` and checks that a directory ends before it.
  private init(_ bytes: ArchiveBytes, at offset: Int, notes: [ArchiveTrouble]) throws(ArchiveFault) {
    guard let disk: UInt16 = bytes.number(offset + 4), let directoryDisk: UInt16 = bytes.number(offset + 6),
      let diskEntries: UInt16 = bytes.number(offset + 8), let entries: UInt16 = bytes.number(offset + 10),
      let size: UInt32 = bytes.number(offset + 12), let start: UInt32 = bytes.number(offset + 16)
    else { throw .reject(.truncated, at: offset) }

    if let wide = try Self.zip64(bytes, before: offset) {
      let agrees =
        (entries == 0xFFFF || UInt64(entries) == wide.entries) && (size == 0xFFFF_FFFF || UInt64(size) == wide.size)
        && (start == 0xFFFF_FFFF || UInt64(start) == wide.start)
      guard agrees else { throw .reject(.zip(.endRecordsDisagree), at: offset) }
      entryCount = wide.entries
      isZip64 = true
      (directoryStart, directorySize, base) = try Self.place(bytes, wide.start, wide.size, before: wide.offset)
    } else {
      let isSplit = disk != 0 || directoryDisk != 0 || diskEntries != entries
      guard !isSplit else { throw .reject(.zip(.splitArchive), at: offset) }
      entryCount = UInt64(entries)
      isZip64 = false
      (directoryStart, directorySize, base) = try Self.place(bytes, UInt64(start), UInt64(size), before: offset)
    }
    self.offset = offset
    self.notes = notes
  }

  /// Returns where the directory that ends at `end` begins, and how far offsets are from the start of the file.
  private static func place(
    _ bytes: ArchiveBytes, _ start: UInt64, _ size: UInt64, before end: Int
  ) throws(ArchiveFault) -> (start: Int, size: Int, base: Int) {
    guard size <= UInt64(end), start <= UInt64(end) - size else { throw .reject(.zip(.badDirectory), at: end) }
    let announced = Int(start)
    let found = end - Int(size)
    let directory: [UInt8] = [0x50, 0x4B, 1, 2]
    if size == 0 || bytes.has(directory, at: found) { return (found, Int(size), found - announced) }
    // Something may stand between the directory and its end record.
    guard bytes.has(directory, at: announced) else { throw .reject(.zip(.badDirectory), at: end) }
    return (announced, Int(size), 0)
  }

  private struct Zip64 {
    let offset: Int
    let entries: UInt64
    let size: UInt64
    let start: UInt64
  }

  /// Returns the zip64 end record that the locator in front of the end record at `end` names; nil without a locator.
  private static func zip64(_ bytes: ArchiveBytes, before end: Int) throws(ArchiveFault) -> Zip64? {
    let locator = end - 20
    guard let mark: UInt32 = bytes.number(locator), mark == locatorSignature,
      let disk: UInt32 = bytes.number(locator + 4), let named: UInt64 = bytes.number(locator + 8),
      let disks: UInt32 = bytes.number(locator + 16)
    else { return nil }
    guard disk == 0, disks <= 1 else { throw .reject(.zip(.splitArchive), at: locator) }
    // With data in front of the archive the locator may count from the archive's own start.
    for offset in [Int(clamping: named), locator - 56] {
      guard let mark: UInt32 = bytes.number(offset), mark == zip64Signature, offset <= locator - 56,
        let ownDisk: UInt32 = bytes.number(offset + 16), let directoryDisk: UInt32 = bytes.number(offset + 20),
        let diskEntries: UInt64 = bytes.number(offset + 24), let entries: UInt64 = bytes.number(offset + 32),
        let size: UInt64 = bytes.number(offset + 40), let start: UInt64 = bytes.number(offset + 48)
      else { continue }
      guard ownDisk == 0, directoryDisk == 0, diskEntries == entries else {
        throw .reject(.zip(.splitArchive), at: offset)
      }
      return Zip64(offset: offset, entries: entries, size: size, start: start)
    }
    throw .reject(.zip(.badZip64Field), at: locator)
  }
}

/// A zip archive, read through its directory; its entries can be read in any order and by several threads.
///
/// Opening checks the directory against the local headers, looks for overlaps, hidden entries and unsafe names, and
/// never inflates anything but the targets of symbolic links.
public struct ZipArchive: Sendable {
  /// What reading an entry's data needs.
  struct Place: Sendable {
    let dataStart: Int
    let compressedSize: Int
    let hasDescriptor: Bool
  }

  let bytes: ArchiveBytes
  let limits: ArchiveLimits
  var places: [Place] = []

  /// The entries in the order of the directory; none when the archive is rejected.
  public internal(set) var entries: [ArchiveEntry] = []
  /// What there is to say about the archive and its entries' headers.
  public internal(set) var remarks: [ArchiveRemark] = []
  /// Why the archive is not accepted, or nil.
  public internal(set) var rejection: ArchiveRemark?

  /// Opens the archive that `bytes` are.
  /// - Complexity: O(*n* log *n*) in the size of the directory, O(*m*) in bytes that belong to no entry.
  public init(_ bytes: ArchiveBytes, limits: ArchiveLimits = ArchiveLimits()) {
    self.init(bytes, limits: limits, inflaters: InflaterPool())
  }

  /// Opens the archive with decoders that others use before and after.
  init(_ bytes: ArchiveBytes, limits: ArchiveLimits, inflaters: InflaterPool) {
    self.bytes = bytes
    self.limits = limits
    do {
      try open(inflaters)
    } catch {
      let remark = error.remark(member: "")
      rejection = remark
      remarks.append(remark)
      entries = []
      places = []
    }
  }

  private mutating func open(_ inflaters: InflaterPool) throws(ArchiveFault) {
    guard bytes.count > 0 else { throw .reject(.empty, at: 0) }
    let end = try ZipEnd.find(in: bytes)
    for note in end.notes { remark(.note, note, at: end.offset) }
    if end.base > 0 { remark(.note, .zip(.prefix(count: end.base)), at: 0) }
    let records = try readDirectory(end)
    try readEntries(records, end, inflaters)
  }

  private mutating func readDirectory(_ end: ZipEnd) throws(ArchiveFault) -> [ZipRecord] {
    let directoryEnd = end.directoryStart + end.directorySize
    guard let upToEnd = bytes.slice(0, directoryEnd) else { throw .reject(.zip(.badDirectory), at: end.offset) }
    guard end.entryCount <= UInt64(end.directorySize / 46) else {
      throw .reject(.zip(.wrongEntryCount(announced: end.entryCount, found: end.directorySize / 46)), at: end.offset)
    }
    var records: [ZipRecord] = []
    var offset = end.directoryStart
    while offset < directoryEnd {
      // A digital signature may close the directory.
      if let mark: UInt32 = upToEnd.number(offset), mark == 0x0505_4B50 { break }
      guard records.count < limits.entryCount else {
        remark(.limit, .limitReached(.entryCount), at: offset)
        return records
      }
      let record = try ZipRecord(upToEnd, at: offset)
      guard !record.hasMaskedHeaders else { throw .reject(.zip(.encryptedDirectory), at: offset) }
      records.append(record)
      offset += record.length
    }
    let found = UInt64(records.count)
    // Sixteen bits hold the count modulo 65536 when a tool knows no zip64.
    let isWrapped = !end.isZip64 && found > 0xFFFF && found & 0xFFFF == end.entryCount
    guard found == end.entryCount || isWrapped else {
      throw .reject(.zip(.wrongEntryCount(announced: end.entryCount, found: records.count)), at: end.offset)
    }
    return records
  }

  mutating func remark(_ severity: ArchiveSeverity, _ trouble: ArchiveTrouble, at offset: Int, member: String = "") {
    guard remarks.count < limits.remarkCount else { return }
    remarks.append(ArchiveRemark(severity: severity, trouble: trouble, member: member, offset: offset))
  }
}

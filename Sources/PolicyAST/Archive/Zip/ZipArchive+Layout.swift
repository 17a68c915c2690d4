extension ZipArchive {
  /// Looks for entries that overlap and for bytes that no entry of the directory accounts for.
  mutating func checkLayout(_ starts: [Int], _ records: [ZipRecord], _ end: ZipEnd) throws(ArchiveFault) {
    let order = starts.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    let hasOverlongData = entries.contains { $0.refusal == .zip(.dataBeyondEnd) }
    var covered = 0
    var previous = -1
    for index in order {
      guard starts[index] >= covered else {
        throw .reject(.zip(.overlappingEntries(other: previous)), at: starts[index])
      }
      let isFirst = previous < 0
      if !isFirst || starts[index] > max(end.base, 0) {
        checkGap(covered, starts[index], isFirst: isFirst, isExpected: hasOverlongData)
      }
      if isFirst, starts[index] > 0, end.base == 0 { remark(.note, .zip(.prefix(count: starts[index])), at: 0) }
      let place = places[index]
      // An entry whose data runs past the directory is refused on its own; what lies behind its header is open.
      if place.dataStart <= end.directoryStart, place.compressedSize <= end.directoryStart - place.dataStart {
        covered = place.dataStart + place.compressedSize
        if place.hasDescriptor { covered += checkDescriptor(records[index], of: index, at: covered) }
      } else {
        covered = place.dataStart
      }
      previous = index
    }
    guard covered <= end.directoryStart else {
      throw .reject(.zip(.overlappingEntries(other: previous)), at: end.directoryStart)
    }
    checkGap(covered, end.directoryStart, isFirst: previous < 0, isExpected: hasOverlongData)
  }

  private mutating func checkGap(_ start: Int, _ end: Int, isFirst: Bool, isExpected: Bool) {
    guard end > start, let gap = bytes.slice(start, end - start) else { return }
    if let hidden = Self.findLocalHeader(gap), !isExpected {
      remark(.warning, .zip(.hiddenEntry), at: start + hidden)
    } else if !isFirst {
      remark(.note, .zip(.gap(count: end - start)), at: start)
    }
  }

  private static func findLocalHeader(_ gap: ArchiveBytes) -> Int? {
    let found = gap.withBytes { buffer -> [Int] in
      var offsets: [Int] = []
      var offset = 0
      while offset + 30 <= buffer.count, offsets.count < 1000 {
        if buffer[offset] == 0x50,
          buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self) == ZipLocalHeader.signature.littleEndian
        {
          offsets.append(offset)
        }
        offset += 1
      }
      return offsets
    }
    return found.first { ZipLocalHeader.isLikely(gap, at: $0) }
  }

  /// Compares the data descriptor at `offset` with the directory; returns its length, 0 when there is none that fits.
  private mutating func checkDescriptor(_ record: ZipRecord, of index: Int, at offset: Int) -> Int {
    let isSigned = bytes.has([0x50, 0x4B, 7, 8], at: offset)
    for (start, isMarked) in [(offset + 4, true), (offset, false)] where !isMarked || isSigned {
      guard let crc: UInt32 = bytes.number(start), crc == record.crc else { continue }
      let header = start - offset
      if let compressed: UInt64 = bytes.number(start + 4), let size: UInt64 = bytes.number(start + 12),
        compressed == UInt64(record.compressedSize), size == UInt64(record.size)
      {
        return header + 20
      }
      if let compressed: UInt32 = bytes.number(start + 4), let size: UInt32 = bytes.number(start + 8),
        compressed == UInt32(truncatingIfNeeded: record.compressedSize),
        size == UInt32(truncatingIfNeeded: record.size)
      {
        return header + 12
      }
    }
    remark(.warning, .zip(.descriptorDiffers), at: offset, member: entries[index].displayPath)
    return isSigned ? 16 : 0
  }
}

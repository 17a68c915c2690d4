extension ZipArchive {
  /// Gives the content of entry `index` to `visit` in chunks and returns what there is to say about it, or nil.
  ///
  /// What was visited counts only without a remark or with one of at most `.warning`: the checksum is known at the end.
  /// Chunks are valid during the call of `visit`, and at most `limits.entrySize` bytes are given. May be called by
  /// several threads at once.
  /// - Complexity: O(*n*) in the size of the entry.
  public func readContent(of index: Int, visit: (UnsafeRawBufferPointer) -> Void) -> ArchiveRemark? {
    guard entries.indices.contains(index) else { return nil }
    let entry = entries[index]
    do {
      let surplus = try readChecked(entry, visit: visit)
      guard surplus > 0 else { return nil }
      return ArchiveRemark(
        severity: .warning, trouble: .zip(.dataBehindStream(count: surplus)), member: entry.displayPath,
        offset: entry.offset)
    } catch {
      return error.remark(member: entry.displayPath)
    }
  }

  /// Reads the content of `entry`; returns the number of bytes that follow the compressed data inside the entry.
  func readChecked(
    _ entry: ArchiveEntry, visit: (UnsafeRawBufferPointer) throws(ArchiveFault) -> Void
  ) throws(ArchiveFault) -> Int {
    if let refusal = entry.refusal { throw .refuse(refusal, at: entry.offset) }
    let place = places[entry.index]
    guard entry.size <= limits.entrySize else { throw .limit(.entrySize, at: entry.offset) }
    guard entry.method == .stored || !limits.exceedsRatio(inflated: entry.size, compressed: place.compressedSize) else {
      throw .limit(.ratio, at: entry.offset)
    }
    return try read(
      place, method: entry.method, size: entry.size, crc: entry.announcedCRC ?? 0, offset: entry.offset, visit: visit)
  }

  /// Returns the content of a stored entry without copying it; nil for a compressed or refused one.
  func storedContent(of entry: ArchiveEntry) -> ArchiveBytes? {
    guard entry.refusal == nil, entry.method == .stored else { return nil }
    return bytes.slice(places[entry.index].dataStart, places[entry.index].compressedSize)
  }

  func read(
    _ place: Place, method: ArchiveMethod, size: Int, crc: UInt32, offset: Int,
    visit: (UnsafeRawBufferPointer) throws(ArchiveFault) -> Void
  ) throws(ArchiveFault) -> Int {
    guard let data = bytes.slice(place.dataStart, place.compressedSize) else {
      throw .refuse(.zip(.dataBeyondEnd), at: offset)
    }
    var check = CRC32()
    var surplus = 0
    if method == .stored {
      try data.withBytes { (buffer: UnsafeRawBufferPointer) throws(ArchiveFault) in
        check.update(buffer)
        guard check.value == crc else { throw .refuse(.crcMismatch, at: offset) }
        if buffer.count > 0 { try visit(buffer) }
      }
      return 0
    }
    let inflater = Inflater(data)
    do {
      while let chunk = try inflater.next() {
        guard inflater.produced <= size else {
          throw ArchiveFault.refuse(.sizeMismatch(announced: size, found: nil), at: offset)
        }
        check.update(chunk)
        try visit(chunk)
      }
    } catch let error as InflateError {
      throw .refuse(.deflate(error), at: offset)
    } catch let error as ArchiveFault {
      throw error
    } catch {
      throw .refuse(.deflate(.invalidCode), at: offset)
    }
    guard inflater.produced == size else {
      throw .refuse(.sizeMismatch(announced: size, found: inflater.produced), at: offset)
    }
    guard check.value == crc else { throw .refuse(.crcMismatch, at: offset) }
    surplus = data.count - inflater.consumed
    return surplus
  }
}

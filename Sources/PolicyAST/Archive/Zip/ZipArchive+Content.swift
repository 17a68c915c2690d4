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
      let surplus = try readChecked(entry, inflaters: InflaterPool(), visit: visit)
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
    _ entry: ArchiveEntry, inflaters: InflaterPool, visit: (UnsafeRawBufferPointer) throws(ArchiveFault) -> Void
  ) throws(ArchiveFault) -> Int {
    if let refusal = entry.refusal { throw .refuse(refusal, at: entry.offset) }
    let place = places[entry.index]
    guard entry.size <= limits.entrySize else { throw .limit(.entrySize, at: entry.offset) }
    guard entry.method == .stored || !limits.exceedsRatio(inflated: entry.size, compressed: place.compressedSize) else {
      throw .limit(.ratio, at: entry.offset)
    }
    return try read(
      place, method: entry.method, size: entry.size, crc: entry.announcedCRC ?? 0, offset: entry.offset,
      inflaters: inflaters, visit: visit)
  }

  /// Returns the content of a stored entry without copying it; nil for a compressed or refused one.
  func storedContent(of entry: ArchiveEntry) -> ArchiveBytes? {
    guard entry.refusal == nil, entry.method == .stored else { return nil }
    return bytes.slice(places[entry.index].dataStart, places[entry.index].compressedSize)
  }

  /// Reads the data at `place` and checks its size and `crc`; returns the number of bytes behind the compressed data.
  func read(
    _ place: Place, method: ArchiveMethod, size: Int, crc: UInt32, offset: Int, inflaters: InflaterPool,
    visit: (UnsafeRawBufferPointer) throws(ArchiveFault) -> Void
  ) throws(ArchiveFault) -> Int {
    guard let data = bytes.slice(place.dataStart, place.compressedSize) else {
      throw .refuse(.zip(.dataBeyondEnd), at: offset)
    }
    var check = CRC32()
    if method == .stored {
      try data.withBytes { (buffer: UnsafeRawBufferPointer) throws(ArchiveFault) in
        check.update(buffer)
        guard check.value == crc else { throw .refuse(.crcMismatch, at: offset) }
        if buffer.count > 0 { try visit(buffer) }
      }
      return 0
    }
    let inflater = inflaters.take(for: data)
    defer { inflaters.give(back: inflater) }
    while let chunk = try Self.next(of: inflater, offset) {
      guard inflater.produced <= size else { throw .refuse(.sizeMismatch(announced: size, found: nil), at: offset) }
      check.update(chunk)
      try visit(chunk)
    }
    guard inflater.produced == size else {
      throw .refuse(.sizeMismatch(announced: size, found: inflater.produced), at: offset)
    }
    guard check.value == crc else { throw .refuse(.crcMismatch, at: offset) }
    return data.count - inflater.consumed
  }

  private static func next(
    of inflater: Inflater, _ offset: Int
  ) throws(ArchiveFault) -> UnsafeRawBufferPointer? {
    do {
      return try inflater.next()
    } catch {
      throw .refuse(.deflate(error), at: offset)
    }
  }
}

extension ZipArchive {
  /// Makes entries of the directory's records and checks them against the local headers and each other.
  mutating func readEntries(
    _ records: [ZipRecord], _ end: ZipEnd, _ inflaters: InflaterPool
  ) throws(ArchiveFault) {
    var ledger = PathLedger(limits: limits)
    var starts: [Int] = []
    entries.reserveCapacity(records.count)
    places.reserveCapacity(records.count)
    for (index, record) in records.enumerated() {
      let (start, isOverflow) = record.localOffset.addingReportingOverflow(end.base)
      guard !isOverflow, start <= end.directoryStart, let local = ZipLocalHeader(bytes, at: start) else {
        throw .reject(.zip(.noLocalHeader), at: record.offset)
      }
      starts.append(start)
      places.append(
        Place(
          dataStart: local.dataStart, compressedSize: record.compressedSize, hasDescriptor: record.hasDescriptor))
      try appendEntry(record, index, local, start, end, &ledger, inflaters)
    }
    for fault in ledger.checkLinks() { apply(linkFault: fault.fault, to: fault.entry) }
    try checkLayout(starts, records, end)
  }

  private mutating func appendEntry(
    _ record: ZipRecord, _ index: Int, _ local: ZipLocalHeader, _ start: Int, _ end: ZipEnd, _ ledger: inout PathLedger,
    _ inflaters: InflaterPool
  ) throws(ArchiveFault) {
    let (name, nameWarnings) = Self.decodeName(record)
    var warnings = nameWarnings
    var refusal = Self.refusal(record, dataStart: local.dataStart, directoryStart: end.directoryStart)
    if let field = local.difference(from: record) { warnings.append(.zip(.localHeaderDiffers(field))) }
    if record.extra.isOverrun || local.isExtraOverrun { warnings.append(.zip(.extraFieldOverrun)) }
    let mode = record.unixMode
    if let mode, mode & 0o6000 != 0, mode & 0xF000 != 0x4000 { warnings.append(.name(.setUserID)) }

    var path: SafePath?
    do {
      guard name.utf8.count <= limits.pathLength else { throw ArchiveFault.limit(.pathLength, at: start) }
      path = try SafePath(name, style: .zip)
    } catch let error as UnsafeNameError {
      refusal = .name(.unsafeName(error.reason))
    } catch {
      refusal = .limitReached(.pathLength)
    }
    var kind = record.kind(name: name)
    if let safe = path, safe.components.isEmpty, kind != .directory {
      refusal = .name(.unsafeName(.empty))
      path = nil
    }
    if kind == .special { refusal = refusal ?? .name(.specialFile) }
    if kind == .directory, record.size > 0 { warnings.append(.name(.directoryWithData(count: record.size))) }
    if case .symbolicLink = kind, refusal == nil, let safe = path {
      (kind, refusal) = readLink(record, dataStart: local.dataStart, in: safe, inflaters)
    }
    warnings += path?.warnings ?? []
    if let safe = path, refusal == nil || kind != .directory {
      let finding = try ledger.record(safe, kind.content(isRefused: refusal != nil), index: index)
      warnings += finding.warnings
      refusal = refusal ?? finding.refusal
      if let replaced = finding.replaced, entries.indices.contains(replaced) { entries[replaced].replacement = index }
    }
    let entry = ArchiveEntry(
      index: index, path: path?.text ?? "", rawName: record.name, kind: kind, size: record.size, method: record.method,
      permissions: mode.map { $0 & 0o7777 }, offset: start, announcedCRC: record.crc, refusal: refusal)
    entries.append(entry)
    let shown = entry.displayPath
    for warning in warnings { remark(.warning, warning, at: start, member: shown) }
    if let refusal { remark(Self.severity(of: refusal), refusal, at: start, member: shown) }
  }

  private static func severity(of refusal: ArchiveTrouble) -> ArchiveSeverity {
    if case .limitReached = refusal { return .limit }
    return .refusal
  }

  /// Returns why the data of `record` cannot be read, as far as its headers tell.
  private static func refusal(_ record: ZipRecord, dataStart: Int, directoryStart: Int) -> ArchiveTrouble? {
    if record.flags & 0x40 != 0 { return .zip(.encrypted("strong encryption")) }
    if record.method == .aes { return .zip(.encrypted("AES")) }
    if record.isEncrypted { return .zip(.encrypted("ZipCrypto")) }
    guard dataStart <= directoryStart, record.compressedSize <= directoryStart - dataStart else {
      return .zip(.dataBeyondEnd)
    }
    if record.method == .stored {
      guard record.compressedSize != record.size else { return nil }
      return .sizeMismatch(announced: record.size, found: record.compressedSize)
    }
    guard record.method == .deflated else { return .zip(.unsupportedMethod(record.method)) }
    // Deflate makes at most 1032 bytes of one.
    guard record.size / 1032 <= record.compressedSize else {
      return .sizeMismatch(announced: record.size, found: nil)
    }
    return nil
  }

  private static func decodeName(_ record: ZipRecord) -> (String, [ArchiveTrouble]) {
    var warnings: [ArchiveTrouble] = []
    var name = record.name
    var isUTF8 = record.isUTF8
    if let unicode = record.extra.unicodeName(for: record.name) {
      let isASCII = record.name.allSatisfy { $0 < 0x80 }
      if unicode != record.name, isASCII || isUTF8 { warnings.append(.name(.unicodeNameDiffers)) }
      name = unicode
      isUTF8 = true
    }
    if let text = String(validating: name, as: UTF8.self) { return (text, warnings) }
    guard isUTF8 else { return (CodePage437.decode(name), warnings) }
    warnings.append(.name(.nameNotUTF8))
    return (String(decoding: name, as: UTF8.self), warnings)
  }

  /// Reads the target of a symbolic link and checks where it leads by its text.
  private func readLink(
    _ record: ZipRecord, dataStart: Int, in path: SafePath, _ inflaters: InflaterPool
  ) -> (ArchiveEntry.Kind, ArchiveTrouble?) {
    guard record.size <= min(limits.pathLength, 4096) else {
      return (.symbolicLink(target: ""), .name(.linkTooLong))
    }
    var target: [UInt8] = []
    do {
      let place = Place(dataStart: dataStart, compressedSize: record.compressedSize, hasDescriptor: false)
      _ = try read(
        place, method: record.method, size: record.size, crc: record.crc, offset: record.offset,
        inflaters: inflaters
      ) {
        target.append(contentsOf: $0)
      }
    } catch {
      return (.symbolicLink(target: ""), error.trouble)
    }
    let text = String(decoding: target, as: UTF8.self)
    return (.symbolicLink(target: text), LinkTarget.fault(of: text, from: path))
  }

  private mutating func apply(linkFault fault: ArchiveTrouble, to index: Int) {
    let entry = entries[index]
    let severity: ArchiveSeverity = fault == .name(.linkOutside) ? .refusal : .warning
    if severity == .refusal { entries[index].refusal = fault }
    remark(severity, fault, at: entry.offset, member: entry.displayPath)
  }
}

extension ZipRecord {
  /// The Unix mode with the file type, when the entry was made on a system that has one.
  fileprivate var unixMode: UInt16? {
    let mode = UInt16(attributes >> 16)
    return (host == 3 || host == 19) && mode != 0 ? mode : nil
  }

  fileprivate func kind(name: String) -> ArchiveEntry.Kind {
    switch (unixMode ?? 0) & 0xF000 {
    case 0x4000: .directory
    case 0xA000: .symbolicLink(target: "")
    case 0x8000, 0: name.utf8.last == 0x2F ? .directory : .file
    default: .special
    }
  }
}

extension ArchiveSession {
  func walkTar(_ bytes: ArchiveBytes, in prefix: String, depth: Int) throws(ArchiveFault) {
    if ImageLayout.isPresent(in: bytes) {
      return try walkImage(bytes, in: prefix, depth: depth)
    }
    try walkMembers(TarReader(TarInput(bytes)), in: prefix, depth: depth)
  }

  /// Gives the members of a plain tar archive to the visitor.
  func walkMembers(_ start: TarReader, in prefix: String, depth: Int) throws(ArchiveFault) {
    var reader = start
    var ledger = PathLedger(limits: limits)
    var links: [Int: (member: String, offset: Int)] = [:]
    var index = 0
    while let member = try reader.next() {
      guard index < limits.entryCount else { throw .limit(.entryCount, at: member.offset) }
      // A volume label names the archive, not a file.
      if member.type == UInt8(ascii: "V") { continue }
      guard let entry = try makeEntry(member, index, &ledger, in: prefix) else { continue }
      if case .symbolicLink = entry.kind { links[index] = (prefix + entry.displayPath, entry.offset) }
      try deliver(entry, member, &reader, in: prefix, depth: depth)
      index += 1
    }
    for note in reader.notes { self.note(note.severity, note.trouble, at: Self.package(prefix), offset: note.offset) }
    for fault in ledger.checkLinks() {
      guard let link = links[fault.entry] else { continue }
      let severity: ArchiveSeverity = fault.fault == .name(.linkOutside) ? .refusal : .warning
      note(severity, fault.fault, at: link.member, offset: link.offset)
    }
  }

  /// Gives one member, whose content `reader` is about to read, to the visitor.
  func deliver(
    _ entry: ArchiveEntry, _ member: TarMember, _ reader: inout TarReader, in prefix: String, depth: Int
  ) throws(ArchiveFault) {
    let memory = member.sparse == nil ? reader.input.memory?.slice(reader.input.offset, member.size) : nil
    let delivery = Delivery(
      entry: entry, member: prefix + entry.displayPath, depth: depth, memory: memory,
      isInflated: member.sparse != nil)
    try deliver(delivery) { (sink: (UnsafeRawBufferPointer) throws(ArchiveFault) -> Void) throws(ArchiveFault) in
      try reader.readContent(of: member, visit: sink)
    }
  }

  /// Returns the entry for `member`, nil for the root itself; notes what is wrong with it.
  private func makeEntry(
    _ member: TarMember, _ index: Int, _ ledger: inout PathLedger, in prefix: String
  ) throws(ArchiveFault) -> ArchiveEntry? {
    let text = String(decoding: member.name, as: UTF8.self)
    var warnings = member.warnings
    if String(validating: member.name, as: UTF8.self) == nil { warnings.append(.name(.nameNotUTF8)) }
    var refusal = member.refusal
    var kind = member.kind
    var path: SafePath?
    if text.utf8.count > limits.pathLength {
      refusal = .limitReached(.pathLength)
    } else {
      do {
        path = try SafePath(text, style: .tar)
      } catch {
        refusal = .name(.unsafeName(error.reason))
      }
    }
    if let safe = path {
      if safe.components.isEmpty {
        if kind == .directory { return nil }
        refusal = .name(.unsafeName(.empty))
        path = nil
      }
      if refusal == nil { (kind, refusal) = checkLink(kind, in: safe, &ledger) }
    }
    if let mode = member.permissions, mode & 0o6000 != 0, kind == .file { warnings.append(.name(.setUserID)) }
    warnings += path?.warnings ?? []
    if let safe = path, refusal == nil || kind != .directory {
      let finding = try ledger.record(safe, kind.content(isRefused: refusal != nil), index: index)
      warnings += finding.warnings
      refusal = refusal ?? finding.refusal
    }
    let entry = ArchiveEntry(
      index: index, path: path?.text ?? "", rawName: member.name, kind: kind, size: member.size, method: .stored,
      permissions: member.permissions, offset: member.offset, announcedCRC: nil, refusal: refusal, replacement: nil)
    let shown = prefix + entry.displayPath
    for warning in warnings { note(.warning, warning, at: shown, offset: member.offset) }
    if case .limitReached? = refusal {
      note(.limit, .limitReached(.pathLength), at: shown, offset: member.offset)
    } else if let refusal {
      note(.refusal, refusal, at: shown, offset: member.offset)
    }
    return entry
  }

  private func checkLink(
    _ kind: ArchiveEntry.Kind, in path: SafePath, _ ledger: inout PathLedger
  ) -> (ArchiveEntry.Kind, ArchiveTrouble?) {
    switch kind {
    case .symbolicLink(let target): return (kind, LinkTarget.fault(of: target, from: path))
    case .hardLink(let target):
      guard let safe = try? SafePath(target, style: .tar) else { return (kind, .name(.linkOutside)) }
      guard ledger.holdsFile(safe) else { return (kind, .name(.linkTargetMissing)) }
      return (.hardLink(target: safe.text), nil)
    case .file, .directory, .special: return (kind, nil)
    }
  }
}

extension TarMember {
  /// What the member is; the target of a link as it is written.
  var kind: ArchiveEntry.Kind {
    switch type {
    case UInt8(ascii: "0"), UInt8(ascii: "S"): .file
    case UInt8(ascii: "1"): .hardLink(target: String(decoding: linkName, as: UTF8.self))
    case UInt8(ascii: "2"): .symbolicLink(target: String(decoding: linkName, as: UTF8.self))
    case UInt8(ascii: "5"), UInt8(ascii: "D"): .directory
    default: .special
    }
  }
}

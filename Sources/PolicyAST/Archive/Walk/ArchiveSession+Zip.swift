extension ArchiveSession {
  func walkZip(_ bytes: ArchiveBytes, in prefix: String, depth: Int) throws(ArchiveFault) {
    let archive = ZipArchive(bytes, limits: limits, inflaters: budget.inflaters)
    if let rejection = archive.rejection {
      throw ArchiveFault(severity: .rejection, trouble: rejection.trouble, offset: rejection.offset)
    }
    for remark in archive.remarks {
      note(remark.severity, remark.trouble, at: prefix + remark.member, offset: remark.offset)
    }
    try walkEntries(of: archive, archive.entries.indices, in: prefix, depth: depth)
  }

  /// Gives the entries of `archive` with the given indices to the visitor.
  func walkEntries(
    of archive: ZipArchive, _ indices: Range<Int>, in prefix: String, depth: Int
  ) throws(ArchiveFault) {
    for entry in archive.entries[indices] {
      let member = prefix + entry.displayPath
      let delivery = Delivery(
        entry: entry, member: member, depth: depth, memory: archive.storedContent(of: entry),
        isInflated: entry.method != .stored)
      var surplus = 0
      try deliver(delivery) { (sink: (UnsafeRawBufferPointer) throws(ArchiveFault) -> Void) throws(ArchiveFault) in
        surplus = try archive.readChecked(entry, inflaters: budget.inflaters, visit: sink)
      }
      if surplus > 0 { note(.warning, .zip(.dataBehindStream(count: surplus)), at: member, offset: entry.offset) }
    }
  }
}

extension ArchiveSession {
  /// The content of an entry, wherever it comes from.
  struct Delivery {
    let entry: ArchiveEntry
    let member: String
    let depth: Int
    /// The content when it lies in memory as it is.
    let memory: ArchiveBytes?
    /// Whether the chunks are inflated for this entry alone and count against the budget.
    let isInflated: Bool
  }

  /// Gives an entry to the visitor; `read` gives the content to what it is called with.
  ///
  /// Throws only what ends the whole package; an entry's own trouble becomes a remark.
  func deliver(
    _ delivery: Delivery,
    read: ((UnsafeRawBufferPointer) throws(ArchiveFault) -> Void) throws(ArchiveFault) -> Void
  ) throws(ArchiveFault) {
    let entry = delivery.entry
    let isWanted = wants(entry, at: delivery.member)
    guard entry.refusal == nil else { return visitor.finish(entry, at: delivery.member, content: .refused) }
    guard entry.hasContent else { return visitor.finish(entry, at: delivery.member, content: .none) }
    guard entry.size <= limits.entrySize else {
      note(.limit, .limitReached(.entrySize), at: delivery.member, offset: entry.offset)
      return visitor.finish(entry, at: delivery.member, content: .refused)
    }
    do {
      let content = try readContent(delivery, isWanted: isWanted, read: read)
      visitor.finish(entry, at: delivery.member, content: content)
    } catch {
      visitor.finish(entry, at: delivery.member, content: .refused)
      let endsPackage = error.severity == .rejection || budget.isExhausted || error.trouble == .limitReached(.ratio)
      guard endsPackage, !delivery.isInflated || budget.isExhausted else { return note(error, at: delivery.member) }
      throw error
    }
  }

  private func readContent(
    _ delivery: Delivery, isWanted: Bool,
    read: ((UnsafeRawBufferPointer) throws(ArchiveFault) -> Void) throws(ArchiveFault) -> Void
  ) throws(ArchiveFault) -> ArchiveContent {
    if let memory = delivery.memory, let kind = ArchiveKind.detect(memory) {
      try read { _ in }
      return openNested(memory, kind, at: delivery.member, depth: delivery.depth)
    }
    let sink = MemberSink(self, isWanted: isWanted)
    defer { sink.releaseBuffer() }
    try read { (chunk: UnsafeRawBufferPointer) throws(ArchiveFault) in
      if delivery.isInflated { try self.budget.spend(chunk.count) }
      try sink.take(chunk)
    }
    try sink.finishHead()
    guard let kind = sink.packageKind else {
      return isWanted ? .complete(size: sink.size, hash: sink.hash) : .none
    }
    return openNested(ArchiveBytes(sink.takeBuffer()), kind, at: delivery.member, depth: delivery.depth)
  }
}

extension ArchiveEntry {
  /// Whether there is content to be given.
  fileprivate var hasContent: Bool {
    switch kind {
    case .file: true
    case .hardLink: size > 0
    case .directory, .symbolicLink, .special: false
    }
  }
}

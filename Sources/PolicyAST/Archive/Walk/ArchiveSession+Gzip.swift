extension ArchiveSession {
  /// Reads gzip data: a tar archive, an image or a single file.
  func walkGzip(_ bytes: ArchiveBytes, in prefix: String, depth: Int) throws(ArchiveFault) {
    let stream = try GzipStream(bytes, budget: budget)
    let input = TarInput(stream)
    let head = try input.peekBlock()
    let isEmptyTar = head.count == 512 && head.allSatisfy { $0 == 0 } && isSmallWholeBlocks(bytes)
    if isEmptyTar || head.withUnsafeBytes({ TarHeader.isLikely($0) }) {
      if ImageLayout.isLikely(firstHeader: head) {
        try walkBuffered(input, in: prefix, depth: depth)
      } else {
        try walkMembers(TarReader(input), in: prefix, depth: depth)
      }
    } else {
      try walkSingle(input, name: stream.name, in: prefix, depth: depth)
    }
    if stream.trailingCount > 0 {
      note(
        .warning, .trailingData(count: stream.trailingCount), at: Self.package(prefix), offset: stream.trailingOffset)
    }
  }

  /// The member path of the package whose members are shown below `prefix`.
  static func package(_ prefix: String) -> String {
    prefix.hasSuffix("!/") ? String(prefix.dropLast(2)) : prefix
  }

  /// Whether the trailer tells of a few whole blocks, as an archive without members is made of.
  private func isSmallWholeBlocks(_ bytes: ArchiveBytes) -> Bool {
    guard let size: UInt32 = bytes.number(bytes.count - 4) else { return false }
    return size % 512 == 0 && size <= 10_240
  }

  /// An image needs its parts in an order of its own, so it is held in memory.
  private func walkBuffered(_ input: TarInput, in prefix: String, depth: Int) throws(ArchiveFault) {
    var content: [UInt8] = []
    var held = 0
    defer { budget.release(held) }
    _ = try input.read(Int.max) { (chunk: UnsafeRawBufferPointer) throws(ArchiveFault) in
      try self.budget.hold(chunk.count)
      held += chunk.count
      content.append(contentsOf: chunk)
    }
    try walkTar(ArchiveBytes(content), in: prefix, depth: depth)
  }

  private func walkSingle(
    _ input: TarInput, name: [UInt8]?, in prefix: String, depth: Int
  ) throws(ArchiveFault) {
    let raw = name ?? Array("content".utf8)
    let safe = try? SafePath(String(decoding: raw, as: UTF8.self), style: .tar)
    let path = safe?.components.last.map(String.init) ?? "content"
    let entry = ArchiveEntry(
      index: 0, path: path, rawName: raw, kind: .file, size: 0, method: .deflated, permissions: nil, offset: 0,
      announcedCRC: nil, refusal: nil, replacement: nil)
    let delivery = Delivery(entry: entry, member: prefix + path, depth: depth, memory: nil, isInflated: false)
    try deliver(delivery) { (sink: (UnsafeRawBufferPointer) throws(ArchiveFault) -> Void) throws(ArchiveFault) in
      _ = try input.read(Int.max, visit: sink)
    }
  }
}

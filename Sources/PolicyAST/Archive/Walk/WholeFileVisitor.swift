/// Collects each file's content and hands it over when it is complete.
struct WholeFileVisitor: ArchiveVisitor {
  let limit: Int
  let body: (ArchiveEntry, String, [UInt8], ContentHash) -> Void
  private var content: [UInt8] = []

  init(limit: Int, body: @escaping (ArchiveEntry, String, [UInt8], ContentHash) -> Void) {
    self.limit = limit
    self.body = body
  }

  mutating func wants(_ entry: ArchiveEntry, at member: String) -> Bool {
    content.removeAll(keepingCapacity: true)
    return true
  }

  mutating func visit(_ chunk: UnsafeRawBufferPointer) {
    // One byte more than the limit marks a file as too large.
    let room = max(limit - content.count, 0) + 1
    content.append(contentsOf: chunk.prefix(room))
  }

  mutating func finish(_ entry: ArchiveEntry, at member: String, content outcome: ArchiveContent) {
    guard case .complete(let size, let hash) = outcome, size <= limit else { return }
    body(entry, member, content, hash)
  }
}

/// Takes the chunks of one entry: passes them on or, when they turn out to be a package, keeps them.
final class MemberSink<Visitor: ArchiveVisitor> {
  /// How much of an entry is looked at to tell whether it is a package.
  private static var headSize: Int { 512 }

  private let session: ArchiveSession<Visitor>
  private let isWanted: Bool
  private var buffer: [UInt8] = []
  private var heldCount = 0
  private var isDecided = false
  private var hasher = ContentHasher()

  /// The kind of package that the entry is; known when its head was seen.
  private(set) var packageKind: ArchiveKind?
  /// The number of bytes taken.
  private(set) var size = 0

  init(_ session: ArchiveSession<Visitor>, isWanted: Bool) {
    self.session = session
    self.isWanted = isWanted
  }

  /// The hash of everything passed on.
  var hash: ContentHash { hasher.finish() }

  func take(_ chunk: UnsafeRawBufferPointer) throws(ArchiveFault) {
    size += chunk.count
    guard size <= session.limits.entrySize else { throw .limit(.entrySize, at: 0) }
    guard isDecided else {
      guard buffer.isEmpty, chunk.count >= Self.headSize else {
        buffer.append(contentsOf: chunk)
        if buffer.count >= Self.headSize { try finishHead() }
        return
      }
      decide(chunk)
      return try pass(chunk)
    }
    try pass(chunk)
  }

  /// Decides what the entry is by what was kept so far, and passes that on.
  func finishHead() throws(ArchiveFault) {
    guard !isDecided else { return }
    let head = buffer
    buffer = []
    try head.span.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) throws(ArchiveFault) in
      decide(bytes)
      if bytes.count > 0 { try pass(bytes) }
    }
  }

  /// Returns what was kept of a package.
  func takeBuffer() -> [UInt8] {
    defer { buffer = [] }
    return buffer
  }

  func releaseBuffer() {
    session.budget.release(heldCount)
    heldCount = 0
  }

  private func decide(_ head: UnsafeRawBufferPointer) {
    packageKind = ArchiveKind.detect(head: head)
    isDecided = true
  }

  private func pass(_ chunk: UnsafeRawBufferPointer) throws(ArchiveFault) {
    guard let packageKind else {
      guard isWanted else { return }
      hasher.update(chunk)
      return session.visitor.visit(chunk)
    }
    guard packageKind.isReadable else { return }
    try session.budget.hold(chunk.count)
    heldCount += chunk.count
    buffer.append(contentsOf: chunk)
  }
}

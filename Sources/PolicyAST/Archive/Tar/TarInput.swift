/// The bytes of a tar archive, read forwards, from memory or from gzip data.
final class TarInput {
  /// Where the bytes come from.
  private enum Source {
    case memory(ArchiveBytes)
    case gzip(GzipStream)
  }

  static let blockSize = 512

  private let source: Source
  private var chunk = UnsafeRawBufferPointer(start: nil, count: 0)
  private var cursor = 0
  private var peeked: [UInt8]?

  /// The 0-based offset in the archive of the next byte.
  private(set) var offset = 0

  /// Reads from memory.
  init(_ bytes: ArchiveBytes) { source = .memory(bytes) }

  /// Reads what `stream` inflates.
  init(_ stream: GzipStream) { source = .gzip(stream) }

  /// The bytes of the whole archive when they lie in memory.
  var memory: ArchiveBytes? {
    if case .memory(let bytes) = source { return bytes }
    return nil
  }

  /// Returns the next block of 512 bytes, shorter at the end of the archive and empty behind it.
  func nextBlock() throws(ArchiveFault) -> [UInt8] {
    if let block = peeked {
      peeked = nil
      offset += block.count
      return block
    }
    var block: [UInt8] = []
    block.reserveCapacity(Self.blockSize)
    _ = try read(Self.blockSize) { block.append(contentsOf: $0) }
    return block
  }

  /// Returns what `nextBlock` will return.
  func peekBlock() throws(ArchiveFault) -> [UInt8] {
    if let peeked { return peeked }
    let block = try nextBlock()
    offset -= block.count
    peeked = block
    return block
  }

  /// Gives the next `count` bytes to `visit`; returns how many there were.
  func read(
    _ count: Int, visit: (UnsafeRawBufferPointer) throws(ArchiveFault) -> Void
  ) throws(ArchiveFault) -> Int {
    var remaining = count
    if let block = peeked, remaining > 0 {
      let taken = min(block.count, remaining)
      peeked = taken < block.count ? Array(block[taken...]) : nil
      offset += taken
      remaining -= taken
      try block.span.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) throws(ArchiveFault) in
        try visit(UnsafeRawBufferPointer(rebasing: bytes[0..<taken]))
      }
    }
    switch source {
    case .memory(let bytes):
      guard remaining > 0, offset < bytes.count else { return count - remaining }
      let taken = min(remaining, bytes.count - offset)
      let start = offset
      offset += taken
      try bytes.withBytes { (all: UnsafeRawBufferPointer) throws(ArchiveFault) in
        try visit(UnsafeRawBufferPointer(rebasing: all[start..<start + taken]))
      }
      return count - remaining + taken
    case .gzip(let stream):
      while remaining > 0 {
        if cursor == chunk.count {
          guard let next = try stream.next() else { break }
          chunk = next
          cursor = 0
        }
        let taken = min(remaining, chunk.count - cursor)
        let start = cursor
        cursor += taken
        offset += taken
        remaining -= taken
        try visit(UnsafeRawBufferPointer(rebasing: chunk[start..<start + taken]))
      }
      return count - remaining
    }
  }

  /// Skips `count` bytes; returns how many there were.
  func skip(_ count: Int) throws(ArchiveFault) -> Int {
    if case .memory(let bytes) = source, peeked == nil {
      let taken = min(count, max(bytes.count - offset, 0))
      offset += taken
      return taken
    }
    return try read(count) { _ in }
  }
}

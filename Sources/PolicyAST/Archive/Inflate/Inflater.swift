/// A streaming decoder of deflate data (RFC 1951) whose memory does not depend on the size of the output.
///
/// The compressed bytes lie in memory as a whole; the output comes in chunks. Not safe for use by two threads at once.
public final class Inflater {
  /// What is to be read next.
  enum State {
    case blockHeader
    case stored(remaining: Int)
    case codes
    case finished
  }

  /// The reach of a match: what must be kept of earlier output.
  static let windowSize = 32 * 1024
  /// The bytes of output in a chunk before it is handed over.
  static let chunkSize = 96 * 1024
  /// What one decoding step may write past the end of a chunk.
  static let slack = 512

  let output: UnsafeMutableRawPointer
  let literals = HuffmanTable(rootBits: 11, capacity: 4096)
  let distances = HuffmanTable(rootBits: 8, capacity: 1024)
  private var source: ArchiveBytes

  var input = BitInput()
  var state = State.blockHeader
  var isFinalBlock = false
  var holdsFixedCodes = false
  private var chunkStart = 0
  var outputEnd = 0

  /// The number of bytes given out so far.
  public private(set) var produced = 0

  /// A decoder of the stream that begins at the first byte of `source`.
  public init(_ source: ArchiveBytes) {
    self.source = source
    output = .allocate(byteCount: Self.windowSize + Self.chunkSize + Self.slack, alignment: 64)
  }

  deinit { output.deallocate() }

  /// Begins anew with the stream at the first byte of `source`.
  public func restart(with source: ArchiveBytes) {
    self.source = source
    input.restart()
    state = .blockHeader
    isFinalBlock = false
    chunkStart = 0
    outputEnd = 0
    produced = 0
  }

  /// Whether the whole stream was read.
  public var isFinished: Bool {
    if case .finished = state { return true }
    return false
  }

  /// The number of bytes of the source that belong to what was read so far.
  public var consumed: Int { min(input.consumed, source.count) }

  /// Returns the next chunk of output, valid until the next call; nil after the last.
  ///
  /// A chunk holds at most 97 KiB and is never empty.
  /// - Complexity: O(*n*) in the bytes read and written.
  public func next() throws(InflateError) -> UnsafeRawBufferPointer? {
    slide()
    try source.withBytes { (bytes: UnsafeRawBufferPointer) throws(InflateError) in try self.decode(bytes) }
    let count = outputEnd - chunkStart
    guard count > 0 else { return nil }
    produced += count
    return UnsafeRawBufferPointer(start: output + chunkStart, count: count)
  }

  /// Makes room for a chunk behind the last 32 KiB of output.
  private func slide() {
    if outputEnd > Self.windowSize {
      output.copyMemory(from: output + (outputEnd - Self.windowSize), byteCount: Self.windowSize)
      outputEnd = Self.windowSize
    }
    chunkStart = outputEnd
  }

  private func decode(_ bytes: UnsafeRawBufferPointer) throws(InflateError) {
    let chunkEnd = chunkStart + Self.chunkSize
    while outputEnd < chunkEnd {
      switch state {
      case .blockHeader: try readBlockHeader(bytes)
      case .stored(let remaining): try copyStored(remaining, bytes, until: chunkEnd)
      case .codes: try readCodes(bytes, until: chunkEnd)
      case .finished: return
      }
    }
  }

  /// Goes on behind the last code or byte of a block.
  func finishBlock() {
    state = isFinalBlock ? .finished : .blockHeader
  }
}

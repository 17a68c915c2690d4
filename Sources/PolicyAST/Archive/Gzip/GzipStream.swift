/// The content of gzip data, all its members joined, in chunks.
final class GzipStream {
  private let bytes: ArchiveBytes
  private let budget: ArchiveBudget
  private let member: Inflater
  private var memberStart = 0
  private var dataStart: Int
  private var check = CRC32()
  private var isFinished = false
  private var digest: SHA256?

  /// The file name in the first header, or nil.
  let name: [UInt8]?
  /// The number of bytes given out so far.
  private(set) var produced = 0
  /// The number of bytes that follow the last member and are not zero padding; known at the end.
  private(set) var trailingCount = 0
  /// Where these bytes begin.
  private(set) var trailingOffset = 0

  /// Opens `bytes`, which begin with a gzip header.
  init(_ bytes: ArchiveBytes, budget: ArchiveBudget, isDigested: Bool = false) throws(ArchiveFault) {
    let header = try GzipHeader(bytes, at: 0)
    self.bytes = bytes
    self.budget = budget
    digest = isDigested ? SHA256() : nil
    name = header.name
    dataStart = header.length
    member = budget.inflaters.take(for: bytes.suffix(from: header.length))
  }

  deinit { budget.inflaters.give(back: member) }

  /// The SHA-256 of everything given out so far, in hexadecimal digits; nil when it was not asked for.
  var hexadecimalDigest: String? { digest?.hexadecimal() }

  /// Returns the next chunk, valid until the next call; nil after the last.
  func next() throws(ArchiveFault) -> UnsafeRawBufferPointer? {
    while !isFinished {
      if let chunk = try nextOfMember() {
        check.update(chunk)
        digest?.update(chunk)
        produced += chunk.count
        try budget.spend(chunk.count)
        let compressed = dataStart + member.consumed
        guard !budget.limits.exceedsRatio(inflated: produced, compressed: compressed) else {
          throw .limit(.ratio, at: compressed)
        }
        return chunk
      }
      try finishMember()
    }
    return nil
  }

  private func nextOfMember() throws(ArchiveFault) -> UnsafeRawBufferPointer? {
    do {
      return try member.next()
    } catch {
      throw .reject(.deflate(error), at: dataStart + member.consumed)
    }
  }

  /// Checks the trailer of a member and goes on to the next one.
  private func finishMember() throws(ArchiveFault) {
    let trailer = dataStart + member.consumed
    guard let crc: UInt32 = bytes.number(trailer), let size: UInt32 = bytes.number(trailer + 4) else {
      throw .reject(.truncated, at: trailer)
    }
    guard crc == check.value else { throw .reject(.crcMismatch, at: trailer) }
    guard size == UInt32(truncatingIfNeeded: member.produced) else {
      throw .reject(.sizeMismatch(announced: Int(size), found: member.produced), at: trailer + 4)
    }
    let rest = bytes.suffix(from: trailer + 8)
    guard rest.has([0x1F, 0x8B], at: 0) else {
      isFinished = true
      if !rest.isZero {
        trailingCount = rest.count
        trailingOffset = trailer + 8
      }
      return
    }
    memberStart = trailer + 8
    dataStart = memberStart + (try GzipHeader(rest, at: memberStart)).length
    // A member that holds nothing costs a decoder all the same.
    try budget.spend(64)
    check = CRC32()
    member.restart(with: bytes.suffix(from: dataStart))
  }
}

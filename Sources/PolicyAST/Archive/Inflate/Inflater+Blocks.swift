extension Inflater {
  /// Reads the header of a block and, for a dynamic one, its codes.
  func readBlockHeader(_ bytes: UnsafeRawBufferPointer) throws(InflateError) {
    guard input.refill(from: bytes) else { throw .truncated }
    isFinalBlock = input.take(1) == 1
    do throws(InflateError) {
      switch input.take(2) {
      case 0: try readStoredHeader(bytes)
      case 1: try useFixedCodes()
      case 2: try readDynamicCodes(bytes)
      default: throw .invalidBlockType
      }
    } catch {
      // What the padding behind the input makes of a header is no fault of its own.
      throw input.isOverrun ? .truncated : error
    }
    guard !input.isOverrun else { throw .truncated }
  }

  private func readStoredHeader(_ bytes: UnsafeRawBufferPointer) throws(InflateError) {
    let start = input.consumed
    guard start + 4 <= bytes.count else { throw .truncated }
    let length = Int(bytes[start]) | Int(bytes[start + 1]) << 8
    let complement = Int(bytes[start + 2]) | Int(bytes[start + 3]) << 8
    guard length == complement ^ 0xFFFF else { throw .storedLengthMismatch }
    guard input.move(to: start + 4, in: bytes) else { throw .truncated }
    state = .stored(remaining: length)
  }

  /// Copies bytes of a stored block up to the end of the chunk.
  func copyStored(_ remaining: Int, _ bytes: UnsafeRawBufferPointer, until chunkEnd: Int) throws(InflateError) {
    let start = input.consumed
    let count = min(remaining, chunkEnd - outputEnd)
    guard count <= bytes.count - start else { throw .truncated }
    if count > 0 {
      UnsafeMutableRawBufferPointer(start: output + outputEnd, count: count)
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]))
    }
    outputEnd += count
    guard input.move(to: start + count, in: bytes) else { throw .truncated }
    if count == remaining { finishBlock() } else { state = .stored(remaining: remaining - count) }
  }

  private func useFixedCodes() throws(InflateError) {
    state = .codes
    guard !holdsFixedCodes else { return }
    let lengths = DeflateAlphabet.fixedLengths
    let distanceLengths = DeflateAlphabet.fixedDistances
    try literals.build(
      lengths.span, results: DeflateAlphabet.literalsAndLengths, mayBeEmpty: false)
    try distances.build(
      distanceLengths.span, results: DeflateAlphabet.distances, mayBeEmpty: false)
    holdsFixedCodes = true
  }

  private func readDynamicCodes(_ bytes: UnsafeRawBufferPointer) throws(InflateError) {
    let literalCount = input.take(5) + 257
    let distanceCount = input.take(5) + 1
    let codeLengthCount = input.take(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .tooManyCodes }
    holdsFixedCodes = false
    try readCodeLengthCode(bytes, count: codeLengthCount)

    var lengths = InlineArray<320, UInt8>(repeating: 0)
    try readLengths(bytes, count: literalCount + distanceCount, into: &lengths)
    guard lengths[256] != 0 else { throw .missingEndOfBlock }
    let all = lengths.span
    try literals.build(
      all.extracting(0..<literalCount), results: DeflateAlphabet.literalsAndLengths, mayBeEmpty: false)
    try distances.build(
      all.extracting(literalCount..<literalCount + distanceCount), results: DeflateAlphabet.distances,
      mayBeEmpty: true)
    state = .codes
  }

  /// Reads the code of the code lengths into the distance table, which is free until the distances are known.
  private func readCodeLengthCode(_ bytes: UnsafeRawBufferPointer, count: Int) throws(InflateError) {
    var lengths = InlineArray<19, UInt8>(repeating: 0)
    for index in 0..<count {
      guard input.refill(from: bytes) else { throw .truncated }
      lengths[Int(DeflateAlphabet.codeLengthOrder[index])] = UInt8(input.take(3))
    }
    try distances.build(lengths.span, results: DeflateAlphabet.codeLengths, mayBeEmpty: false)
  }

  private func readLengths(
    _ bytes: UnsafeRawBufferPointer, count: Int, into lengths: inout InlineArray<320, UInt8>
  ) throws(InflateError) {
    var index = 0
    while index < count {
      guard input.refill(from: bytes), !input.isOverrun else { throw .truncated }
      let entry = distances.entries[Int(truncatingIfNeeded: input.bits & 0xFF)]
      guard entry & HuffmanTable.exceptional == 0 else { throw .invalidCode }
      _ = input.take(Int(entry & 0xFF))
      let symbol = Int(entry >> 16)
      if symbol < 16 {
        lengths[index] = UInt8(symbol)
        index += 1
        continue
      }
      var value: UInt8 = 0
      var run = 0
      if symbol == 16 {
        guard index > 0 else { throw .invalidCodeLengths }
        value = lengths[index - 1]
        run = 3 + input.take(2)
      } else {
        run = symbol == 17 ? 3 + input.take(3) : 11 + input.take(7)
      }
      guard run <= count - index else { throw .invalidCodeLengths }
      for _ in 0..<run {
        lengths[index] = value
        index += 1
      }
    }
  }
}

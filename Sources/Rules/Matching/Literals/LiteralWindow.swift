/// Four bytes of a literal, or around its ends, by which it is looked for at even or at odd places.
struct LiteralWindow: Sendable {
  let literal: Int

  /// The offset of the window in the literal; -1 begins a byte before it.
  let offset: Int

  /// Returns the rarest window of `literal` with an even offset, and the one with an odd offset.
  static func rarest(of literal: LiteralSet.Literal, at index: Int) -> [LiteralWindow] {
    let shares = literal.bytes.map { ByteFrequency.share($0, ignoresCase: literal.ignoresCase) }
    let pairs = literal.bytes.indices.dropLast().map { place in
      var share = 0.0
      forEachByte(at: place, in: literal) { first in
        forEachByte(at: place + 1, in: literal) { share += ByteFrequency.share(first, $0) }
      }
      return share
    }
    // Each byte of a window hangs on the one before it.
    func share(_ offset: Int) -> Double {
      let known = max(0, offset)..<min(shares.count, offset + 4)
      return known.dropFirst().reduce(shares[known.lowerBound]) { $0 * pairs[$1 - 1] / shares[$1 - 1] }
    }
    return [0, -1].map { first in
      var best = (offset: first, share: share(first))
      for offset in stride(from: first + 2, to: shares.count, by: 2) {
        let share = share(offset)
        if share < best.share { best = (offset, share) }
      }
      return LiteralWindow(literal: index, offset: best.offset)
    }
  }

  /// Returns what the four bytes of the window have to be.
  func pattern(_ literal: LiteralSet.Literal) -> LiteralPattern {
    var pattern = LiteralPattern(literal: self.literal, offset: offset)
    for place in 0..<4 where literal.bytes.indices.contains(offset + place) {
      pattern.set(literal.bytes[offset + place], at: place, ignoresCase: literal.ignoresCase)
    }
    return pattern
  }

  /// Calls `body` with every pair that the two bytes at `place` of the window can be: a byte and six bits of the next.
  @inline(__always)
  func forEachPair(at place: Int, in literal: LiteralSet.Literal, _ body: (UInt8, Int) -> Void) {
    Self.forEachByte(at: offset + place, in: literal) { first in
      if literal.bytes.indices.contains(offset + place + 1) {
        Self.forEachByte(at: offset + place + 1, in: literal) { body(first, Int($0 & 63)) }
      } else {
        for low in 0..<64 { body(first, low) }
      }
    }
  }

  /// Calls `body` with every value that the byte at `offset` of `literal` may have: all of them outside of it.
  @inline(__always)
  private static func forEachByte(at offset: Int, in literal: LiteralSet.Literal, _ body: (UInt8) -> Void) {
    guard literal.bytes.indices.contains(offset) else {
      for byte in UInt8.min...UInt8.max { body(byte) }
      return
    }
    let byte = literal.bytes[offset]
    body(byte)
    if literal.ignoresCase && byte.isASCIILetter { body(byte ^ 0x20) }
  }
}

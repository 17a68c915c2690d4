/// Four bytes of a literal, or around its ends, by which it is looked for at even or at odd places.
struct LiteralWindow: Sendable {
  let literal: Int

  /// The offset of the window in the literal; -1 begins a byte before it.
  let offset: Int

  /// Returns the rarest window of `literal` whose offset has the given parity.
  static func rarest(of literal: LiteralSet.Literal, at index: Int, parity: Int) -> LiteralWindow {
    var best = LiteralWindow(literal: index, offset: parity == 0 ? 0 : -1)
    var bestShare = best.share(in: literal)
    for offset in stride(from: best.offset + 2, to: literal.bytes.count, by: 2) {
      let window = LiteralWindow(literal: index, offset: offset)
      let share = window.share(in: literal)
      if share < bestShare { (best, bestShare) = (window, share) }
    }
    return best
  }

  /// Returns the pairs that the first two bytes of the window can be.
  func firstPairs(_ literal: LiteralSet.Literal) -> [Int] {
    pairs(at: offset, in: literal)
  }

  /// Returns the pairs that the last two bytes of the window can be.
  func secondPairs(_ literal: LiteralSet.Literal) -> [Int] {
    pairs(at: offset + 2, in: literal)
  }

  /// Returns the hashes that the four bytes of the window can have; nil when more than one byte is open.
  func hashes(_ literal: LiteralSet.Literal) -> Set<Int>? {
    var word: UInt32 = 0
    var open: UInt32?
    for place in 0..<4 {
      let shift = UInt32(8 * place)
      if literal.bytes.indices.contains(offset + place) {
        word |= UInt32(literal.bytes[offset + place]) << shift
      } else {
        guard open == nil else { return nil }
        open = shift
      }
    }
    guard let open else { return [LiteralSet.hash(word)] }
    return Set((0..<256).map { LiteralSet.hash(word | $0 << open) })
  }

  private func pairs(at offset: Int, in literal: LiteralSet.Literal) -> [Int] {
    let bytes = literal.bytes
    var firsts = Array(0...255)
    if bytes.indices.contains(offset) {
      firsts = [Int(bytes[offset])]
      if literal.ignoresCase && bytes[offset].isASCIILetter { firsts.append(Int(bytes[offset] ^ 0x20)) }
    }
    // The two cases of a letter differ in a bit that is not looked at.
    let seconds = bytes.indices.contains(offset + 1) ? [Int(bytes[offset + 1] & 31)] : Array(0...31)
    return firsts.flatMap { first in seconds.map { first | $0 << 8 } }
  }

  private func share(in literal: LiteralSet.Literal) -> Double {
    var share = 1.0
    for place in offset..<(offset + 4) where literal.bytes.indices.contains(place) {
      share *= ByteFrequency.share(literal.bytes[place], ignoresCase: literal.ignoresCase)
    }
    return share
  }
}

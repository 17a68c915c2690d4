/// What four bytes have to be for a literal to lie around them, as words for a comparison in one step.
struct LiteralPattern: Sendable {
  let literal: UInt32
  /// The offset of the four bytes in the literal; -1 begins a byte before it.
  let offset: Int32
  /// The bits in which the two cases of the letters differ.
  private(set) var caseBits: UInt32 = 0
  /// The bits of the bytes that the literal has.
  private(set) var mask: UInt32 = 0
  private(set) var value: UInt32 = 0

  init(literal: Int, offset: Int) {
    self.literal = UInt32(literal)
    self.offset = Int32(offset)
  }

  /// Asks for `byte` at one of the four places.
  mutating func set(_ byte: UInt8, at place: Int, ignoresCase: Bool) {
    let shift = UInt32(8 * place)
    let isFolded = ignoresCase && byte.isASCIILetter
    mask |= 0xFF << shift
    if isFolded { caseBits |= 0x20 << shift }
    value |= UInt32(isFolded ? byte | 0x20 : byte) << shift
  }

  /// The list in which the pattern is found by three bytes that it asks for; nil when it asks for less.
  var list: Int? {
    if mask & 0x00FF_FFFF == 0x00FF_FFFF { return LiteralSet.listOfFirst(value) }
    if mask & 0xFFFF_FF00 == 0xFFFF_FF00 { return LiteralSet.listOfLast(value) }
    return nil
  }

  /// Whether `word` is what the pattern asks for.
  @inline(__always)
  func admits(_ word: UInt32) -> Bool { (word | caseBits) & mask == value }
}

/// The first eight bytes of a literal as one word, for a comparison in one step.
struct LiteralHead: Sendable {
  /// The bits in which the two cases of the letters differ.
  let caseBits: UInt64
  /// The bits of the bytes that the literal has.
  let mask: UInt64
  let value: UInt64
  let count: Int
  let ignoresCase: Bool
  /// Where the literal's bytes begin in those of all literals.
  let start: Int

  init(_ literal: LiteralSet.Literal, start: Int) {
    var caseBits: UInt64 = 0
    var mask: UInt64 = 0
    var value: UInt64 = 0
    for (place, byte) in literal.bytes.prefix(8).enumerated() {
      let shift = UInt64(8 * place)
      mask |= 0xFF << shift
      let isFolded = literal.ignoresCase && byte.isASCIILetter
      if isFolded { caseBits |= 0x20 << shift }
      value |= UInt64(isFolded ? byte | 0x20 : byte) << shift
    }
    self.caseBits = caseBits
    self.mask = mask
    self.value = value
    count = literal.bytes.count
    ignoresCase = literal.ignoresCase
    self.start = start
  }
}

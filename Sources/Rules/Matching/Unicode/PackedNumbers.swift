/// Reads the numbers of a packed table: 5 bits a character, lowest first, bit 5 set while more follow.
struct PackedNumbers: Sequence, IteratorProtocol {
  private let text: StaticString
  private var offset = 0

  init(_ text: StaticString) {
    self.text = text
  }

  mutating func next() -> UInt32? {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while offset < text.utf8CodeUnitCount {
      let byte = text.utf8Start[offset]
      offset += 1
      // A backslash is written as '>' so that the text needs no escapes.
      let digit = UInt32(byte == UInt8(ascii: ">") ? UInt8(ascii: "\\") : byte) &- 63
      value |= (digit & 31) << shift
      if digit & 32 == 0 { return value }
      shift += 5
    }
    return nil
  }
}

/// White space as templates trim it: the Unicode property White_Space.
enum HCLSpaces {
  /// The length of the white space character at `position`, 0 when there is none.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Int {
    let byte = bytes[position]
    if byte == 0x20 || 0x09...0x0D ~= byte { return 1 }
    guard byte >= 0xC2, position + 1 < end else { return 0 }
    let second = bytes[position + 1]
    if byte == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard position + 2 < end else { return 0 }
    let third = bytes[position + 2]
    switch (byte, second) {
    case (0xE1, 0x9A): return third == 0x80 ? 3 : 0
    case (0xE2, 0x80): return 0x80...0x8A ~= third || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0
    case (0xE2, 0x81): return third == 0x9F ? 3 : 0
    case (0xE3, 0x80): return third == 0x80 ? 3 : 0
    case _: return 0
    }
  }

  /// The first byte from `start` on that is not white space, at most `end`.
  static func skip(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end {
      let length = length(bytes, position, end)
      guard length > 0 else { break }
      position += length
    }
    return position
  }
}

/// A set of byte values.
struct ByteSet: Hashable, Sendable {
  private var words: SIMD4<UInt64> = .zero

  init() {}

  /// The bytes from `low` up to and including `high`.
  init(_ low: UInt8, _ high: UInt8) {
    insert(low, high)
  }

  func contains(_ byte: UInt8) -> Bool {
    words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1
  }

  mutating func insert(_ low: UInt8, _ high: UInt8) {
    guard low <= high else { return }
    for byte in low...high { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
  }

  mutating func formUnion(_ other: ByteSet) {
    words |= other.words
  }

  /// The bounds of the set when it has no gaps, or nil.
  var range: (low: UInt8, high: UInt8)? {
    var low: Int?
    var high = 0
    for byte in 0...255 where contains(UInt8(byte)) {
      if low == nil { low = byte } else if high != byte - 1 { return nil }
      high = byte
    }
    return low.map { (UInt8($0), UInt8(high)) }
  }
}

/// A two-level decoding table of one canonical prefix code.
///
/// The low bits of the input index the first level; codes longer than that lead to a second level. An entry is 32 bits:
/// bits 0–7 the bits to consume (code and extra bits together), 8–11 the code's length, 13–15 flags, 16–31 the value.
struct HuffmanTable: ~Copyable {
  static let exceptional: UInt32 = 1 << 15
  static let subtable: UInt32 = 1 << 14
  static let endOfBlock: UInt32 = 1 << 13
  static let literal: UInt32 = 1 << 31

  let entries: UnsafeMutablePointer<UInt32>
  let rootBits: Int
  private let capacity: Int

  /// A table with `rootBits` bits in its first level and room for `capacity` entries in all.
  init(rootBits: Int, capacity: Int) {
    self.rootBits = rootBits
    self.capacity = capacity
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: Self.exceptional, count: capacity)
  }

  deinit { entries.deallocate() }

  /// Builds the table for `lengths`, code lengths of at most 15 bits, where symbol *i* decodes to `results[i]`.
  ///
  /// An incomplete code is refused unless it is a single code of one bit or, with `mayBeEmpty`, no code at all.
  func build(_ lengths: Span<UInt8>, results: [UInt32], mayBeEmpty: Bool) throws(InflateError) {
    var counts = InlineArray<16, Int>(repeating: 0)
    for index in 0..<lengths.count { counts[Int(lengths[index])] += 1 }
    try checkLengths(counts, symbols: lengths.count, mayBeEmpty: mayBeEmpty)

    var offsets = InlineArray<16, Int>(repeating: 0)
    for length in 1..<15 { offsets[length + 1] = offsets[length] + counts[length] }
    var sorted = InlineArray<320, UInt16>(repeating: 0)
    for index in 0..<lengths.count where lengths[index] != 0 {
      let length = Int(lengths[index])
      sorted[offsets[length]] = UInt16(truncatingIfNeeded: index)
      offsets[length] += 1
    }
    try fill(counts, sorted: sorted, results: results)
  }

  private func checkLengths(
    _ counts: InlineArray<16, Int>, symbols: Int, mayBeEmpty: Bool
  ) throws(InflateError) {
    var left = 1
    for length in 1...15 {
      left = left * 2 - counts[length]
      guard left >= 0 else { throw .invalidCodeLengths }
    }
    let used = symbols - counts[0]
    let isEmptyAllowed = used == 0 && mayBeEmpty
    let isSingle = used == 1 && counts[1] == 1
    guard left == 0 || isEmptyAllowed || isSingle else { throw .invalidCodeLengths }
  }

  private func fill(
    _ counts: InlineArray<16, Int>, sorted: InlineArray<320, UInt16>, results: [UInt32]
  ) throws(InflateError) {
    let rootSize = 1 << rootBits
    entries.update(repeating: Self.exceptional, count: rootSize)
    var code = 0
    var next = 0
    var tableEnd = rootSize
    var prefix = -1
    var tableStart = 0
    var tableBits = 0
    for length in 1...15 {
      var remaining = counts[length]
      while remaining > 0 {
        let reversed = Self.reverse(code, length)
        let ownBits = length <= rootBits ? length : length - rootBits
        let entry = results[Int(sorted[next])] &+ UInt32(ownBits << 8 | ownBits)
        if length <= rootBits {
          var slot = reversed
          while slot < rootSize {
            entries[slot] = entry
            slot += 1 << length
          }
        } else {
          let root = reversed & (rootSize - 1)
          if root != prefix {
            prefix = root
            tableBits = Self.subtableBits(counts, from: length, remaining: remaining, rootBits: rootBits)
            tableStart = tableEnd
            tableEnd += 1 << tableBits
            guard tableEnd <= capacity else { throw .invalidCodeLengths }
            (entries + tableStart).update(repeating: Self.exceptional, count: 1 << tableBits)
            entries[root] =
              UInt32(tableStart) << 16 | Self.exceptional | Self.subtable | UInt32(tableBits) << 8 | UInt32(rootBits)
          }
          var slot = reversed >> rootBits
          while slot < 1 << tableBits {
            entries[tableStart + slot] = entry
            slot += 1 << (length - rootBits)
          }
        }
        next += 1
        code += 1
        remaining -= 1
      }
      code <<= 1
    }
  }

  /// Returns the width of the second level that holds the codes with one root prefix, the first of `length` bits.
  private static func subtableBits(
    _ counts: InlineArray<16, Int>, from length: Int, remaining: Int, rootBits: Int
  ) -> Int {
    var bits = length - rootBits
    var left = (1 << bits) - remaining
    while left > 0, bits + rootBits < 15 {
      bits += 1
      left = left * 2 - counts[bits + rootBits]
    }
    return bits
  }

  private static func reverse(_ code: Int, _ length: Int) -> Int {
    var source = code
    var reversed = 0
    for _ in 0..<length {
      reversed = reversed << 1 | source & 1
      source >>= 1
    }
    return reversed
  }
}

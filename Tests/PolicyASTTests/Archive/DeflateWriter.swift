/// Writes deflate streams of all three block types, for round trips.
struct DeflateWriter {
  /// The kinds of block.
  enum Block: CaseIterable, Sendable {
    case stored, fixed, dynamic
  }

  private var bits: UInt64 = 0
  private var bitCount = 0
  private(set) var bytes: [UInt8] = []

  /// Returns `data` as one stream of blocks of the given kind.
  static func deflate(_ data: [UInt8], as block: Block, blockSize: Int = 20_000) -> [UInt8] {
    var writer = DeflateWriter()
    var start = 0
    repeat {
      let end = min(start + blockSize, data.count)
      let isFinal = end == data.count
      switch block {
      case .stored: writer.stored(data[start..<end], isFinal: isFinal)
      case .fixed: writer.coded(data, start..<end, isFinal: isFinal, isDynamic: false)
      case .dynamic: writer.coded(data, start..<end, isFinal: isFinal, isDynamic: true)
      }
      start = end
    } while start < data.count
    writer.flush()
    return writer.bytes
  }

  private mutating func put(_ value: Int, _ count: Int) {
    bits |= UInt64(value) << UInt64(bitCount)
    bitCount += count
    while bitCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }

  private mutating func flush() {
    if bitCount > 0 { put(0, 8 - bitCount) }
  }

  private mutating func stored(_ data: ArraySlice<UInt8>, isFinal: Bool) {
    put(isFinal ? 1 : 0, 1)
    put(0, 2)
    flush()
    put(data.count, 16)
    put(~data.count & 0xFFFF, 16)
    bytes.append(contentsOf: data)
  }

  /// A canonical prefix code, its bits in the order in which they are written.
  private struct Code {
    let lengths: [Int]
    let bits: [Int]

    init(_ lengths: [Int]) {
      self.lengths = lengths
      var bits = [Int](repeating: 0, count: lengths.count)
      var code = 0
      for length in 1...15 {
        for symbol in lengths.indices where lengths[symbol] == length {
          for bit in 0..<length { bits[symbol] |= (code >> (length - 1 - bit) & 1) << bit }
          code += 1
        }
        code <<= 1
      }
      self.bits = bits
    }
  }

  private mutating func put(_ symbol: Int, _ code: Code) {
    put(code.bits[symbol], code.lengths[symbol])
  }

  private mutating func coded(_ data: [UInt8], _ range: Range<Int>, isFinal: Bool, isDynamic: Bool) {
    put(isFinal ? 1 : 0, 1)
    put(isDynamic ? 2 : 1, 2)
    var lengths = [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112) + [Int](repeating: 7, count: 24)
    lengths += [Int](repeating: 8, count: 8)
    var distances = [Int](repeating: 5, count: 30)
    if isDynamic {
      // Rare symbols get 15 bits, so that the second level of the tables is used.
      lengths = Self.skewedLengths
      distances = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14] + [Int](repeating: 0, count: 15) + [14]
      header(lengths, distances)
    }
    let literalCode = Code(lengths)
    symbols(data, range, literalCode, Code(distances))
    put(256, literalCode)
  }

  /// A complete code for 286 symbols with lengths from 4 to 15.
  private static let skewedLengths: [Int] = {
    var lengths = [Int](repeating: 0, count: 286)
    // Each symbol gets the shortest code that leaves one for every later symbol.
    var left = 1 << 15
    for symbol in 0..<286 {
      let rest = 285 - symbol
      var length = 4
      while length < 15, left - (1 << (15 - length)) < rest { length += 1 }
      lengths[symbol] = length
      left -= 1 << (15 - length)
    }
    // What is left over makes the last codes shorter.
    while left > 0 {
      for symbol in (0..<286).reversed() where left >= 1 << (15 - lengths[symbol]) {
        left -= 1 << (15 - lengths[symbol])
        lengths[symbol] -= 1
      }
    }
    return lengths
  }()

  private mutating func header(_ lengths: [Int], _ distances: [Int]) {
    put(lengths.count - 257, 5)
    put(distances.count - 1, 5)
    put(15, 4)
    // Sixteen length symbols of four bits each, and no repeats.
    for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] { put(symbol < 16 ? 4 : 0, 3) }
    let plain = Code([Int](repeating: 4, count: 16))
    for length in lengths + distances { put(length, plain) }
  }

  private mutating func symbols(_ data: [UInt8], _ range: Range<Int>, _ literals: Code, _ distances: Code) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let (distance, length) = Self.match(data, index, range.upperBound),
        distances.lengths[Self.place(distance).symbol] > 0
      else {
        put(Int(data[index]), literals)
        index += 1
        continue
      }
      let slot = Self.slot(length)
      put(257 + slot.symbol, literals)
      put(length - slot.base, slot.extra)
      let place = Self.place(distance)
      put(place.symbol, distances)
      put(distance - place.base, place.extra)
      index += length
    }
  }

  /// Returns a match at `index` at one of a few distances.
  private static func match(_ data: [UInt8], _ index: Int, _ end: Int) -> (Int, Int)? {
    for distance in [1, 2, 3, 5, 7, 8, 9, 16, 17, 100, 24_577, 32_768] where distance <= index {
      var length = 0
      while length < 258, index + length < end, data[index + length] == data[index + length - distance] { length += 1 }
      if length >= 3 { return (distance, length) }
    }
    return nil
  }

  private static func slot(_ length: Int) -> (symbol: Int, base: Int, extra: Int) {
    guard length < 258 else { return (28, 258, 0) }
    var base = 3
    for symbol in 0..<28 {
      let extra = max(symbol / 4 - 1, 0)
      if length < base + 1 << extra { return (symbol, base, extra) }
      base += 1 << extra
    }
    return (28, 258, 0)
  }

  private static func place(_ distance: Int) -> (symbol: Int, base: Int, extra: Int) {
    var base = 1
    for symbol in 0..<30 {
      let extra = max(symbol / 2 - 1, 0)
      if distance < base + 1 << extra { return (symbol, base, extra) }
      base += 1 << extra
    }
    return (29, 24_577, 13)
  }
}

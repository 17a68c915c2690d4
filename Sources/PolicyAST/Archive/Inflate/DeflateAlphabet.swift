/// The symbols of RFC 1951, section 3.2, as table results: value in bits 16–31, number of extra bits in bits 0–7.
enum DeflateAlphabet {
  /// Results of the 288 literal and length symbols.
  static let literalsAndLengths: [UInt32] = makeLiteralsAndLengths()

  /// Results of the 32 distance symbols; the last two are invalid.
  static let distances: [UInt32] = makeDistances()

  /// Results of the 19 code length symbols.
  static let codeLengths: [UInt32] = (0..<19).map { UInt32($0) << 16 }

  /// The order in which the lengths of the code length codes are written.
  static let codeLengthOrder: [UInt8] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// The code lengths of the fixed literal and length code.
  static let fixedLengths: [UInt8] =
    Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112) + Array(repeating: 7, count: 24)
    + Array(repeating: 8, count: 8)

  /// The code lengths of the fixed distance code.
  static let fixedDistances: [UInt8] = Array(repeating: 5, count: 32)

  private static func makeLiteralsAndLengths() -> [UInt32] {
    var results = (0..<256).map { HuffmanTable.literal | UInt32($0) << 16 }
    results.append(HuffmanTable.exceptional | HuffmanTable.endOfBlock)
    var base: UInt32 = 3
    for symbol in 0..<28 {
      let extra = UInt32(max(symbol / 4 - 1, 0))
      results.append(base << 16 | extra)
      base += 1 << extra
    }
    results.append(258 << 16)
    results += [HuffmanTable.exceptional, HuffmanTable.exceptional]
    return results
  }

  private static func makeDistances() -> [UInt32] {
    var results: [UInt32] = []
    var base: UInt32 = 1
    for symbol in 0..<30 {
      let extra = UInt32(max(symbol / 2 - 1, 0))
      results.append(base << 16 | extra)
      base += 1 << extra
    }
    return results + [HuffmanTable.exceptional, HuffmanTable.exceptional]
  }
}

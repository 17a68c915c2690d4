/// The printable runs among bytes that are no text.
enum PrintableRuns {
  /// The number of bytes from which on a run is taken for text.
  static let shortest = 6

  /// What stands in the place of everything else, so that no text touches another one.
  static let blank = UInt8(ascii: "\n")

  /// Whether `byte` is printable ASCII, or a tab or the end of a line.
  static func isText(_ byte: UInt8) -> Bool {
    (byte >= 0x20 && byte < 0x7F) || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Blanks every byte that is in no run of printable ASCII, and every run that is too short; offsets stay.
  ///
  /// Windows of 64 bytes are judged at once, as bits; each byte by a window that shows the five on either side of it.
  /// What was blanked before cannot change the judgement of its neighbours: their run was too short with it.
  /// - Complexity: O(*n*).
  static func keep(in bytes: UnsafeMutableBufferPointer<UInt8>) {
    let margin = shortest - 1
    let raw = UnsafeMutableRawBufferPointer(bytes)
    var window = 0
    var judged = 0
    while window + 64 <= raw.count {
      var text: UInt64 = 0
      for word in 0..<8 {
        let value = raw.loadUnaligned(fromByteOffset: window + 8 * word, as: UInt64.self).littleEndian
        text |= textBits(value) << UInt64(8 * word)
      }
      // The bytes at the edges are judged by the windows beside.
      let edges: UInt64 = ((1 << UInt64(judged - window)) - 1) | (~0 << UInt64(64 - margin))
      let kept = inLongRuns(text) | edges
      if kept != ~0 { erase(raw, window, keeping: kept) }
      judged = window + 64 - margin
      window = judged - margin
    }
    keepRest(of: bytes, from: judged)
  }

  /// The bits that are part of six or more in a row.
  private static func inLongRuns(_ text: UInt64) -> UInt64 {
    let two = text & (text >> 1)
    let starts = two & (two >> 2) & (two >> 4)
    let pairs = starts | (starts << 1)
    return pairs | (pairs << 2) | (pairs << 4)
  }

  /// Returns a bit for each byte of `word` that is printable ASCII or a tab, the lowest for the lowest byte.
  private static func textBits(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = word & (ones &* 0x7F)
    let isPrintable = (low &+ (ones &* 0x60)) & ~(low &+ ones)
    let isTab = ~((low ^ (ones &* 0x09)) &+ (ones &* 0x7F))
    let flags = (isPrintable | isTab) & ~word & (ones &* 0x80)
    return ((flags >> 7) &* 0x0102_0408_1020_4080) >> 56
  }

  private static func erase(_ raw: UnsafeMutableRawBufferPointer, _ window: Int, keeping kept: UInt64) {
    for word in 0..<8 {
      var rest = ~(kept >> UInt64(8 * word)) & 0xFF
      if rest == 0xFF {
        raw.storeBytes(of: 0x0A0A_0A0A_0A0A_0A0A, toByteOffset: window + 8 * word, as: UInt64.self)
        continue
      }
      while rest != 0 {
        raw[window + 8 * word + rest.trailingZeroBitCount] = blank
        rest &= rest - 1
      }
    }
  }

  /// Does the same byte by byte from `first` on.
  private static func keepRest(of bytes: UnsafeMutableBufferPointer<UInt8>, from first: Int) {
    var start = first
    // A run goes on that began before.
    while start > 0, first - start < shortest, isRunByte(bytes[start - 1]) { start -= 1 }
    var index = first
    while index < bytes.count {
      if !isRunByte(bytes[index]) {
        if index - start < shortest { while start < index { erase(bytes, &start) } }
        bytes[index] = blank
        start = index + 1
      }
      index += 1
    }
    if bytes.count - start < shortest { while start < bytes.count { erase(bytes, &start) } }
  }

  private static func erase(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ place: inout Int) {
    bytes[place] = blank
    place += 1
  }

  private static func isRunByte(_ byte: UInt8) -> Bool { byte &- 0x20 < 0x5F || byte == 0x09 }

  /// Blanks every byte outside of `ranges`, which ascend and do not overlap; offsets stay.
  static func keep(_ ranges: [Range<Int>], in bytes: UnsafeMutableBufferPointer<UInt8>) {
    var cursor = 0
    for range in ranges where range.lowerBound >= cursor && range.upperBound <= bytes.count {
      for position in cursor..<range.lowerBound { bytes[position] = blank }
      cursor = range.upperBound
    }
    for position in cursor..<bytes.count { bytes[position] = blank }
  }
}

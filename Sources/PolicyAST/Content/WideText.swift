/// Decodes UTF-16.
enum WideText {
  /// Returns `bytes` as UTF-8; a mark at the beginning is left out, what is no UTF-16 becomes U+FFFD.
  /// - Complexity: O(*n*).
  static func decode(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    let high = isBigEndian ? 0 : 1
    var index = 0
    while index + 1 < bytes.count {
      units.append(UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high]))
      index += 2
    }
    if units.first == 0xFEFF { units.removeFirst() }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

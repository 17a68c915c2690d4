/// Base64 with the standard alphabet and padding.
enum HCLBase64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The base64 of `bytes`.
  static func encode(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let rest = min(bytes.count - index, 3)
      var group = UInt32(bytes[index]) << 16
      if rest > 1 { group |= UInt32(bytes[index + 1]) << 8 }
      if rest > 2 { group |= UInt32(bytes[index + 2]) }
      for position in 0..<4 {
        result.append(position <= rest ? alphabet[Int(group >> UInt32(18 - 6 * position) & 63)] : 0x3D)
      }
      index += 3
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The bytes that `text` stands for, nil when it is no base64.
  static func decode(_ text: String) -> [UInt8]? {
    var result: [UInt8] = []
    var group: UInt32 = 0
    var bits = 0
    for byte in text.utf8 where byte != 0x3D && byte != 0x0A && byte != 0x0D {
      guard let digit = alphabet.firstIndex(of: byte) else { return nil }
      group = group << 6 | UInt32(digit)
      bits += 6
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(truncatingIfNeeded: group >> UInt32(bits)))
        group &= (1 << UInt32(bits)) - 1
      }
    }
    return result
  }
}

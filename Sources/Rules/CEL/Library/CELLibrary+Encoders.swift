extension CELLibrary {
  /// The functions of the encoders extension.
  static let encoders: [CELFunction] = [
    CELFunction(
      "base64.encode", doc: "the bytes in base64, padded", [global([.bytes], .string, .unary(encode))]),
    CELFunction(
      "base64.decode", doc: "the bytes that a base64 text stands for; padding may be missing",
      [global([.string], .bytes, .unary(decode))]),
  ]

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  @Sendable
  private static func encode(_ value: CELValue) -> CELValue {
    guard case .bytes(let bytes) = value.content else { return noOverload("base64.encode") }
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - group.count))
      for index in 0..<4 {
        let isPadding = index > group.count
        output.append(isPadding ? UInt8(ascii: "=") : alphabet[Int(bits >> UInt32(18 - 6 * index)) & 63])
      }
    }
    return .string(String(decoding: output, as: UTF8.self))
  }

  @Sendable
  private static func decode(_ value: CELValue) -> CELValue {
    guard case .string(let text) = value.content else { return noOverload("base64.decode") }
    let invalid = CELValue.error(.invalidArgument("invalid base64"))
    var digits = Array(text.utf8)
    let padding = digits.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard padding <= 2, padding == 0 || digits.count % 4 == 0 else { return invalid }
    digits.removeLast(padding)
    guard digits.count % 4 != 1 else { return invalid }
    var output: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for digit in digits {
      guard let value = sextet(digit) else { return invalid }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return .bytes(output)
  }

  private static func sextet(_ digit: UInt8) -> UInt32? {
    switch digit {
    case 0x41...0x5A: UInt32(digit - 0x41)
    case 0x61...0x7A: UInt32(digit - 0x61 + 26)
    case 0x30...0x39: UInt32(digit - 0x30 + 52)
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}

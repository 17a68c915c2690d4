/// A backslash sequence of a quoted string.
struct HCLEscape {
  /// How many bytes it takes.
  let length: Int

  /// What it stands for; nil when it means nothing.
  let scalar: Unicode.Scalar?

  /// Whether it means nothing.
  var isInvalid: Bool { scalar == nil }

  /// Reads the sequence that begins with the backslash at `position`, in bytes that go on to `end`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) {
    guard position + 1 < end else {
      (length, scalar) = (1, nil)
      return
    }
    switch bytes[position + 1] {
    case 0x6E: (length, scalar) = (2, "\n")
    case 0x72: (length, scalar) = (2, "\r")
    case 0x74: (length, scalar) = (2, "\t")
    case 0x22: (length, scalar) = (2, "\"")
    case 0x5C: (length, scalar) = (2, "\\")
    case 0x75: (length, scalar) = Self.hexadecimal(bytes, position, end, digits: 4)
    case 0x55: (length, scalar) = Self.hexadecimal(bytes, position, end, digits: 8)
    case let byte:
      var width = 1
      if byte >= 0xC0 {
        while position + 1 + width < end, bytes[position + 1 + width] & 0xC0 == 0x80 { width += 1 }
      }
      (length, scalar) = (1 + width, nil)
    }
  }

  private static func hexadecimal(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int, digits: Int
  ) -> (Int, Unicode.Scalar?) {
    var value: UInt32 = 0
    var count = 0
    while count < digits, position + 2 + count < end {
      let digit: UInt8
      switch bytes[position + 2 + count] {
      case let byte where 0x30...0x39 ~= byte: digit = byte - 0x30
      case let byte where 0x41...0x46 ~= byte: digit = byte - 0x37
      case let byte where 0x61...0x66 ~= byte: digit = byte - 0x57
      case _: return (2 + count, nil)
      }
      value = value << 4 | UInt32(digit)
      count += 1
    }
    return (2 + count, count == digits ? Unicode.Scalar(value) : nil)
  }
}

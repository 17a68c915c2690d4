/// The escapes of double-quoted text.
///
/// Source: YAML 1.2.2, section 5.7; those of JSON are among them.
enum Escape {
  /// Returns how many hexadecimal digits follow the letter of an escape; 0 when none do.
  static func digits(_ letter: UInt8) -> Int {
    switch letter {
    case UInt8(ascii: "x"): 2
    case UInt8(ascii: "u"): 4
    case UInt8(ascii: "U"): 8
    case _: 0
    }
  }

  /// Returns the code point of a one-letter escape, or nil.
  static func scalar(_ letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "0"): 0x00
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"), 0x09: 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "v"): 0x0B
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "e"): 0x1B
    case UInt8(ascii: " "): 0x20
    case UInt8(ascii: "\""): 0x22
    case UInt8(ascii: "/"): 0x2F
    case UInt8(ascii: "\\"): 0x5C
    case UInt8(ascii: "N"): 0x85
    case UInt8(ascii: "_"): 0xA0
    case UInt8(ascii: "L"): 0x2028
    case UInt8(ascii: "P"): 0x2029
    case _: nil
    }
  }

  /// Returns whether JSON has the one-letter escape.
  static func isJSON(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      true
    case _: false
    }
  }

  /// Returns the value of a hexadecimal digit, or nil.
  @inline(__always)
  static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    case _: nil
    }
  }

  /// Returns the number that at most eight hexadecimal digits stand for, or nil when one of them is none.
  static func number(_ digits: some Sequence<UInt8>) -> UInt32? {
    var number: UInt32 = 0
    for byte in digits {
      guard let digit = digit(byte) else { return nil }
      number = number << 4 | digit
    }
    return number
  }

  /// Returns the UTF-8 of a code point; U+FFFD for a number that is none.
  static func utf8(_ code: UInt32) -> [UInt8] {
    let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
    return Array(String(Character(scalar)).utf8)
  }
}

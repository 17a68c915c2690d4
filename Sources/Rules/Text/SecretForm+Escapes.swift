extension SecretForm {
  /// Returns `text` with escapes of the form `\\u00FC` undone, since they hide what people read from its judgement.
  static func undoingEscapes(_ text: [UInt8]) -> [UInt8] {
    guard text.count >= 6, text.contains(UInt8(ascii: "\\")) else { return text }
    var undone: [UInt8] = []
    undone.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
      guard text[at] == UInt8(ascii: "\\"), let unit = unit(in: text, at) else {
        undone.append(text[at])
        at += 1
        continue
      }
      // Halves of a pair are no letter by themselves; what counts is that they are none of ASCII.
      let scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
      undone.append(contentsOf: String(Character(scalar)).utf8)
      at += 6
    }
    return undone
  }

  /// The number that `\\u` and four hexadecimal digits at `start` stand for.
  private static func unit(in text: [UInt8], _ start: Int) -> UInt32? {
    guard start + 6 <= text.count, text[start + 1] == UInt8(ascii: "u") else { return nil }
    var unit: UInt32 = 0
    for byte in text[(start + 2)..<(start + 6)] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      case _: return nil
      }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}

/// A set of bytes in brackets, as git reads it.
struct ByteSet {
  private var low: (UInt64, UInt64) = (0, 0)
  private var high: (UInt64, UInt64) = (0, 0)
  private var isNegated = false

  /// Returns whether the set holds `byte`.
  func contains(_ byte: UInt8) -> Bool {
    let half = byte < 0x80 ? low : high
    let word = byte & 0x40 == 0 ? half.0 : half.1
    return (word >> UInt64(byte & 0x3F) & 1 == 1) != isNegated
  }

  /// Reads a set from after its `[` on and moves `index` behind its `]`; returns nil when it does not end or names a
  /// class that there is not.
  static func parse(_ text: ArraySlice<UInt8>, at index: inout Int) -> ByteSet? {
    var set = ByteSet()
    var last: UInt8?
    if index < text.endIndex, text[index] == UInt8(ascii: "!") || text[index] == UInt8(ascii: "^") {
      set.isNegated = true
      index += 1
    }
    var isFirst = true
    while index < text.endIndex {
      let byte = text[index]
      if byte == UInt8(ascii: "]"), !isFirst {
        index += 1
        return set
      }
      isFirst = false
      let isRange = byte == UInt8(ascii: "-") && index + 1 < text.endIndex && text[index + 1] != UInt8(ascii: "]")
      if let start = last, isRange {
        index += 1
        guard let end = literal(text, at: &index) else { return nil }
        set.insert(start, through: end)
        last = nil
      } else if byte == UInt8(ascii: "["), let (name, end) = className(text, at: index) {
        guard set.insertClass(name) else { return nil }
        index = end
        last = nil
      } else {
        guard let single = literal(text, at: &index) else { return nil }
        set.insert(single, through: single)
        last = single
      }
    }
    return nil
  }

  private static func literal(_ text: ArraySlice<UInt8>, at index: inout Int) -> UInt8? {
    if text[index] == UInt8(ascii: "\\") { index += 1 }
    guard index < text.endIndex else { return nil }
    defer { index += 1 }
    return text[index]
  }

  /// Returns the name in `[:name:]` at `index` and the place behind it.
  private static func className(_ text: ArraySlice<UInt8>, at index: Int) -> (String, Int)? {
    let colon = UInt8(ascii: ":")
    guard index + 1 < text.endIndex, text[index + 1] == colon else { return nil }
    guard let end = text[(index + 2)...].firstIndex(of: UInt8(ascii: "]")), end > index + 2, text[end - 1] == colon
    else {
      return nil
    }
    return (String(decoding: text[(index + 2)..<(end - 1)], as: UTF8.self), end + 1)
  }

  private mutating func insert(_ first: UInt8, through last: UInt8) {
    guard first <= last else { return }
    for byte in first...last {
      let bit: UInt64 = 1 << UInt64(byte & 0x3F)
      switch byte >> 6 {
      case 0: low.0 |= bit
      case 1: low.1 |= bit
      case 2: high.0 |= bit
      case _: high.1 |= bit
      }
    }
  }

  /// Adds a POSIX class; returns whether there is one of that name.
  private mutating func insertClass(_ name: String) -> Bool {
    let ranges: [(UInt8, UInt8)]
    switch name {
    case "alnum": ranges = [(0x30, 0x39), (0x41, 0x5A), (0x61, 0x7A)]
    case "alpha": ranges = [(0x41, 0x5A), (0x61, 0x7A)]
    case "blank": ranges = [(0x09, 0x09), (0x20, 0x20)]
    case "cntrl": ranges = [(0x00, 0x1F), (0x7F, 0x7F)]
    case "digit": ranges = [(0x30, 0x39)]
    case "graph": ranges = [(0x21, 0x7E)]
    case "lower": ranges = [(0x61, 0x7A)]
    case "print": ranges = [(0x20, 0x7E)]
    case "punct": ranges = [(0x21, 0x2F), (0x3A, 0x40), (0x5B, 0x60), (0x7B, 0x7E)]
    case "space": ranges = [(0x09, 0x0D), (0x20, 0x20)]
    case "upper": ranges = [(0x41, 0x5A)]
    case "xdigit": ranges = [(0x30, 0x39), (0x41, 0x46), (0x61, 0x66)]
    case _: return false
    }
    for (first, last) in ranges { insert(first, through: last) }
    return true
  }
}

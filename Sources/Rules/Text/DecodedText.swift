import PolicyAST

/// A part of a file after an encoding was undone, and where each of its bytes comes from.
struct DecodedText {
  /// The longest text that is decoded.
  static let limit = 1 << 16

  /// The decoded bytes.
  private(set) var bytes: [UInt8] = []

  /// Where the encoded text ends.
  var end = 0

  /// Where the source of each byte begins and ends.
  private var starts: [Int] = []
  private var ends: [Int] = []

  /// Returns where the bytes of `region` are written.
  func source(of region: Region) -> Region {
    guard region.start < starts.count else { return Region(at: end) }
    let first = region.start
    let last = max(first, min(region.end, ends.count) - 1)
    // A text that was turned round ends where it began.
    return Region(min(starts[first], starts[last]), max(ends[first], ends[last]))
  }

  /// An empty text.
  init() {}

  /// Adds a byte whose source is `start..<end`.
  mutating func append(_ byte: UInt8, _ start: Int, _ end: Int) {
    bytes.append(byte)
    starts.append(start)
    ends.append(end)
  }
}

// MARK: - Base64

extension DecodedText {
  /// Decodes the run of letters of base64 around `offset`, where a group of three begins `phase` bytes earlier.
  init?(base64 source: UnsafeBufferPointer<UInt8>, around offset: Int, phase: Int) {
    var start = offset
    while start > 0, offset - start < Self.limit, Self.value(source[start - 1]) != nil { start -= 1 }
    // The keyword's first letter is the one at this place of its group of four.
    let place = phase == 0 ? 0 : phase + 1
    start += (offset - place - start) & 3
    guard start <= offset else { return nil }
    var at = start
    while at + 1 < source.count, at - start < 2 * Self.limit {
      let letters = (0..<4).map { at + $0 < source.count ? Self.value(source[at + $0]) : nil }
      guard let first = letters[0], let second = letters[1] else { break }
      append(first << 2 | second >> 4, at, at + 2)
      guard let third = letters[2] else { break }
      append(second << 4 | third >> 2, at + 1, at + 3)
      guard let fourth = letters[3] else { break }
      append(third << 6 | fourth, at + 2, at + 4)
      at += 4
    }
    end = min(source.count, at + 4)
    narrow()
  }

  /// Drops the second byte of each letter of UTF-16, when the text is written so.
  private mutating func narrow() {
    guard bytes.count >= 16, bytes.prefix(64).count(where: { $0 == 0 }) * 5 >= min(bytes.count, 64) * 2 else { return }
    let kept = bytes.indices.filter { bytes[$0] != 0 }
    starts = kept.map { starts[$0] }
    ends = kept.map { ends[$0] }
    bytes = kept.map { bytes[$0] }
  }

  /// The six bits of a letter of base64, of both alphabets; nil for other bytes.
  static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    case _: nil
    }
  }
}

// MARK: - Hexadecimal digits and numbers

extension DecodedText {
  /// Decodes the run of hexadecimal digits around `offset`.
  init?(hexadecimal source: UnsafeBufferPointer<UInt8>, around offset: Int) {
    var start = offset
    while start > 1, offset - start < Self.limit, source[start - 1].hexadecimalValue != nil,
      source[start - 2].hexadecimalValue != nil
    {
      start -= 2
    }
    var at = start
    while at + 1 < source.count, at - start < 2 * Self.limit, let high = source[at].hexadecimalValue,
      let low = source[at + 1].hexadecimalValue
    {
      append(high << 4 | low, at, at + 2)
      at += 2
    }
    end = at
  }

  /// Decodes the list of numbers around `offset`, decimal ones or hexadecimal ones after `0x`.
  init?(numbers source: UnsafeBufferPointer<UInt8>, around offset: Int) {
    var at = offset
    while at < source.count, at - offset < Self.limit {
      let start = at
      var value = 0
      let isHexadecimal = at + 1 < source.count && source[at] == 0x30 && source[at + 1] | 0x20 == UInt8(ascii: "x")
      if isHexadecimal { at += 2 }
      let radix = isHexadecimal ? 16 : 10
      while at < source.count, let digit = source[at].hexadecimalValue, Int(digit) < radix, value < 256 {
        value = value * radix + Int(digit)
        at += 1
      }
      guard at > start, let byte = UInt8(exactly: value) else { break }
      append(byte, start, at)
      while at < source.count, source[at] <= 0x20 || source[at] == UInt8(ascii: ",") { at += 1 }
    }
    end = at
  }
}

// MARK: - Escapes and split texts

extension DecodedText {
  /// Undoes the escapes in `range` and joins texts that are put together from several; nil when there are none.
  init?(escapes source: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    var at = range.lowerBound
    var hasChanged = false
    var listEnd = 0
    bytes.reserveCapacity(range.count)
    starts.reserveCapacity(range.count)
    ends.reserveCapacity(range.count)
    while at < range.upperBound {
      if let (byte, next) = Self.escape(source, at, range.upperBound) {
        append(byte, at, next)
        hasChanged = true
        at = next
      } else if let next = SplitText.end(source, at, range.upperBound)
        ?? (at < listEnd ? SplitText.nextInList(source, at, listEnd) : nil)
      {
        hasChanged = true
        at = next
      } else {
        listEnd = SplitText.joinedListEnd(source, at, range.upperBound) ?? listEnd
        append(source[at], at, at + 1)
        at += 1
      }
    }
    guard hasChanged else { return nil }
    end = range.upperBound
  }

  /// Returns the byte that an escape at `offset` stands for, and where it ends; nil when there is none.
  private static func escape(
    _ source: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int
  ) -> (byte: UInt8, next: Int)? {
    switch source[offset] {
    case UInt8(ascii: "%"): return digits(source, offset + 1, 2, end)
    case UInt8(ascii: "&"):
      guard offset + 3 < end, source[offset + 1] == UInt8(ascii: "#") else { return nil }
      let isHexadecimal = source[offset + 2] | 0x20 == UInt8(ascii: "x")
      return entity(source, offset + (isHexadecimal ? 3 : 2), isHexadecimal ? 16 : 10, end)
    case UInt8(ascii: "\\"):
      guard offset + 1 < end else { return nil }
      switch source[offset + 1] {
      case UInt8(ascii: "x"), UInt8(ascii: "u"):
        if offset + 2 < end, source[offset + 2] == UInt8(ascii: "{") {
          var start = offset + 3
          while start < end, start < offset + 7, source[start] == UInt8(ascii: "0") { start += 1 }
          guard let found = digits(source, start, 2, end), found.next < end else { return nil }
          return source[found.next] == UInt8(ascii: "}") ? (found.byte, found.next + 1) : nil
        }
        if source[offset + 1] == UInt8(ascii: "x") { return digits(source, offset + 2, 2, end) }
        guard offset + 3 < end, source[offset + 2] == 0x30, source[offset + 3] == 0x30 else { return nil }
        return digits(source, offset + 4, 2, end)
      case UInt8(ascii: "/"): return (UInt8(ascii: "/"), offset + 2)
      case 0x30...0x33: return octal(source, offset + 1, end)
      case _: return nil
      }
    case _: return nil
    }
  }

  private static func digits(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int, _ end: Int
  ) -> (byte: UInt8, next: Int)? {
    guard start + count <= end, let high = source[start].hexadecimalValue, let low = source[start + 1].hexadecimalValue,
      high >= 2, high < 8
    else { return nil }
    return (high << 4 | low, start + count)
  }

  private static func octal(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> (UInt8, Int)? {
    guard start + 3 <= end else { return nil }
    var value: UInt8 = 0
    for place in start..<start + 3 {
      guard (0x30...0x37).contains(source[place]) else { return nil }
      value = value << 3 | (source[place] - 0x30)
    }
    return value >= 0x20 ? (value, start + 3) : nil
  }

  private static func entity(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ radix: Int, _ end: Int
  ) -> (UInt8, Int)? {
    var at = start
    var value = 0
    while at < min(end, start + 4), let digit = source[at].hexadecimalValue, Int(digit) < radix {
      value = value * radix + Int(digit)
      at += 1
    }
    guard at > start, at < end, source[at] == UInt8(ascii: ";"), (0x20...0x7E).contains(value) else { return nil }
    return (UInt8(value), at + 1)
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit; nil for other characters.
  var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    case _: nil
    }
  }
}

/// The search for bytes that no text may hold: invalid UTF-8, control characters, other encodings.
struct EncodingCheck {
  let bytes: UnsafeBufferPointer<UInt8>

  /// Whether the text begins like UTF-16 or UTF-32.
  var isOtherEncoding: Bool {
    guard bytes.count >= 2 else { return false }
    switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF), (0xFF, 0xFE), (0, 1...), (1..., 0): return true
    case _: return false
    }
  }

  /// Whether a UTF-8 byte order mark begins the text.
  var hasMark: Bool {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }

  /// Reports what no text may hold.
  /// - Complexity: O(*n*) in the number of bytes.
  func report(to problems: inout ProblemLog) {
    guard let base = bytes.baseAddress else { return }
    var cursor = 0
    let count = bytes.count
    while cursor < count {
      cursor = afterText(base, cursor, count)
      guard cursor < count else { return }
      let byte = base[cursor]
      if byte >= 0xE1, byte <= 0xEC, cursor + 2 < count, base[cursor + 1] & base[cursor + 2] & 0xC0 == 0x80,
        (base[cursor + 1] | base[cursor + 2]) & 0x40 == 0
      {
        // Most text that is not ASCII: three bytes without special cases.
        cursor += 3
      } else if byte >= 0x80 {
        cursor = checkSequence(at: cursor, &problems)
      } else {
        if byte < 0x20, byte != 0x0A, byte != 0x09, byte != 0x0D {
          problems.report(.controlCharacter, Region(cursor, cursor + 1))
        }
        cursor += 1
      }
    }
  }

  /// Returns the offset of the first byte from `start` on that is no ASCII character above the space, eight at a time.
  @inline(__always)
  private func afterText(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
    var cursor = start
    while cursor + 8 <= count {
      let word = UnsafeRawPointer(base + cursor).loadUnaligned(as: UInt64.self).littleEndian
      let marks = (((word &- 0x2020_2020_2020_2020) & ~word) | word) & 0x8080_8080_8080_8080
      if marks != 0 { return cursor + marks.trailingZeroBitCount >> 3 }
      cursor += 8
    }
    while cursor < count, base[cursor] >= 0x20, base[cursor] < 0x80 { cursor += 1 }
    return cursor
  }

  /// Checks the multi-byte sequence at `start` and returns the offset after it.
  private func checkSequence(at start: Int, _ problems: inout ProblemLog) -> Int {
    let length = validLength(at: start)
    guard length > 0 else {
      var end = start + 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      problems.report(.invalidUTF8, Region(start, end))
      return end
    }
    let isC1 = bytes[start] == 0xC2 && bytes[start + 1] < 0xA0 && bytes[start + 1] != 0x85
    let isReserved = bytes[start] == 0xEF && bytes[start + 1] == 0xBF && bytes[start + 2] >= 0xBE
    let isMark = start > 0 && bytes[start] == 0xEF && bytes[start + 1] == 0xBB && bytes[start + 2] == 0xBF
    if isC1 || isReserved || isMark { problems.report(.unusualCharacter, Region(start, start + length)) }
    return start + length
  }

  /// Returns the length of the well-formed multi-byte sequence at `start`; 0 when it is not well-formed.
  ///
  /// Source: The Unicode Standard, table 3-7.
  @inline(__always)
  private func validLength(at start: Int) -> Int {
    let lead = bytes[start]
    let left = bytes.count - start
    func isTail(_ index: Int) -> Bool { bytes[start + index] & 0xC0 == 0x80 }
    switch lead {
    case 0xC2...0xDF:
      return left >= 2 && isTail(1) ? 2 : 0
    case 0xE0...0xEF:
      guard left >= 3, isTail(1), isTail(2) else { return 0 }
      let second = bytes[start + 1]
      return (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ? 0 : 3
    case 0xF0...0xF4:
      guard left >= 4, isTail(1), isTail(2), isTail(3) else { return 0 }
      let second = bytes[start + 1]
      return (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F) ? 0 : 4
    case _:
      return 0
    }
  }
}

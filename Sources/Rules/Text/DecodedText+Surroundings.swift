import PolicyAST

extension DecodedText {
  /// How far from a key its partner is looked for that is encoded by itself.
  private static let reach = 4096

  /// The shortest word in which an id or a secret can be hidden.
  private static let shortest = 16

  /// Copies the text around `offset` with every word decoded that `encoding` may hide a key in; nil when there is none.
  ///
  /// What is no word of the encoding, or does not decode to readable letters, stays as it is written.
  init?(_ source: UnsafeBufferPointer<UInt8>, around offset: Int, undoing encoding: TextEncoding) {
    let range = max(0, offset - Self.reach)..<min(source.count, offset + Self.reach)
    var at = range.lowerBound
    var hasChanged = false
    while at < range.upperBound {
      let word = Self.word(of: encoding, in: source, from: at, range)
      guard let word else {
        append(source[at], at, at + 1)
        at += 1
        continue
      }
      if word.count >= Self.shortest, appendDecoded(word, encoding, in: source) {
        hasChanged = true
        at = word.upperBound
        while encoding == .base64, at < range.upperBound, source[at] == UInt8(ascii: "=") { at += 1 }
        continue
      }
      for place in word { append(source[place], place, place + 1) }
      at = word.upperBound
    }
    guard hasChanged else { return nil }
    end = range.upperBound
  }

  /// Returns the letters of the encoding that begin at `start`; nil when there is none.
  private static func word(
    of encoding: TextEncoding, in source: UnsafeBufferPointer<UInt8>, from start: Int, _ range: Range<Int>
  ) -> Range<Int>? {
    let isLetter: (UInt8) -> Bool
    switch encoding {
    case .base64: isLetter = { value($0) != nil }
    case .hexadecimal: isLetter = { $0.hexadecimalValue != nil }
    case .numbers: return list(in: source, from: start, range)
    case .reversed: isLetter = { $0.isLetterOrDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/") }
    case .escapes: return nil
    }
    // The letter of an escape is none of the word.
    if start > range.lowerBound, source[start - 1] == UInt8(ascii: "\\") { return nil }
    var end = start
    while end < range.upperBound, isLetter(source[end]) { end += 1 }
    return end > start ? start..<end : nil
  }

  /// Returns the list of numbers that begins at `start`: digits, `0x` and what separates them.
  private static func list(
    in source: UnsafeBufferPointer<UInt8>, from start: Int, _ range: Range<Int>
  ) -> Range<Int>? {
    guard (0x30...0x39).contains(source[start]), start == range.lowerBound || !source[start - 1].isLetterOrDigit
    else { return nil }
    var end = start
    while end < range.upperBound,
      source[end].hexadecimalValue != nil || source[end] | 0x20 == UInt8(ascii: "x") || source[end] <= 0x20
        || source[end] == UInt8(ascii: ",")
    {
      end += 1
    }
    return start..<end
  }

  /// Appends what `word` stands for; false, and nothing appended, when that is no readable text.
  private mutating func appendDecoded(
    _ word: Range<Int>, _ encoding: TextEncoding, in source: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if encoding == .reversed {
      for place in word.reversed() { append(source[place], place, place + 1) }
      return true
    }
    let part = UnsafeBufferPointer(rebasing: source[word])
    let decoded: DecodedText?
    switch encoding {
    case .base64: decoded = DecodedText(base64: part, around: 0, phase: 0)
    case .hexadecimal: decoded = DecodedText(hexadecimal: part, around: 0)
    case .numbers: decoded = DecodedText(numbers: part, around: 0)
    case .escapes, .reversed: decoded = nil
    }
    guard let decoded, decoded.bytes.count >= Self.shortest,
      decoded.bytes.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 })
    else { return false }
    for (index, byte) in decoded.bytes.enumerated() {
      let place = decoded.source(of: Region(index, index + 1))
      append(byte, word.lowerBound + place.start, word.lowerBound + place.end)
    }
    return true
  }
}

extension StandIn {
  /// Whether one of `words` begins a word of `text`, written in one case; chance puts them into random texts otherwise.
  ///
  /// - Complexity: O(*n*) for each of the words.
  static func begins(_ text: [UInt8], with words: [[UInt8]], ended: Bool) -> Bool {
    words.contains { word in
      guard word.count <= text.count else { return false }
      return (0...text.count - word.count).contains { start in
        isWord(text, start..<start + word.count, word, ended: ended)
      }
    }
  }

  /// Whether nothing stands in `text` but `words`, fillers between them, signs, and a number as people add it.
  static func isMade(_ text: [UInt8], of words: [[UInt8]]) -> Bool {
    let lowered = text.map(lower)
    var at = 0
    var digits: [UInt8] = []
    var holdsWord = false
    while at < lowered.count {
      guard isLetter(lowered[at]) else {
        if (0x30...0x39).contains(lowered[at]) { digits.append(lowered[at]) }
        at += 1
        continue
      }
      let word = longest(words, in: lowered, at)
      let filler = longest(fillers, in: lowered, at)
      guard max(word, filler) > 0 else { return false }
      if word >= filler { holdsWord = true }
      at += max(word, filler)
    }
    return holdsWord && (digits.count <= 3 || "1234567890".utf8.starts(with: digits))
  }

  private static let fillers: [[UInt8]] = [
    "my", "the", "a", "this", "is", "for", "user", "admin", "app", "db", "pass", "pwd", "key", "api", "auth", "client",
    "name", "some", "new", "old", "only", "not", "id", "access", "of", "to", "and", "or", "an", "in", "with", "x", "s",
  ].map { Array($0.utf8) }

  private static func longest(_ words: [[UInt8]], in text: [UInt8], _ start: Int) -> Int {
    words.reduce(0) { $1.count > $0 && text[start...].starts(with: $1) ? $1.count : $0 }
  }

  private static func isWord(_ text: [UInt8], _ range: Range<Int>, _ word: [UInt8], ended: Bool) -> Bool {
    let found = text[range]
    guard zip(found, word).allSatisfy({ lower($0) == $1 }) else { return false }
    let capitals = found.count { isCapital($0) }
    let letters = found.count { isLetter(lower($0)) }
    let startsHigh = isCapital(text[range.lowerBound])
    guard capitals == 0 || capitals == letters || capitals == 1 && startsHigh else { return false }
    if range.lowerBound > 0 {
      let before = text[range.lowerBound - 1]
      guard !isLetter(lower(before)) || startsHigh && !isCapital(before) else { return false }
    }
    guard ended, range.upperBound < text.count else { return true }
    let after = text[range.upperBound]
    return !isLetter(lower(after)) || isCapital(after) && !isCapital(text[range.upperBound - 1])
  }

  private static func lower(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}

extension SecretForm {
  /// Whether the text is made of words that begin with a capital, as names of types are.
  ///
  /// Of keys drawn by lot, capitals stand side by side, digits in front of small letters, and runs of small letters are
  /// short or cannot be spoken.
  var isCamelCase: Bool {
    guard upper > 1, lower * 2 > text.count, digits * 8 <= text.count else { return false }
    var runs = 0
    var longest = 0
    var pairs = 0
    var start = 0
    for index in text.indices {
      let byte = text[index]
      let before = index > 0 ? text[index - 1] : 0
      guard Self.isSmall(byte) else {
        start = index + 1
        if Self.isCapital(byte), Self.isCapital(before) { pairs += 1 }
        continue
      }
      if start == index {
        runs += 1
        if (0x30...0x39).contains(before), !Self.isStage(text[index...]) { return false }
      }
      let isLast = index + 1 == text.count || !Self.isSmall(text[index + 1])
      guard isLast else { continue }
      let length = index + 1 - start
      longest = max(longest, length)
      if length > 2, !text[max(0, start - 1)...index].contains(where: Self.isVowel) { return false }
    }
    return pairs < 2 && longest > 4 && lower >= runs * 3
  }

  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte | 0x20) }

  /// Whether a version goes on as in `v1beta1`.
  private static func isStage(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.starts(with: "alpha".utf8) || rest.starts(with: "beta".utf8)
  }
}

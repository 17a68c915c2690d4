extension NamedValueReader {
  /// The offset of the first byte of the line of the name, at most some hundred bytes back.
  var lineStart: Int {
    var start = name.lowerBound
    while start > 0, bytes[start - 1] != 0x0A, name.lowerBound - start < 400 { start -= 1 }
    return start
  }

  var isInsideText: Bool {
    var quote: UInt8?
    var cursor = lineStart
    while cursor < name.lowerBound {
      let byte = bytes[cursor]
      if byte == UInt8(ascii: "\\") {
        cursor += 2
        continue
      }
      if let open = quote {
        if byte == open { quote = nil }
      } else if isQuote(byte) {
        quote = byte
      }
      cursor += 1
    }
    return quote != nil
  }

  var isInsideComment: Bool {
    var cursor = lineStart
    while cursor < name.lowerBound {
      let byte = bytes[cursor]
      let next = bytes[cursor + 1]
      if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "/") && next == byte { return true }
      if byte == UInt8(ascii: "-") && next == byte && bytes[name.lowerBound] != byte { return true }
      if byte == UInt8(ascii: "*"), bytes[lineStart..<cursor].allSatisfy({ $0 <= 0x20 || $0 == 0x2F }) { return true }
      cursor += 1
    }
    return false
  }

  /// Whether the name follows `name:` or the like, so that the value stands under a key of its own.
  func isWordAfterKey(beyondQuote: Bool = false) -> Bool {
    var end = name.lowerBound
    if beyondQuote, end > 0, isQuote(bytes[end - 1]) { end -= 1 }
    func passBlank() { if end > 0, bytes[end - 1] == 0x20 { end -= 1 } }
    passBlank()
    guard end > 1 else { return false }
    if bytes[end - 1] == UInt8(ascii: "=") {
      guard end < name.lowerBound, end > 1, bytes[end - 2] == 0x20 else { return false }
      end -= 2
    } else if bytes[end - 1] == UInt8(ascii: ":") {
      end -= 1
    } else {
      return false
    }
    if beyondQuote, isQuote(bytes[end - 1]) { end -= 1 }
    return ends(at: end, with: "name") || ends(at: end, with: "key")
  }

  /// Whether the small letters of `word` stand in either case before `end`.
  func ends(at end: Int, with word: StaticString) -> Bool {
    let start = end - word.utf8CodeUnitCount
    guard start >= 0 else { return false }
    for place in 0..<word.utf8CodeUnitCount where bytes[start + place] | 0x20 != word.utf8Start[place] { return false }
    return true
  }

  /// Whether the name is the end of a longer word, as in `ecr:GetAuthorizationToken`.
  var isBehindPrefix: Bool { name.lowerBound > 0 && bytes[name.lowerBound - 1] == UInt8(ascii: ":") }

  /// Whether other texts stand before the name and behind the value, so that both are elements of a list of texts.
  func isAmongTexts(_ value: NamedValue) -> Bool {
    var start = name.lowerBound - 1
    while start > 0, bytes[start - 1] <= 0x20 { start -= 1 }
    var end = value.value.upperBound + 1
    while end < bytes.count, bytes[end] <= 0x20 { end += 1 }
    let comma = UInt8(ascii: ",")
    return start > 0 && bytes[start - 1] == comma && end < bytes.count && bytes[end] == comma
  }

  /// Whether the name follows nothing, or a word of a shell, a Dockerfile or a configuration.
  var isAfterInstruction: Bool {
    let start = lineStart
    guard let last = word(endingBefore: name.lowerBound, from: start) else { return true }
    if Self.instructions.contains(where: { isWord($0, last) }) { return true }
    var first = start
    while isBlank(bytes[first]) { first += 1 }
    var end = first
    while end < name.lowerBound, !isBlank(bytes[end]) { end += 1 }
    return isWord("machine", first..<end) || isWord("login", first..<end)
  }

  private static let instructions: [StaticString] = [
    "env", "arg", "setx", "export", "set", "login", "requirepass", "masterauth", "auth",
  ]

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The last word before `end` on the line that begins at `start`.
  private func word(endingBefore end: Int, from start: Int) -> Range<Int>? {
    var end = end
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    var first = end
    while first > start, !isBlank(bytes[first - 1]) { first -= 1 }
    return first < end ? first..<end : nil
  }

  private func isWord(_ word: StaticString, _ range: Range<Int>) -> Bool {
    range.count == word.utf8CodeUnitCount && starts(word, range)
  }

  /// Whether the small letters of `word` stand in either case at the start of `range`.
  private func starts(_ word: StaticString, _ range: Range<Int>) -> Bool {
    guard word.utf8CodeUnitCount <= range.count else { return false }
    for place in 0..<word.utf8CodeUnitCount
    where bytes[range.lowerBound + place].lowercasedASCII != word.utf8Start[place] {
      return false
    }
    return true
  }

  private static let setters: [StaticString] = ["set", "with", "add", "put", "use"]
  private static let getters: [StaticString] = ["get", "is", "has", "check", "verify", "validate", "hash"]

  var isSetter: Bool {
    guard name.lowerBound < name.upperBound else { return false }
    let dot = UInt8(ascii: ".")
    var end = name.upperBound
    while end > name.lowerBound, bytes[end - 1] == dot { end -= 1 }
    var start = end
    while start > name.lowerBound, bytes[start - 1] != dot { start -= 1 }
    let last = start..<end
    if Self.setters.contains(where: { starts($0, last) && last.count > $0.utf8CodeUnitCount }) { return true }
    return bytes[name].contains(dot) && !Self.getters.contains { starts($0, last) }
  }
}

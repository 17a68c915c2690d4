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

  /// Whether the name fills its text, or ends a path in it, and is not the end of another word, as in
  /// `ecr:GetAuthorizationToken` or `key_?pass`.
  var isWholeText: Bool {
    guard name.lowerBound > 0, bytes[name.upperBound - 1] != UInt8(ascii: "$") else { return false }
    let before = bytes[name.lowerBound - 1]
    return isQuote(before) || before == UInt8(ascii: "/")
  }

  /// Whether the name and the value are elements of a list of texts: others stand beside them, and it is no call.
  ///
  /// An option of a command has its value behind it in such a list.
  func isAmongTexts(_ value: NamedValue) -> Bool {
    guard bytes[name.lowerBound] != UInt8(ascii: "-") else { return false }
    var start = name.lowerBound - 1
    while start > 0, bytes[start - 1] <= 0x20 { start -= 1 }
    let end = nextSign(behind: value)
    guard start > 0, end < bytes.count else { return false }
    let comma = UInt8(ascii: ",")
    switch bytes[start - 1] {
    case comma: return bytes[end] == comma || bytes[end] == UInt8(ascii: "]")
    case UInt8(ascii: "["): return bytes[end] == comma
    case UInt8(ascii: "("):
      let isCall = start > 1 && NamedValue.isNameByte(bytes[start - 2])
      return bytes[end] == comma && !isCall
    case _: return false
    }
  }

  /// Whether the value is the key of what follows it.
  func isKey(_ value: NamedValue) -> Bool {
    let end = nextSign(behind: value)
    return end < bytes.count && bytes[end] == UInt8(ascii: ":")
  }

  private func nextSign(behind value: NamedValue) -> Int {
    var end = value.value.upperBound + 1
    while end < bytes.count, bytes[end] <= 0x20 { end += 1 }
    return end
  }

  /// Whether the name stands in the markup of a manual page, `\\-\\-password` or `\\fBpassword`, which describes options.
  var isManualMarkup: Bool {
    guard name.lowerBound > 0, bytes[name.lowerBound - 1] == UInt8(ascii: "\\") else { return false }
    if bytes[name.lowerBound] == UInt8(ascii: "-") { return true }
    return bytes[name.lowerBound] == UInt8(ascii: "f") && name.count > 2
      && "BIRP".utf8.contains(bytes[name.lowerBound + 1])
  }

  /// Whether nothing stands before the name on its line.
  var isFirstOnLine: Bool { bytes[lineStart..<name.lowerBound].allSatisfy { $0 <= 0x20 } }

  /// Whether the name is what one does with a value: `pass "x" to it`.
  var isVerb: Bool {
    guard name.count >= 4 else { return false }
    let last = (name.upperBound - 4)..<name.upperBound
    return starts("pass", last) && !(name.count > 4 && bytes[last.lowerBound - 1] == UInt8(ascii: "_"))
  }

  /// Whether an asterisk begins the line, as in comments that explain.
  var isInsideProse: Bool {
    bytes[lineStart..<name.lowerBound].first { $0 > 0x20 && $0 != UInt8(ascii: "/") } == UInt8(ascii: "*")
  }

  /// Whether the name calls a method of itself, as in `password = password.encode("latin1")`.
  func isReceiver(_ before: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    before.count > name.count && before.starts(with: bytes[name])
      && before[before.startIndex + name.count] == UInt8(ascii: ".")
  }

  /// Whether the name is the verdict on a test, `PASS: case`, and neither line beside it gives a name its value.
  var isVerdict: Bool {
    guard bytes[name].elementsEqual("PASS".utf8), name.lowerBound == lineStart else { return false }
    if lineStart > 0, isSetting(lineAt: startOfLine(endingAt: lineStart - 1)) { return false }
    var next = name.upperBound
    while next < bytes.count, bytes[next] != 0x0A, next - name.upperBound < 400 { next += 1 }
    return !(next + 1 < bytes.count && isSetting(lineAt: next + 1))
  }

  private func startOfLine(endingAt end: Int) -> Int {
    var start = end
    while start > 0, bytes[start - 1] != 0x0A, end - start < 400 { start -= 1 }
    return start
  }

  /// Whether the line at `start` is a name, a colon or an equals sign, and one word.
  private func isSetting(lineAt start: Int) -> Bool {
    var end = start
    while end < bytes.count, end - start < NamedValue.nameLimit, NamedValue.isNameByte(bytes[end]) { end += 1 }
    guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: ":") || bytes[end] == UInt8(ascii: "="),
      !Self.verdicts.contains(where: { bytes[start..<end].elementsEqual($0.utf8) })
    else { return false }
    var cursor = end + 1
    while cursor < bytes.count, isBlank(bytes[cursor]) { cursor += 1 }
    let value = cursor
    while cursor < bytes.count, bytes[cursor] > 0x20 { cursor += 1 }
    return cursor > value && (cursor == bytes.count || bytes[cursor] == 0x0A || bytes[cursor] == 0x0D)
  }

  private static let verdicts = [
    "PASS", "FAIL", "XFAIL", "XPASS", "KFAIL", "KPASS", "SKIP", "ERROR", "UNRESOLVED", "UNSUPPORTED", "UNTESTED", "OK",
  ]

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

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
    let before = String(decoding: bytes[lineStart..<name.lowerBound], as: UTF8.self)
    let words = before.split(whereSeparator: { $0 == " " || $0 == "\t" }).map { $0.lowercased() }
    guard let last = words.last else { return true }
    return ["env", "arg", "setx", "export", "set", "login", "requirepass", "masterauth", "auth"].contains(last)
      || words.first == "machine" || words.first == "login"
  }

  var isSetter: Bool {
    guard name.lowerBound < name.upperBound else { return false }
    let text = String(decoding: bytes[name], as: UTF8.self)
    let last = text.split(separator: ".").last.map(String.init) ?? text
    let lowered = last.lowercased()
    if ["set", "with", "add", "put", "use"].contains(where: { lowered.hasPrefix($0) && lowered != $0 }) { return true }
    return text.utf8.contains(UInt8(ascii: "."))
      && !["get", "is", "has", "check", "verify", "validate", "hash"]
        .contains { lowered.hasPrefix($0) }
  }
}

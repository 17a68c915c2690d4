extension NamedValueReader {
  /// How far the value may be from its name when other keys stand between.
  private static let reach = 400

  /// Reads `value` of `${name:value}` and `${name:-value}`, as shells and frameworks have them.
  mutating func defaultOfSubstitution() -> NamedValue? {
    guard name.lowerBound > 1, bytes[name.lowerBound - 1] == UInt8(ascii: "{"),
      "$#".utf8.contains(bytes[name.lowerBound - 2]), peek(0) == UInt8(ascii: ":")
    else { return nil }
    var start = at + 1
    if start < bytes.count, "-=".utf8.contains(bytes[start]) { start += 1 }
    var end = start
    while end < bytes.count, end - start < NamedValue.nameLimit, bytes[end] > 0x20, !"}${".utf8.contains(bytes[end]) {
      end += 1
    }
    guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: "}") else { return nil }
    return NamedValue(name: name, value: start..<end, text: Array(bytes[start..<end]), isQuoted: true)
  }

  /// Reads `Default` of the parameter of a template, which is called by the name: on the same line or in its block.
  mutating func defaultOfParameter() -> NamedValue? {
    let start = at
    defer { at = start }
    let isFlow = peek(0) == UInt8(ascii: "{")
    guard isFlow || peek(0) == 0x0A || peek(0) == 0x0D else { return nil }
    let indent = column(of: name.lowerBound)
    let end = min(bytes.count, start + Self.reach)
    while at < end, bytes[at] != UInt8(ascii: "}") {
      if !isFlow, bytes[at] == 0x0A, at + 1 < end, bytes[at + 1] > 0x20 || column(ofTextAfter: at + 1) <= indent {
        return nil
      }
      guard starts(with: "Default"), at > 0, !NamedValue.isNameByte(bytes[at - 1]) else {
        at += 1
        continue
      }
      at += "Default".utf8.count
      if isQuote(peek(0)) { at += 1 }
      skipBlanks(breaks: 0)
      guard peek(0) == UInt8(ascii: ":") else { continue }
      at += 1
      skipBlanks(breaks: 0)
      return quoted() ?? (isFlow ? nil : plain(isTight: false))
    }
    return nil
  }

  /// Reads the value in `{"value": "…", "name": "…"}`, where the name is the second key.
  mutating func precedingValue() -> NamedValue? {
    guard isWordAfterKey(beyondQuote: true) else { return nil }
    let start = at
    defer { at = start }
    var open = name.lowerBound
    while open > 0, bytes[open] != UInt8(ascii: "{"), name.lowerBound - open < Self.reach {
      if bytes[open] == UInt8(ascii: "}") { return nil }
      open -= 1
    }
    guard bytes[open] == UInt8(ascii: "{") else { return nil }
    at = open + 1
    skipBlanks(breaks: 1)
    return followingValue()
  }

  /// Reads the value of `<param-name>name</param-name><param-value>value<` and `<key>name</key><string>value<`.
  mutating func closedElement() -> NamedValue? {
    guard name.lowerBound > 0, bytes[name.lowerBound - 1] == UInt8(ascii: ">") else { return nil }
    let limit = min(bytes.count, at + 48)
    while at < limit, bytes[at] != UInt8(ascii: ">") { at += 1 }
    at += 1
    skipBlanks(breaks: 2)
    guard peek(0) == UInt8(ascii: "<") else { return nil }
    let tag = at + 1
    while at < bytes.count, at - tag < 32, bytes[at] != UInt8(ascii: ">") { at += 1 }
    guard at < bytes.count, at > tag else { return nil }
    let word = bytes[tag..<at].map { $0 | 0x20 }
    guard word.holds("value") || word.holds("string") else { return nil }
    at += 1
    let start = at
    while at < bytes.count, at - start < NamedValue.valueLimit, bytes[at] != UInt8(ascii: "<"), bytes[at] >= 0x20 {
      at += 1
    }
    guard at < bytes.count, at > start, bytes[at] == UInt8(ascii: "<") else { return nil }
    return NamedValue(name: name, value: start..<at, text: Array(bytes[start..<at]), isQuoted: true)
  }

  private func column(of offset: Int) -> Int {
    offset - lineStart - (offset > lineStart && isQuote(bytes[offset - 1]) ? 1 : 0)
  }

  private func column(ofTextAfter start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    return at < bytes.count && bytes[at] == 0x0A ? Int.max : at - start
  }
}

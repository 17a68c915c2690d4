/// Reads the value that belongs to a name, in whatever syntax it stands.
struct NamedValueReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let style: ValueStyle
  let name: Range<Int>
  var at: Int
  /// Whether quotes are written with a backslash, because all of it stands in a text.
  private var isEscaped = false
  var isNameQuoted = false

  /// A reader of what belongs to `name`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, name: Range<Int>, style: ValueStyle) {
    self.bytes = bytes
    self.style = style
    self.name = name
    at = name.upperBound
  }

  /// Returns the value; nil when there is none that can be told from other text.
  mutating func read() -> NamedValue? {
    guard !isManualMarkup else { return nil }
    if let value = defaultOfSubstitution() { return value }
    closeName()
    skipBlanks(breaks: 0)
    guard at < bytes.count else { return nil }
    switch bytes[at] {
    case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "|"), UInt8(ascii: "-"):
      return assigned()
    case UInt8(ascii: ","):
      guard isNameQuoted, isWholeText else { return nil }
      at += 1
      skipBlanks(breaks: 1)
      if let value = followingValue() ?? precedingValue() { return value }
      guard let value = quoted(), !isAmongTexts(value), !isKey(value) else { return nil }
      return value
    case UInt8(ascii: "("):
      guard at == name.upperBound, isSetter else { return nil }
      at += 1
      skipBlanks(breaks: 1)
      return quoted()
    case UInt8(ascii: ">"): return element()
    case UInt8(ascii: "<") where at == name.upperBound && peek(1) == UInt8(ascii: "/"): return closedElement()
    case UInt8(ascii: "}"): return isNameQuoted ? precedingValue() : nil
    case UInt8(ascii: "["):
      while at < bytes.count, bytes[at] != UInt8(ascii: "]"), at - name.upperBound < 24 { at += 1 }
      at += 1
      skipBlanks(breaks: 0)
      return assigned()
    case UInt8(ascii: "{"): return isNameQuoted ? defaultOfVariable() : nil
    case _: return spaced()
    }
  }

  /// Passes over the quote and bracket that close the name.
  private mutating func closeName() {
    if peek(0) == UInt8(ascii: "\\"), isQuote(peek(1)) {
      isEscaped = true
      isNameQuoted = true
      at += 2
    } else if isQuote(peek(0)) {
      isNameQuoted = true
      at += 1
    }
    if isNameQuoted, peek(0) == UInt8(ascii: "]") { at += 1 }
    if style == .plain, starts(with: "**:"), ends(at: name.lowerBound, with: "**") { at += 2 }
  }

  /// Reads what follows `=`, `:`, `:=`, `=>`, `->`, `==`, `?=`, `||=`, with a type before it.
  private mutating func assigned() -> NamedValue? {
    let start = at
    if bytes[at] == UInt8(ascii: "-") {
      guard peek(1) == UInt8(ascii: ">") else { return nil }
    }
    while at < bytes.count, at - start < 3, "=:?|>-".utf8.contains(bytes[at]) { at += 1 }
    let sign = bytes[start..<at]
    guard sign.contains(UInt8(ascii: "=")) || sign.contains(UInt8(ascii: ":")) || sign.contains(UInt8(ascii: ">"))
    else { return nil }
    if sign.contains(UInt8(ascii: "|")) && !sign.contains(UInt8(ascii: "=")) && sign.first != UInt8(ascii: ":") {
      return nil
    }
    let hasBlank = at < bytes.count && bytes[at] == 0x20
    if style == .plain, peek(0) == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "*") { at += 2 }
    skipBlanks(breaks: style == .code || isNameQuoted ? 1 : 0)
    if let value = quoted() { return value }
    if sign.elementsEqual(":".utf8), let value = defaultOfParameter() { return value }
    if sign.count == 1, sign.first == UInt8(ascii: ":"), let value = typed() { return value }
    if style == .plain { skipIndicator() }
    if let value = quoted() { return value }
    if let value = wrapped() { return value }
    if let value = followingValue() { return value }
    if hasBlank, sign.first == UInt8(ascii: ":"), isVerdict { return nil }
    return plain(isTight: !hasBlank && sign.last == UInt8(ascii: "="))
  }

  /// Reads `: type = "value"`.
  private mutating func typed() -> NamedValue? {
    let start = at
    defer { if at != start { at = start } }
    while at < bytes.count, at - start < 48, bytes[at] != UInt8(ascii: "="), bytes[at] >= 0x20,
      NamedValue.isNameByte(bytes[at]) || "&'<>[]?.! ".utf8.contains(bytes[at])
    {
      at += 1
    }
    guard peek(0) == UInt8(ascii: "="), at > start else { return nil }
    at += 1
    skipBlanks(breaks: 0)
    return quoted() ?? wrapped()
  }

  /// Passes over a tag or the sign of a block, as YAML has them.
  private mutating func skipIndicator() {
    if peek(0) == UInt8(ascii: "!"), peek(1) == UInt8(ascii: "!") || peek(1) == UInt8(ascii: "S") {
      var end = at
      while end < bytes.count, bytes[end] > 0x20 { end += 1 }
      if bytes[at..<end].elementsEqual("!!str".utf8) || bytes[at..<end].elementsEqual("!!binary".utf8) {
        at = end
        skipBlanks(breaks: 0)
      }
    }
    guard peek(0) == UInt8(ascii: "|") || peek(0) == UInt8(ascii: ">") else { return }
    var end = at + 1
    while end < bytes.count, "-+0123456789".utf8.contains(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == 0x0A || bytes[end] == 0x0D else { return }
    at = end
    skipBlanks(breaks: 2)
  }

  /// Reads a text inside a call or beside a look into the environment, on the same line.
  private mutating func wrapped() -> NamedValue? {
    let start = at
    var end = at
    while end < bytes.count, bytes[end] != 0x0A, end - start < 240 { end += 1 }
    guard style == .code || peek(0) == UInt8(ascii: "(") else { return nil }
    var cursor = start
    while cursor < end {
      guard isQuote(bytes[cursor]) else {
        if bytes[cursor] == UInt8(ascii: ";") || bytes[cursor] == UInt8(ascii: "#") { break }
        cursor += 1
        continue
      }
      let before = bytes[start..<cursor]
      guard Wrapping.holdsText(before) || Wrapping.isOnlyArgument(before), !isReceiver(before) else {
        // The name of a variable of the environment is passed over to what stands for it when it is absent.
        guard Wrapping.looksUp(before), let close = closing(cursor, end) else { break }
        cursor = close + 1
        continue
      }
      at = cursor
      defer { at = start }
      return quoted()
    }
    return nil
  }

  private func closing(_ open: Int, _ end: Int) -> Int? {
    var cursor = open + 1
    while cursor < end {
      if bytes[cursor] == bytes[open] { return cursor }
      cursor += 1
    }
    return nil
  }

  /// Reads `value: "…"` after a name that is itself the value of a key such as `name`.
  mutating func followingValue() -> NamedValue? {
    let start = at
    if starts(with: "android:") { at += "android:".utf8.count }
    defer { at = start }
    if peek(0) == UInt8(ascii: "\\") { at += 1 }
    if isQuote(peek(0)) { at += 1 }
    // All of the words begin with one of three letters, and this is asked of nearly every value.
    switch peek(0) | 0x20 {
    case UInt8(ascii: "v"), UInt8(ascii: "c"), UInt8(ascii: "s"): break
    case _: return nil
    }
    guard let word = ["value", "Value", "VALUE", "content", "val", "stringValue"].first(where: { starts(with: $0) })
    else { return nil }
    at += word.utf8.count
    if peek(0) == UInt8(ascii: "\\") { at += 1 }
    if isQuote(peek(0)) { at += 1 }
    skipBlanks(breaks: 0)
    guard peek(0) == UInt8(ascii: "=") || peek(0) == UInt8(ascii: ":") else { return nil }
    at += 1
    skipBlanks(breaks: 0)
    return quoted() ?? plain(isTight: false)
  }

  /// Reads `{ … default = "value"` after the name of a variable.
  private mutating func defaultOfVariable() -> NamedValue? {
    let start = at
    defer { at = start }
    while at < bytes.count, at - start < 240, bytes[at] != UInt8(ascii: "}") {
      guard starts(with: "default") else {
        at += 1
        continue
      }
      at += "default".utf8.count
      skipBlanks(breaks: 0)
      guard peek(0) == UInt8(ascii: "=") else { return nil }
      at += 1
      skipBlanks(breaks: 0)
      return quoted()
    }
    return nil
  }

  /// Reads the content of an element, `<name>value<` or `<key>name</key><string>value<`, or of one with attributes.
  private mutating func element() -> NamedValue? {
    at += 1
    let isElement = name.lowerBound > 0 && bytes[name.lowerBound - 1] == UInt8(ascii: "<")
    guard isElement || isNameQuoted else { return nil }
    skipBlanks(breaks: 1)
    if starts(with: "<![CDATA[") { at += 9 }
    let start = at
    while at < bytes.count, at - start < NamedValue.valueLimit, bytes[at] != UInt8(ascii: "<"), bytes[at] >= 0x20,
      bytes[at] != UInt8(ascii: "]")
    {
      at += 1
    }
    guard at < bytes.count, at > start, bytes[at] == UInt8(ascii: "<") || bytes[at] == UInt8(ascii: "]") else {
      return nil
    }
    return NamedValue(name: name, value: start..<at, text: Array(bytes[start..<at]), isQuoted: true)
  }

  /// Reads the value after blanks: of an option, an instruction, an attribute of an element, a phrase of SQL, or what
  /// follows the name in a list of names and values.
  private mutating func spaced() -> NamedValue? {
    if isNameQuoted || isWordAfterKey() {
      skipBlanks(breaks: 2)
      return followingValue()
    }
    guard at > name.upperBound else { return nil }
    if peek(0) == UInt8(ascii: "<"), starts(with: "</") { return nil }
    if let value = sqlPhrase() { return value }
    guard name.lowerBound > 0 else { return style == .plain ? plain(isTight: false, isLoose: true) : nil }
    let isOption = bytes[name.lowerBound] == UInt8(ascii: "-")
    guard isOption || style == .plain, isOption || isAfterInstruction else { return typedBefore() }
    // A word that begins a line may begin a sentence.
    return quoted() ?? plain(isTight: true, isLoose: !isOption && isFirstOnLine)
  }

  /// Reads `PASSWORD 'value'`, `IDENTIFIED BY 'value'` or `set password for x = 'value'`.
  private mutating func sqlPhrase() -> NamedValue? {
    guard peek(0) == UInt8(ascii: "'") || peek(0) == UInt8(ascii: "\""),
      bytes[name].allSatisfy({ !(0x61...0x7A).contains($0) }) || bytes[name].count < 14, !isVerb, !isInsideProse
    else { return nil }
    return quoted()
  }

  /// Reads `name type = "value"` and `name As type = "value"`.
  private mutating func typedBefore() -> NamedValue? {
    let start = at
    defer { at = start }
    while at < bytes.count, at - start < 24, NamedValue.isNameByte(bytes[at]) || "[]*. ".utf8.contains(bytes[at]) {
      at += 1
    }
    guard at > start else { return nil }
    skipBlanks(breaks: 0)
    guard peek(0) == UInt8(ascii: "="), peek(1) != UInt8(ascii: "=") else { return nil }
    at += 1
    skipBlanks(breaks: 0)
    return quoted() ?? wrapped()
  }

  func peek(_ distance: Int) -> UInt8 {
    at + distance < bytes.count ? bytes[at + distance] : 0
  }

  func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  func starts(with word: String) -> Bool {
    var cursor = at
    for byte in word.utf8 {
      guard cursor < bytes.count, bytes[cursor] == byte else { return false }
      cursor += 1
    }
    return true
  }

  /// Passes over blanks, and over at most `breaks` ends of lines.
  mutating func skipBlanks(breaks: Int) {
    var left = breaks
    let start = at
    while at < bytes.count, at - start < 120 {
      switch bytes[at] {
      case 0x20, 0x09, 0x0D: at += 1
      case 0x0A:
        guard left > 0 else { return }
        left -= 1
        at += 1
      case _: return
      }
    }
  }
}

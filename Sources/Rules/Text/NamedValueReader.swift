/// Reads the value that belongs to a name, in whatever syntax it stands.
struct NamedValueReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let style: ValueStyle
  let name: Range<Int>
  private var at: Int
  /// Whether quotes are written with a backslash, because all of it stands in a text.
  private var isEscaped = false
  private var isNameQuoted = false

  /// A reader of what belongs to `name`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, name: Range<Int>, style: ValueStyle) {
    self.bytes = bytes
    self.style = style
    self.name = name
    at = name.upperBound
  }

  /// Returns the value; nil when there is none that can be told from other text.
  mutating func read() -> NamedValue? {
    closeName()
    skipBlanks(breaks: 0)
    guard at < bytes.count else { return nil }
    switch bytes[at] {
    case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "|"), UInt8(ascii: "-"):
      return assigned()
    case UInt8(ascii: ","):
      guard isNameQuoted else { return nil }
      at += 1
      skipBlanks(breaks: 1)
      return followingValue() ?? quoted()
    case UInt8(ascii: "("):
      guard at == name.upperBound, isSetter else { return nil }
      at += 1
      skipBlanks(breaks: 1)
      return quoted()
    case UInt8(ascii: ">"): return element()
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
    skipBlanks(breaks: style == .code || isNameQuoted ? 1 : 0)
    if let value = quoted() { return value }
    if sign.count == 1, sign.first == UInt8(ascii: ":"), let value = typed() { return value }
    if style == .plain { skipIndicator() }
    if let value = quoted() { return value }
    if let value = wrapped() { return value }
    if let value = followingValue() { return value }
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
      guard Wrapping.holdsText(before) else {
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
  private mutating func followingValue() -> NamedValue? {
    let start = at
    defer { at = start }
    if peek(0) == UInt8(ascii: "\\") { at += 1 }
    if isQuote(peek(0)) { at += 1 }
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
    guard at < bytes.count, at > start else { return nil }
    return NamedValue(name: name, value: start..<at, text: Array(bytes[start..<at]), isQuoted: true)
  }

  /// Reads the value after blanks: of an option, an instruction, an attribute of an element, a phrase of SQL, or what
  /// follows the name in a list of names and values.
  private mutating func spaced() -> NamedValue? {
    guard at > name.upperBound else { return nil }
    if isNameQuoted || isWordAfterKey {
      skipBlanks(breaks: 2)
      if let value = followingValue() { return value }
      return nil
    }
    if peek(0) == UInt8(ascii: "<"), starts(with: "</") { return nil }
    if let value = sqlPhrase() { return value }
    guard name.lowerBound > 0 else { return style == .plain ? plain(isTight: false, isLoose: true) : nil }
    let isOption = bytes[name.lowerBound] == UInt8(ascii: "-")
    guard isOption || style == .plain, isOption || isAfterInstruction else { return typedBefore() }
    return quoted() ?? plain(isTight: true)
  }

  /// Reads `PASSWORD 'value'`, `IDENTIFIED BY 'value'` or `set password for x = 'value'`.
  private mutating func sqlPhrase() -> NamedValue? {
    guard peek(0) == UInt8(ascii: "'") || peek(0) == UInt8(ascii: "\""),
      bytes[name].allSatisfy({ !(0x61...0x7A).contains($0) }) || bytes[name].count < 14
    else { return nil }
    return quoted()
  }

  /// Reads `name type = "value"`, as Go has it.
  private mutating func typedBefore() -> NamedValue? {
    let start = at
    defer { at = start }
    while at < bytes.count, at - start < 24, NamedValue.isNameByte(bytes[at]) || "[]*.".utf8.contains(bytes[at]) {
      at += 1
    }
    guard at > start else { return nil }
    skipBlanks(breaks: 0)
    guard peek(0) == UInt8(ascii: "="), peek(1) != UInt8(ascii: "=") else { return nil }
    at += 1
    skipBlanks(breaks: 0)
    return quoted() ?? wrapped()
  }

  // MARK: Texts

  /// Reads a text in quotes, and what is joined to it.
  private mutating func quoted() -> NamedValue? {
    let begin = at
    var cursor = at
    var letters = 0
    while letters < 3, cursor < bytes.count, "rbfuRBFUL@NS$".utf8.contains(bytes[cursor]), !isQuote(bytes[cursor]) {
      cursor += 1
      letters += 1
    }
    if letters > 0, !(cursor < bytes.count && isQuote(bytes[cursor])) { return nil }
    if cursor + 1 < bytes.count, bytes[cursor] == UInt8(ascii: "\\"), isQuote(bytes[cursor + 1]) {
      guard letters == 0 else { return nil }
      return text(from: cursor + 2, quote: bytes[cursor + 1], isEscaped: true)
    }
    guard cursor < bytes.count, isQuote(bytes[cursor]) else {
      at = begin
      return nil
    }
    let quote = bytes[cursor]
    if cursor + 2 < bytes.count, bytes[cursor + 1] == quote, bytes[cursor + 2] == quote {
      return text(from: cursor + 3, quote: quote, isEscaped: false)
    }
    return text(from: cursor + 1, quote: quote, isEscaped: false)
  }

  private mutating func text(from start: Int, quote: UInt8, isEscaped: Bool) -> NamedValue? {
    var text: [UInt8] = []
    var cursor = start
    while cursor < bytes.count, cursor - start < NamedValue.valueLimit {
      let byte = bytes[cursor]
      if byte == quote, !isEscaped {
        guard let next = SplitText.end(bytes, cursor, min(bytes.count, start + NamedValue.valueLimit)) else {
          return NamedValue(name: name, value: start..<cursor, text: text, isQuoted: true)
        }
        cursor = next
        continue
      }
      if byte == UInt8(ascii: "\\"), cursor + 1 < bytes.count {
        if isEscaped, bytes[cursor + 1] == quote {
          return NamedValue(name: name, value: start..<cursor, text: text, isQuoted: true)
        }
        guard "\\\"'/`$".utf8.contains(bytes[cursor + 1]) else {
          text.append(byte)
          cursor += 1
          continue
        }
        text.append(bytes[cursor + 1])
        cursor += 2
        continue
      }
      if byte == 0x0A, text.count > 256 || isEscaped { return nil }
      text.append(byte)
      cursor += 1
    }
    return nil
  }

  /// Reads a value without quotes.
  ///
  /// In code it must stand inside a text or a comment. `isLoose` is for what may as well be prose.
  private mutating func plain(isTight: Bool, isLoose: Bool = false) -> NamedValue? {
    if style == .code {
      guard isTight && isInsideText || isInsideComment else { return nil }
    }
    let start = at
    let isInText = isTight && isInsideText
    while at < bytes.count, at - start < NamedValue.valueLimit {
      let byte = bytes[at]
      if byte <= 0x20 || isQuote(byte) || byte == UInt8(ascii: "<") { break }
      if isInText || isTight, byte == UInt8(ascii: "&") || byte == UInt8(ascii: ";") { break }
      if byte == UInt8(ascii: "\\"), at + 1 < bytes.count, "nrt\"'".utf8.contains(bytes[at + 1]) { break }
      if byte == UInt8(ascii: ","), at + 1 >= bytes.count || bytes[at + 1] <= 0x20 || isInText { break }
      at += 1
    }
    var end = at
    while end > start, ",)]}".utf8.contains(bytes[end - 1]), style == .code || end == at, isClosing(end - 1, start) {
      end -= 1
    }
    guard end > start else { return nil }
    if !isTight || isLoose, !isLastOnLine(at) { return nil }
    return NamedValue(name: name, value: start..<end, text: Array(bytes[start..<end]), isQuoted: false)
  }

  /// Whether the bracket at `offset` closes one that stands before the value.
  private func isClosing(_ offset: Int, _ start: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: ")"): !bytes[start..<offset].contains(UInt8(ascii: "("))
    case UInt8(ascii: "]"): !bytes[start..<offset].contains(UInt8(ascii: "["))
    case UInt8(ascii: "}"): !bytes[start..<offset].contains(UInt8(ascii: "{"))
    case _: true
    }
  }

  /// Whether nothing but a comment or the end of a list follows on the line.
  private func isLastOnLine(_ offset: Int) -> Bool {
    var cursor = offset
    while cursor < bytes.count, bytes[cursor] == 0x20 || bytes[cursor] == 0x09 { cursor += 1 }
    guard cursor < bytes.count, bytes[cursor] != 0x0A, bytes[cursor] != 0x0D else { return true }
    return "#,;}])\"'\\<*".utf8.contains(bytes[cursor]) || bytes[cursor] == UInt8(ascii: "/")
  }

  // MARK: Surroundings

  /// The offset of the first byte of the line of the name, at most some hundred bytes back.
  private var lineStart: Int {
    var start = name.lowerBound
    while start > 0, bytes[start - 1] != 0x0A, name.lowerBound - start < 400 { start -= 1 }
    return start
  }

  private var isInsideText: Bool {
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

  private var isInsideComment: Bool {
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
  private var isWordAfterKey: Bool {
    let start = max(lineStart, name.lowerBound - 24)
    let before = String(decoding: bytes[start..<name.lowerBound], as: UTF8.self).lowercased()
    return ["name: ", "key: ", "name:", "key:", "name = ", "key = "].contains { before.hasSuffix($0) }
  }

  /// Whether the name follows nothing, or a word of a shell, a Dockerfile or a configuration.
  private var isAfterInstruction: Bool {
    let before = String(decoding: bytes[lineStart..<name.lowerBound], as: UTF8.self)
    let words = before.split(whereSeparator: { $0 == " " || $0 == "\t" }).map { $0.lowercased() }
    guard let last = words.last else { return true }
    return ["env", "arg", "setx", "export", "set", "login", "requirepass", "masterauth", "auth"].contains(last)
      || words.first == "machine" || words.first == "login"
  }

  private var isSetter: Bool {
    guard name.lowerBound < name.upperBound else { return false }
    let text = String(decoding: bytes[name], as: UTF8.self)
    let last = text.split(separator: ".").last.map(String.init) ?? text
    let lowered = last.lowercased()
    if ["set", "with", "add", "put", "use"].contains(where: { lowered.hasPrefix($0) && lowered != $0 }) { return true }
    return text.utf8.contains(UInt8(ascii: "."))
      && !["get", "is", "has", "check", "verify", "validate", "hash"]
        .contains { lowered.hasPrefix($0) }
  }

  // MARK: Bytes

  private func peek(_ distance: Int) -> UInt8 {
    at + distance < bytes.count ? bytes[at + distance] : 0
  }

  private func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  private func starts(with word: String) -> Bool {
    var cursor = at
    for byte in word.utf8 {
      guard cursor < bytes.count, bytes[cursor] == byte else { return false }
      cursor += 1
    }
    return true
  }

  /// Passes over blanks, and over at most `breaks` ends of lines.
  private mutating func skipBlanks(breaks: Int) {
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

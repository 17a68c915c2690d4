extension CodeLexer {
  /// Reads the beginning of a text, or all of a plain one; false when there is none here.
  mutating func readQuotation(_ first: UInt8) -> Bool {
    switch (language, first) {
    case (.python, _): return readPythonText(first)
    case (.javascript, UInt8(ascii: "`")):
      begin(Quotation(quote: first, count: 1, isRaw: false, holes: .dollarBraces), prefix: 1)
    case (.go, UInt8(ascii: "`")): readPlain(first, count: 1, prefix: 1, isRaw: true, spansLines: true)
    case (.java, UInt8(ascii: "\"")) where looksAt("\"\"\""):
      readPlain(first, count: 3, prefix: 3, isRaw: false, spansLines: true)
    case (.php, UInt8(ascii: "\"")):
      begin(Quotation(quote: first, count: 1, isRaw: false, holes: .dollarNames), prefix: 1)
    case (.php, UInt8(ascii: "'")): readPlain(first, count: 1, prefix: 1, isRaw: false, spansLines: true)
    case (.php, UInt8(ascii: "<")) where looksAt("<<<"): return readHeredoc()
    case (_, UInt8(ascii: "\"")), (_, UInt8(ascii: "'")):
      readPlain(first, count: 1, prefix: 1, isRaw: false, spansLines: false)
    case _: return false
    }
    return true
  }

  private mutating func readPythonText(_ first: UInt8) -> Bool {
    var prefix = 0
    var isRaw = false
    var hasHoles = false
    while prefix < 3, byte(prefix) != UInt8(ascii: "\""), byte(prefix) != UInt8(ascii: "'") {
      switch byte(prefix) | 0x20 {
      case UInt8(ascii: "r"): isRaw = true
      case UInt8(ascii: "f"), UInt8(ascii: "t"): hasHoles = true
      case UInt8(ascii: "b"), UInt8(ascii: "u"): break
      case _: return false
      }
      prefix += 1
    }
    let quote = byte(prefix)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
    let count = byte(prefix + 1) == quote && byte(prefix + 2) == quote ? 3 : 1
    if hasHoles {
      begin(Quotation(quote: quote, count: count, isRaw: isRaw, holes: .braces), prefix: prefix + count)
    } else {
      readPlain(quote, count: count, prefix: prefix + count, isRaw: isRaw, spansLines: count == 3)
    }
    return true
  }

  /// Reads a text without holes from its prefix to its end.
  private mutating func readPlain(_ quote: UInt8, count: Int, prefix: Int, isRaw: Bool, spansLines: Bool) {
    position += prefix
    let start = position
    // A raw text of Go ends at its quote; one of Python keeps a quote behind a backslash.
    let skipsEscapes = !isRaw || language == .python
    while position < bytes.count {
      let next = bytes[position]
      if next == UInt8(ascii: "\\"), skipsEscapes {
        position = min(position + 2, bytes.count)
        continue
      }
      if next == quote, isEnd(quote, count) { break }
      if next == 0x0A {
        guard spansLines else { break }
        lineStart = position + 1
      }
      position += 1
    }
    tokens.append(CodeToken(.string, start, position, detail: isRaw ? 1 : 0))
    if byte() == quote { position = min(position + count, bytes.count) }
  }

  private func isEnd(_ quote: UInt8, _ count: Int) -> Bool {
    count == 1 || (byte(1) == quote && byte(2) == quote)
  }

  private mutating func begin(_ quotation: Quotation, prefix: Int) {
    guard modes.count < Self.deepest else {
      readPlain(quotation.quote, count: quotation.count, prefix: prefix, isRaw: quotation.isRaw, spansLines: true)
      return
    }
    position += prefix
    modes.append(.text(quotation))
  }

  private mutating func readHeredoc() -> Bool {
    var index = position + 3
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    let quote = index < bytes.count ? bytes[index] : 0
    let isQuoted = quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"")
    if isQuoted { index += 1 }
    let start = index
    while index < bytes.count, Self.isNamePart(bytes[index]) { index += 1 }
    guard index > start else { return false }
    let word = start..<index
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    position = min(index + 1, bytes.count)
    lineStart = position
    let isPlain = quote == UInt8(ascii: "'")
    modes.append(
      .text(Quotation(quote: 0, count: 0, isRaw: isPlain, holes: .dollarNames, word: word)))
    return true
  }

  /// Reads a piece of a text with holes: up to its end or the next hole.
  mutating func readText(_ quotation: Quotation) {
    let start = position
    while position < bytes.count {
      let next = bytes[position]
      if next == UInt8(ascii: "\\"), !quotation.isRaw || language == .python {
        position = min(position + 2, bytes.count)
        continue
      }
      if ends(quotation) { return end(quotation, from: start) }
      if next == 0x0A {
        // A text of one line ends with it, whatever is missing.
        if quotation.count == 1, quotation.holes == .braces { return end(quotation, from: start) }
        lineStart = position + 1
      }
      if beginsHole(quotation, from: start) { return }
      position += 1
    }
    end(quotation, from: start)
  }

  private func ends(_ quotation: Quotation) -> Bool {
    guard let word = quotation.word else { return byte() == quotation.quote && isEnd(quotation.quote, quotation.count) }
    guard position == lineStart else { return false }
    var index = position
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index + word.count <= bytes.count, bytes[index..<(index + word.count)].elementsEqual(bytes[word]) else {
      return false
    }
    return index + word.count == bytes.count || !Self.isNamePart(bytes[index + word.count])
  }

  private mutating func end(_ quotation: Quotation, from start: Int) {
    tokens.append(CodeToken(.string, start, position, detail: quotation.isRaw ? 1 : 0))
    modes.removeLast()
    if let word = quotation.word {
      while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
      position = min(position + word.count, bytes.count)
    } else if byte() == quotation.quote {
      position = min(position + quotation.count, bytes.count)
    }
  }

  /// Enters a hole when one begins here.
  private mutating func beginsHole(_ quotation: Quotation, from start: Int) -> Bool {
    switch quotation.holes {
    case .braces:
      guard byte() == UInt8(ascii: "{") else { return false }
      if byte(1) == UInt8(ascii: "{") {
        position += 1
        return false
      }
      enterHole(from: start, length: 1)
    case .dollarBraces:
      guard looksAt("${") else { return false }
      enterHole(from: start, length: 2)
    case .dollarNames:
      guard !quotation.isRaw else { return false }
      if looksAt("{$") {
        enterHole(from: start, length: 1)
      } else if byte() == UInt8(ascii: "$"), Self.isNameStart(byte(1)), byte(1) != UInt8(ascii: "$") {
        readNameHole(from: start)
      } else {
        return false
      }
    }
    return true
  }

  private mutating func enterHole(from start: Int, length: Int) {
    tokens.append(CodeToken(.string, start, position))
    tokens.append(CodeToken(.holeStart, position, position + length))
    position += length
    modes.append(.code(braces: 0))
  }

  private mutating func readNameHole(from start: Int) {
    tokens.append(CodeToken(.string, start, position))
    tokens.append(CodeToken(.holeStart, position, position))
    let name = position
    position += 1
    while position < bytes.count, Self.isNamePart(bytes[position]) { position += 1 }
    tokens.append(CodeToken(.name, name, position))
    tokens.append(CodeToken(.holeEnd, position, position))
  }
}

extension Quotation.Holes: Equatable {}

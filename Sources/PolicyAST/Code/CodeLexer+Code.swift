extension CodeLexer {
  /// Reads one token of code, or passes over what is none.
  mutating func readCode() {
    let first = byte()
    switch first {
    case 0x0A: endLine()
    case 0x09, 0x0B, 0x0C, 0x0D, 0x20: position += 1
    case UInt8(ascii: "\\") where language == .python && (byte(1) == 0x0A || byte(1) == 0x0D):
      position += byte(1) == 0x0D && byte(2) == 0x0A ? 3 : 2
      lineStart = position
    case UInt8(ascii: "#") where language == .python || (language == .php && byte(1) != UInt8(ascii: "[")):
      skipLine()
    case UInt8(ascii: "/") where byte(1) == first && language != .python: skipLine()
    case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*") && language != .python: skipBlockComment()
    case UInt8(ascii: "?") where language == .php && byte(1) == UInt8(ascii: ">"):
      position += 2
      skipMarkup()
    case _:
      markLine()
      readToken(first)
    }
  }

  private mutating func readToken(_ first: UInt8) {
    if readQuotation(first) { return }
    if language == .javascript, first == UInt8(ascii: "/"), startsRegularExpression { return readRegularExpression() }
    if Self.isNameStart(first) { return readName() }
    if 0x30...0x39 ~= first || (first == UInt8(ascii: ".") && 0x30...0x39 ~= byte(1)) { return readNumber() }
    readPunctuation(first)
  }

  // MARK: Lines

  private mutating func endLine() {
    position += 1
    lineStart = position
    if language != .python || brackets == 0 { isAtLineStart = true }
  }

  private mutating func markLine() {
    guard isAtLineStart else { return }
    isAtLineStart = false
    tokens.append(CodeToken(.line, position, position, detail: position - lineStart))
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != 0x0A {
      // PHP leaves its code at `?>` even in a comment.
      if language == .php, looksAt("?>") { return }
      position += 1
    }
  }

  private mutating func skipBlockComment() {
    position += 2
    while position < bytes.count, !looksAt("*/") {
      if bytes[position] == 0x0A {
        lineStart = position + 1
        if language != .python { isAtLineStart = true }
      }
      position += 1
    }
    position = min(position + 2, bytes.count)
  }

  /// Passes over what stands outside of `<?php … ?>`.
  mutating func skipMarkup() {
    while position < bytes.count {
      if looksAt("<?php") {
        position += 5
        return
      }
      if looksAt("<?=") {
        position += 3
        return
      }
      if bytes[position] == 0x0A { lineStart = position + 1 }
      position += 1
    }
  }

  // MARK: Words and numbers

  private mutating func readName() {
    let start = position
    while position < bytes.count, Self.isNamePart(bytes[position]) { position += 1 }
    tokens.append(CodeToken(.name, start, position))
  }

  private mutating func readNumber() {
    let start = position
    while position < bytes.count {
      let next = bytes[position]
      let isSign = next == UInt8(ascii: "+") || next == UInt8(ascii: "-")
      if isSign {
        let before = bytes[position - 1] | 0x20
        guard position > start, before == UInt8(ascii: "e"), byte(1) >= 0x30, byte(1) <= 0x39 else { break }
      } else if !Self.isNamePart(next), next != UInt8(ascii: ".") {
        break
      }
      position += 1
    }
    tokens.append(CodeToken(.number, start, position))
  }

  // MARK: Punctuation

  private mutating func readPunctuation(_ first: UInt8) {
    let start = position
    position += operatorLength(first)
    switch first {
    case UInt8(ascii: "("), UInt8(ascii: "["): brackets += 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"): brackets = max(0, brackets - 1)
    case UInt8(ascii: "{"): openBrace()
    case UInt8(ascii: "}"):
      if closeBrace() { return }
    case _: break
    }
    tokens.append(CodeToken(.punctuation, start, position))
  }

  /// Operators that mean something else than their first character, by length.
  private func operatorLength(_ first: UInt8) -> Int {
    let second = byte(1)
    switch (first, second) {
    case (UInt8(ascii: "="), UInt8(ascii: "=")), (UInt8(ascii: "!"), UInt8(ascii: "=")):
      return byte(2) == UInt8(ascii: "=") && language != .python ? 3 : 2
    case (UInt8(ascii: "="), UInt8(ascii: ">")), (UInt8(ascii: "-"), UInt8(ascii: ">")),
      (UInt8(ascii: ":"), UInt8(ascii: ":")), (UInt8(ascii: ":"), UInt8(ascii: "=")),
      (UInt8(ascii: "<"), UInt8(ascii: "=")), (UInt8(ascii: ">"), UInt8(ascii: "=")),
      (UInt8(ascii: "&"), UInt8(ascii: "&")), (UInt8(ascii: "|"), UInt8(ascii: "|")),
      (UInt8(ascii: "<"), UInt8(ascii: "-")), (UInt8(ascii: "?"), UInt8(ascii: ".")),
      (UInt8(ascii: "?"), UInt8(ascii: "?")), (UInt8(ascii: "+"), UInt8(ascii: "+")),
      (UInt8(ascii: "-"), UInt8(ascii: "-")):
      return 2
    case (UInt8(ascii: "+"), UInt8(ascii: "=")), (UInt8(ascii: "-"), UInt8(ascii: "=")),
      (UInt8(ascii: "*"), UInt8(ascii: "=")), (UInt8(ascii: "."), UInt8(ascii: "=")),
      (UInt8(ascii: "|"), UInt8(ascii: "=")), (UInt8(ascii: "&"), UInt8(ascii: "=")):
      return 2
    case _: return 1
    }
  }

  private mutating func openBrace() {
    if language == .python { brackets += 1 }
    if case .code(let braces) = modes.last { modes[modes.count - 1] = .code(braces: braces + 1) }
  }

  /// Closes a brace; true when it ended a hole.
  private mutating func closeBrace() -> Bool {
    if language == .python { brackets = max(0, brackets - 1) }
    guard case .code(let braces) = modes.last else { return false }
    if braces > 0 {
      modes[modes.count - 1] = .code(braces: braces - 1)
      return false
    }
    guard modes.count > 1 else { return false }
    modes.removeLast()
    tokens.append(CodeToken(.holeEnd, position - 1, position))
    return true
  }

  // MARK: Regular expressions of JavaScript

  /// Whether a `/` here begins a regular expression: where no operand stands before it.
  private var startsRegularExpression: Bool {
    guard let last = tokens.last(where: { $0.kind != .line }) else { return true }
    switch last.kind {
    case .number, .string, .holeEnd: return false
    case .holeStart, .line: return true
    case .name:
      let word = bytes[Int(last.start)..<Int(last.end)]
      return Self.operatorWords.contains { word.elementsEqual($0.utf8) }
    case .punctuation:
      let byte = bytes[Int(last.start)]
      return byte != UInt8(ascii: ")") && byte != UInt8(ascii: "]") && byte != UInt8(ascii: "}")
    }
  }

  private static let operatorWords = [
    "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "instanceof", "yield",
    "await",
  ]

  private mutating func readRegularExpression() {
    let start = position
    var isInClass = false
    position += 1
    while position < bytes.count, bytes[position] != 0x0A {
      let next = bytes[position]
      if next == UInt8(ascii: "\\") {
        position += 1
      } else if next == UInt8(ascii: "[") {
        isInClass = true
      } else if next == UInt8(ascii: "]") {
        isInClass = false
      } else if next == UInt8(ascii: "/"), !isInClass {
        break
      }
      position += 1
    }
    position = min(position + 1, bytes.count)
    while position < bytes.count, Self.isNamePart(bytes[position]) { position += 1 }
    tokens.append(CodeToken(.number, start, position))
  }
}

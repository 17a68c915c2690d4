extension HCLScanner {
  /// Scans tokens outside of strings until the mode changes or the text ends.
  mutating func scanMain() {
    let count = bytes.count
    while offset < count {
      let start = offset
      let byte = bytes[start]
      switch byte {
      case 0x20, 0x09: skipSpaces()
      case 0x0A: emit(.newline, start, start + 1)
      case 0x0D: scanCarriageReturn()
      case 0x61...0x7A, 0x41...0x5A, 0x5F: scanIdentifier(from: start + 1)
      case 0x30...0x39: scanNumber()
      case 0x22:
        emit(.openQuote, start, start + 1)
        enter(.quoted)
        return
      case 0x23: scanLineComment()
      case 0x2F: scanSlash()
      case 0x7B:
        braces += 1
        emit(.openBrace, start, start + 1)
      case 0x7D:
        if closeBrace() { return }
      case 0x7E:
        if scanTilde() { return }
      case 0x3C:
        if scanLess() { return }
      case 0x80...0xFF: scanBeyondASCII()
      case _: scanSymbol(byte)
      }
    }
  }

  private mutating func skipSpaces() {
    var position = offset + 1
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
    offset = position
  }

  private mutating func scanCarriageReturn() {
    if offset + 1 < bytes.count, bytes[offset + 1] == 0x0A {
      emit(.newline, offset, offset + 2)
    } else {
      emitForeign(offset, offset + 1)
    }
  }

  @inline(__always)
  private mutating func scanIdentifier(from first: Int) {
    emit(.identifier, offset, identifierEnd(from: first))
  }

  /// The end of an identifier whose first character ends at `first`.
  func identifierEnd(from first: Int) -> Int {
    var position = first
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x5F, 0x30...0x39, 0x2D:
        position += 1
      case 0x80...0xFF:
        let length = sequenceLength(at: position)
        guard length > 0, let scalar = scalar(at: position, length), scalar.properties.isIDContinue else {
          return position
        }
        position += length
      case _:
        return position
      }
    }
    return position
  }

  /// A digit, then digits, dots and exponents; never ends with a dot.
  private mutating func scanNumber() {
    var position = offset + 1
    var accepted = position
    while position < bytes.count {
      switch bytes[position] {
      case 0x30...0x39:
        position += 1
        accepted = position
      case 0x2E:
        position += 1
      case 0x65, 0x45:
        var digit = position + 1
        if digit < bytes.count, bytes[digit] == 0x2B || bytes[digit] == 0x2D { digit += 1 }
        guard digit < bytes.count, 0x30...0x39 ~= bytes[digit] else {
          emit(.number, offset, accepted)
          return
        }
        position = digit + 1
        accepted = position
      case _:
        emit(.number, offset, accepted)
        return
      }
    }
    emit(.number, offset, accepted)
  }

  /// A comment that runs to the end of its line counts as the line break, which it holds.
  private mutating func scanLineComment() {
    var position = offset + 1
    while position < bytes.count, bytes[position] != 0x0A { position += 1 }
    if position < bytes.count {
      emit(.newline, offset, position + 1)
    } else {
      offset = position
    }
  }

  private mutating func scanSlash() {
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    if next == 0x2F { return scanLineComment() }
    guard next == 0x2A, !lacksCommentEnd else { return emit(.slash, offset, offset + 1) }
    var position = offset + 3
    while position < bytes.count {
      if bytes[position] == 0x2F, bytes[position - 1] == 0x2A {
        offset = position + 1
        return
      }
      position += 1
    }
    lacksCommentEnd = true
    emit(.slash, offset, offset + 1)
  }

  /// Returns whether the brace ended an interpolation, and with it this mode.
  private mutating func closeBrace() -> Bool {
    let ends = returnBraces.last == braces
    emit(ends ? .sequenceEnd : .closeBrace, offset, offset + 1)
    braces -= 1
    guard ends else { return false }
    returnBraces.removeLast()
    leave()
    return true
  }

  private mutating func scanTilde() -> Bool {
    guard offset + 1 < bytes.count, bytes[offset + 1] == 0x7D else {
      emitBitwise()
      return false
    }
    let ends = returnBraces.last == braces
    emit(.sequenceEnd, offset, offset + 2)
    braces -= 1
    guard ends else { return false }
    returnBraces.removeLast()
    leave()
    return true
  }

  private mutating func emitBitwise() {
    if told.bitwise < 4 {
      told.bitwise += 1
      faults.append(HCLFault(problem: .unsupportedOperator, region: Region(offset, offset + 1)))
    }
    emit(.foreign, offset, offset + 1)
  }

  /// `<`, `<=` or the start of a heredoc; returns whether a heredoc began.
  private mutating func scanLess() -> Bool {
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    if next == 0x3D {
      emit(.lessOrEqual, offset, offset + 2)
      return false
    }
    guard next == 0x3C, let marker = heredocMarker() else {
      emit(.less, offset, offset + 1)
      return false
    }
    let end = marker.upperBound + (bytes[marker.upperBound] == 0x0D ? 2 : 1)
    emit(.openHeredoc, offset, end)
    heredocs.append(Heredoc(marker: marker))
    enter(.heredoc)
    return true
  }

  /// The marker after `<<` or `<<-` when an identifier and a line break follow.
  private func heredocMarker() -> Range<Int>? {
    var first = offset + 2
    if first < bytes.count, bytes[first] == 0x2D { first += 1 }
    guard first < bytes.count else { return nil }
    let length = sequenceLength(at: first)
    guard length > 0, let scalar = scalar(at: first, length), scalar == "_" || scalar.properties.isIDStart else {
      return nil
    }
    let end = identifierEnd(from: first + length)
    guard end < bytes.count else { return nil }
    if bytes[end] == 0x0A { return first..<end }
    guard bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A else { return nil }
    return first..<end
  }

  private mutating func scanBeyondASCII() {
    let length = sequenceLength(at: offset)
    guard length > 0 else { return emitBrokenEncoding() }
    if let scalar = scalar(at: offset, length), scalar.properties.isIDStart {
      scanIdentifier(from: offset + length)
    } else {
      emitForeign(offset, offset + length)
    }
  }

  private mutating func scanSymbol(_ byte: UInt8) {
    let start = offset
    let next = start + 1 < bytes.count ? bytes[start + 1] : 0
    switch byte {
    case 0x3D:
      switch next {
      case 0x3D: emit(.equal, start, start + 2)
      case 0x3E: emit(.fatArrow, start, start + 2)
      case _: emit(.assign, start, start + 1)
      }
    case 0x2E:
      if next == 0x2E, start + 2 < bytes.count, bytes[start + 2] == 0x2E {
        emit(.ellipsis, start, start + 3)
      } else {
        emit(.dot, start, start + 1)
      }
    case 0x2C: emit(.comma, start, start + 1)
    case 0x5B: emit(.openBracket, start, start + 1)
    case 0x5D: emit(.closeBracket, start, start + 1)
    case 0x28: emit(.openParenthesis, start, start + 1)
    case 0x29: emit(.closeParenthesis, start, start + 1)
    case 0x3A: next == 0x3A ? emit(.doubleColon, start, start + 2) : emit(.colon, start, start + 1)
    case 0x3F: emit(.question, start, start + 1)
    case 0x2A: emit(.star, start, start + 1)
    case 0x2B: emit(.plus, start, start + 1)
    case 0x2D: emit(.minus, start, start + 1)
    case 0x25: emit(.percent, start, start + 1)
    case 0x21: next == 0x3D ? emit(.notEqual, start, start + 2) : emit(.not, start, start + 1)
    case 0x3E: next == 0x3D ? emit(.greaterOrEqual, start, start + 2) : emit(.greater, start, start + 1)
    case 0x26: next == 0x26 ? emit(.and, start, start + 2) : emitBitwise()
    case 0x7C: next == 0x7C ? emit(.or, start, start + 2) : emitBitwise()
    case 0x5E: emitBitwise()
    case 0x60: emitQuoteLike(\.backtick)
    case 0x27: emitQuoteLike(\.apostrophe)
    case 0x3B: emitSemicolon()
    case _: emitForeign(start, start + 1)
    }
  }

  /// Of a pair of foreign quotes only the first is worth a word.
  private mutating func emitQuoteLike(_ counter: WritableKeyPath<Told, Int>) {
    if told[keyPath: counter] % 2 == 0 {
      faults.append(HCLFault(problem: .invalidCharacter, region: Region(offset, offset + 1)))
    }
    if told[keyPath: counter] <= 2 { told[keyPath: counter] += 1 }
    emit(.foreign, offset, offset + 1)
  }

  private mutating func emitSemicolon() {
    if told.semicolon < 1 {
      told.semicolon += 1
      faults.append(HCLFault(problem: .invalidCharacter, region: Region(offset, offset + 1)))
    }
    emit(.foreign, offset, offset + 1)
  }
}

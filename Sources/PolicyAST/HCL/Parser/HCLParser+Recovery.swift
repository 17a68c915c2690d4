extension HCLParser {
  /// Reads on to the `end` that closes the bracket at hand, past nested ones; returns it or the end of the file.
  @discardableResult
  mutating func recover(_ end: HCLToken.Kind) -> HCLToken {
    let start = end.opposite
    recovers = true
    var nesting = 0
    while true {
      let token = read()
      var kind = token.kind
      if end == .sequenceEnd, kind == .directive { kind = .interpolation }
      if kind == start {
        nesting += 1
      } else if kind == end {
        if nesting < 1 { return token }
        nesting -= 1
      } else if kind == .endOfFile {
        return token
      }
    }
  }

  /// Reads on to the next `start` and past the bracket that closes it.
  mutating func recover(over start: HCLToken.Kind, to end: HCLToken.Kind) {
    while true {
      let kind = read().kind
      if kind == start || kind == .endOfFile { break }
    }
    recover(end)
  }

  /// Reads on to the end of the line on which the attribute or block at hand ends.
  mutating func recoverAfterItem() {
    recovers = true
    var open: [HCLToken.Kind] = []
    while true {
      let kind = read().kind
      switch kind {
      case .newline:
        if open.isEmpty { return }
      case .endOfFile:
        return
      case .openBrace, .openBracket, .openParenthesis, .openQuote, .openHeredoc, .interpolation, .directive:
        open.append(kind)
      case .closeBrace, .closeBracket, .closeParenthesis, .closeQuote, .closeHeredoc, .sequenceEnd:
        while let last = open.popLast(), last.opposite != kind {}
      case .identifier, .number, .quotedText, .escapedText, .rawText, .star, .slash, .plus, .minus, .percent, .assign,
        .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or, .not, .dot, .comma, .ellipsis,
        .fatArrow, .question, .colon, .doubleColon, .foreign:
        continue
      }
    }
  }

  /// Reports that the limit of nesting is reached and stands for what cannot be read.
  mutating func giveUpOnDepth() -> Int32 {
    let token = peek()
    reportUnlessRecovering(.nestingTooDeep, at: token)
    if recovers { faultCount += 1 }
    recovers = true
    return add(.malformed, token.start, token.end)
  }
}

extension HCLParser {
  /// An expression, the conditional operator included.
  mutating func parseExpression() -> Int32 {
    guard depth < Self.depthLimit else { return giveUpOnDepth() }
    depth += 1
    defer { depth -= 1 }
    let before = faultCount
    let condition = parseBinary(1)
    if isLost(since: before) || next != .question { return condition }
    read()
    let whenTrue = parseExpression()
    if isLost(since: before) { return condition }
    let colon = peek()
    guard colon.kind == .colon else {
      report(.missingFalseExpression, at: colon)
      return condition
    }
    read()
    let whenFalse = parseExpression()
    if isLost(since: before) { return condition }
    return add(.conditional, start(condition), end(whenFalse), children: condition, whenTrue, whenFalse)
  }

  /// The operator a token stands for between two operands, and how tightly it binds; 0 for none.
  @inline(__always)
  private func binaryOperator(_ kind: HCLToken.Kind) -> (operation: HCLOperator, level: Int) {
    switch kind {
    case .or: (.or, 1)
    case .and: (.and, 2)
    case .equal: (.equal, 3)
    case .notEqual: (.notEqual, 3)
    case .greater: (.greater, 4)
    case .greaterOrEqual: (.greaterOrEqual, 4)
    case .less: (.less, 4)
    case .lessOrEqual: (.lessOrEqual, 4)
    case .plus: (.add, 5)
    case .minus: (.subtract, 5)
    case .star: (.multiply, 6)
    case .slash: (.divide, 6)
    case .percent: (.remainder, 6)
    case .endOfFile, .newline, .identifier, .number, .openBrace, .closeBrace, .openBracket, .closeBracket,
      .openParenthesis, .closeParenthesis, .openQuote, .closeQuote, .openHeredoc, .closeHeredoc, .quotedText,
      .escapedText, .rawText, .interpolation, .directive, .sequenceEnd, .assign, .not, .dot, .comma, .ellipsis,
      .fatArrow, .question, .colon, .doubleColon, .foreign:
      (.or, 0)
    }
  }

  /// Operands joined by operators that bind at least as tightly as `level`; operators of one level group to the left.
  private mutating func parseBinary(_ level: Int) -> Int32 {
    let before = faultCount
    var left = parseTermWithTraversals()
    if isLost(since: before) { return left }
    while true {
      let found = binaryOperator(next)
      guard found.level >= level else { return left }
      read()
      let right = parseBinary(found.level + 1)
      if isLost(since: before) { return left }
      left = add(.binary, start(left), end(right), children: left, right)
      nodes[Int(left)].flags = found.operation.rawValue
    }
  }

  private mutating func parseTermWithTraversals() -> Int32 {
    let term = parseTerm()
    let kind = next
    return kind == .dot || kind == .openBracket ? parseTraversals(from: term) : term
  }

  private mutating func parseTerm() -> Int32 {
    let token = peek()
    switch token.kind {
    case .openQuote, .openHeredoc: return parseQuotedTemplate()
    case .identifier: return parseIdentifier()
    case .number: return parseNumber()
    case .openBracket: return parseTuple()
    case .openBrace: return parseObject()
    case .openParenthesis: return parseParentheses()
    case .minus: return parseUnary(.negate)
    case .not: return parseUnary(.not)
    case _:
      reportUnlessRecovering(token.kind == .endOfFile ? .missingExpression : .invalidExpression, at: token)
      recovers = true
      return add(.malformed, token.start, token.end)
    }
  }

  private mutating func parseIdentifier() -> Int32 {
    let token = read()
    let following = next
    if following == .openParenthesis || following == .doubleColon { return parseCall(token) }
    if token.end - token.start <= 5 {
      if isKeyword(token, "true") {
        let node = add(.bool, token.start, token.end)
        nodes[Int(node)].flags = HCLNode.marked
        return node
      }
      if isKeyword(token, "false") { return add(.bool, token.start, token.end) }
      if isKeyword(token, "null") { return add(.null, token.start, token.end) }
    }
    var root = HCLNode(.root, token.start, token.end)
    root.a = token.start
    root.b = token.end
    let step = add(root)
    var node = HCLNode(.traversal, token.start, token.end)
    node.first = step
    node.a = UInt32(step)
    return add(node)
  }

  mutating func parseNumber() -> Int32 {
    let token = read()
    if !isDecimal(token) { report(.invalidNumber, at: token) }
    return add(.number, token.start, token.end)
  }

  /// Whether a number token has at most one dot, followed by at most one exponent.
  private func isDecimal(_ token: HCLToken) -> Bool {
    var dots = 0
    var exponents = 0
    for index in Int(token.start)..<Int(token.end) {
      switch bytes[index] {
      case 0x2E:
        guard exponents == 0 else { return false }
        dots += 1
      case 0x65, 0x45: exponents += 1
      case _: continue
      }
    }
    return dots <= 1 && exponents <= 1
  }

  private mutating func parseUnary(_ operation: HCLOperator) -> Int32 {
    let token = read()
    guard depth < Self.depthLimit else { return giveUpOnDepth() }
    depth += 1
    defer { depth -= 1 }
    let operand = parseTermWithTraversals()
    let node = add(.unary, token.start, end(operand), children: operand)
    nodes[Int(node)].flags = operation.rawValue
    return node
  }

  private mutating func parseParentheses() -> Int32 {
    let open = read()
    let outer = includesNewlines
    includesNewlines = false
    defer { includesNewlines = outer }
    let before = faultCount
    let inner = parseExpression()
    if faultCount > before {
      recover(.closeParenthesis)
      return inner
    }
    let close = peek()
    if close.kind != .closeParenthesis {
      report(.unbalancedParentheses, at: close)
      recovers = true
    }
    read()
    return add(.parentheses, open.start, close.end, children: inner)
  }

  /// Finishes a call whose name, or the first part of it, was read.
  private mutating func parseCall(_ name: HCLToken) -> Int32 {
    var nameEnd = name.end
    var open = read()
    while open.kind == .doubleColon {
      let part = read()
      guard part.kind == .identifier else { return failCall(.missingFunctionName, name, part) }
      nameEnd = part.end
      open = read()
    }
    guard open.kind == .openParenthesis else { return failCall(.missingOpenParenthesis, name, open) }
    let outer = includesNewlines
    includesNewlines = false
    defer { includesNewlines = outer }
    var first: Int32 = -1
    var last: Int32 = -1
    var call = HCLNode(.call, name.start, open.end)
    call.a = name.start
    call.b = nameEnd
    let close = parseArguments(name, open, &first, &last, &call.flags)
    call.first = first
    call.end = close.end
    return add(call)
  }

  private mutating func failCall(_ problem: HCLProblem, _ name: HCLToken, _ token: HCLToken) -> Int32 {
    report(problem, at: token)
    recover(over: .openParenthesis, to: .closeParenthesis)
    return add(.malformed, name.start, max(token.end, name.end))
  }

  /// Arguments up to the closing parenthesis, which is returned.
  private mutating func parseArguments(
    _ name: HCLToken, _ open: HCLToken, _ first: inout Int32, _ last: inout Int32, _ flags: inout UInt8
  ) -> HCLToken {
    while true {
      if next == .closeParenthesis { return read() }
      let before = faultCount
      link(parseExpression(), &first, &last)
      if isLost(since: before) { return recover(.closeParenthesis) }
      let separator = read()
      switch separator.kind {
      case .closeParenthesis:
        return separator
      case .comma:
        continue
      case .ellipsis:
        flags = HCLNode.marked
        if next == .closeParenthesis { return read() }
        reportUnlessRecovering(.missingCloseParenthesis, at: separator)
        return recover(.closeParenthesis)
      case .endOfFile:
        report(.unterminatedCall, name.start, open.end)
        return recover(.closeParenthesis)
      case _:
        report(.missingArgumentSeparator, at: separator)
        return recover(.closeParenthesis)
      }
    }
  }
}

extension HCLParser {
  /// Attribute accesses, indices and splats that follow the term `from`.
  mutating func parseTraversals(from term: Int32) -> Int32 {
    var result = term
    while true {
      let kind = next
      if kind == .dot {
        result = parseDot(result, from: term)
      } else if kind == .openBracket {
        result = parseBracket(result, from: term)
      } else {
        return result
      }
    }
  }

  /// Appends `step` to a traversal, or begins one at `source`.
  private mutating func extend(_ source: Int32, by step: Int32) -> Int32 {
    let index = Int(source)
    switch nodes[index].kind {
    case .traversal, .relative:
      nodes[Int(nodes[index].a)].next = step
      nodes[index].a = UInt32(step)
      nodes[index].end = end(step)
      return source
    case _:
      let node = add(.relative, start(source), end(step), children: source, step)
      nodes[Int(node)].a = UInt32(step)
      return node
    }
  }

  private mutating func parseDot(_ source: Int32, from term: Int32) -> Int32 {
    let dot = read()
    let token = peek()
    switch token.kind {
    case .identifier:
      return extend(source, by: parseAttributeStep(dot))
    case .number:
      return extend(source, by: parseLegacyIndex(dot, blaming: token))
    case .star:
      return parseAttributeSplat(source, from: term, dot)
    case _:
      report(.invalidAttributeName, at: token)
      recovers = true
      return add(.malformed, start(term), dot.end)
    }
  }

  private mutating func parseAttributeStep(_ dot: HCLToken) -> Int32 {
    let name = read()
    var step = HCLNode(.getAttribute, dot.start, name.end)
    step.a = name.start
    step.b = name.end
    return add(step)
  }

  /// `.0`, an index of old; `.0.1` scans as one number and is refused.
  private mutating func parseLegacyIndex(_ dot: HCLToken, blaming culprit: HCLToken) -> Int32 {
    let token = peek()
    let hasDot = (Int(token.start)..<Int(token.end)).contains { bytes[$0] == 0x2E }
    let key: Int32
    if hasDot {
      read()
      report(.invalidLegacyIndex, at: culprit)
      key = add(.malformed, token.start, token.end)
    } else {
      key = parseNumber()
    }
    return add(.getIndex, dot.start, token.end, children: key)
  }

  /// `.*` and the attribute steps after it, which apply to each element.
  private mutating func parseAttributeSplat(_ source: Int32, from term: Int32, _ dot: HCLToken) -> Int32 {
    let star = read()
    var first: Int32 = -1
    var last: Int32 = -1
    let firstStart = peek().start
    var lastEnd = star.end
    while next == .dot {
      let stepDot = read()
      let token = peek()
      switch token.kind {
      case .number:
        link(parseLegacyIndex(stepDot, blaming: star), &first, &last)
      case .identifier:
        link(parseAttributeStep(stepDot), &first, &last)
      case _:
        if !recovers {
          if token.kind == .star { report(.nestedSplat, at: token) } else { report(.invalidAttributeName, at: star) }
        }
        recovers = true
        return source
      }
      lastEnd = end(last)
    }
    let item = add(.anonymous, dot.start, star.end)
    var each = item
    if first >= 0 {
      each = add(.relative, firstStart, lastEnd, children: item)
      nodes[Int(item)].next = first
      nodes[Int(each)].a = UInt32(last)
    }
    return add(.splat, start(term), lastEnd, children: source, each)
  }

  private mutating func parseBracket(_ source: Int32, from term: Int32) -> Int32 {
    let open = read()
    if next == .star { return parseFullSplat(source, from: term, open) }
    let outer = includesNewlines
    includesNewlines = false
    let before = faultCount
    let key = parseExpression()
    var close: HCLToken
    if isLost(since: before) {
      close = recover(.closeBracket)
    } else {
      close = read()
      if close.kind != .closeBracket, !recovers {
        // The reference points to where it goes on, not to what stands in the bracket's place.
        close = recover(.closeBracket)
        report(.missingCloseBracket, at: close)
      }
    }
    includesNewlines = outer
    guard isLiteral(key) else {
      return add(.index, start(term), close.end, children: source, key)
    }
    return extend(source, by: add(.getIndex, open.start, close.end, children: key))
  }

  private func isLiteral(_ index: Int32) -> Bool {
    let node = nodes[Int(index)]
    switch node.kind {
    case .number, .bool, .null, .malformed:
      return true
    case .template:
      guard node.first >= 0 else { return false }
      let part = nodes[Int(node.first)]
      return part.kind == .text && part.next < 0
    case _:
      return false
    }
  }

  /// `[*]` and everything after it, which applies to each element.
  private mutating func parseFullSplat(_ source: Int32, from term: Int32, _ open: HCLToken) -> Int32 {
    read()
    var close = read()
    if close.kind != .closeBracket, !recovers {
      close = recover(.closeBracket)
      report(.missingSplatBracket, at: close)
    }
    let item = add(.anonymous, open.start, close.end)
    guard depth < Self.depthLimit else { return giveUpOnDepth() }
    depth += 1
    defer { depth -= 1 }
    let each = parseTraversals(from: item)
    return add(.splat, start(term), end(each), children: source, each)
  }

  // MARK: Traversals that stand alone

  /// An absolute traversal that takes up the whole text: names, and literal keys in brackets.
  mutating func parseAbsoluteTraversal() -> Int32 {
    let name = read()
    guard name.kind == .identifier else {
      report(.variableNameRequired, at: name)
      return add(.malformed, name.start, name.end)
    }
    var root = HCLNode(.root, name.start, name.end)
    root.a = name.start
    root.b = name.end
    let step = add(root)
    var result = add(.traversal, name.start, name.end, children: step)
    nodes[Int(result)].a = UInt32(step)
    let before = faultCount
    while faultCount == before, next != .endOfFile {
      guard let step = parseAbsoluteStep() else { break }
      result = extend(result, by: step)
    }
    return result
  }

  private mutating func parseAbsoluteStep() -> Int32? {
    let token = peek()
    switch token.kind {
    case .dot:
      let dot = read()
      guard next == .identifier else {
        report(.attributeNameRequired, at: peek())
        return nil
      }
      return parseAttributeStep(dot)
    case .openBracket:
      return parseAbsoluteIndex()
    case _:
      report(.invalidCharacter, at: token)
      return nil
    }
  }

  private mutating func parseAbsoluteIndex() -> Int32? {
    let open = read()
    let token = peek()
    let key: Int32
    switch token.kind {
    case .number: key = parseNumber()
    case .openQuote: key = parseQuotedLiteral()
    case .star:
      report(.attributeNameRequired, at: token)
      return nil
    case _:
      report(.indexValueRequired, at: token)
      return nil
    }
    let close = read()
    if close.kind != .closeBracket { report(.unclosedIndex, at: close) }
    return add(.getIndex, open.start, close.end, children: key)
  }
}

extension HCLParser {
  /// The names already set in a body.
  private struct NameSet {
    private var listed: [Int32] = []
    private var hashed: [UInt64: Int32] = [:]

    /// Adds the attribute `index` named by the bytes of `name`; returns whether that name was there before.
    mutating func insert(_ index: Int32, _ nodes: [HCLNode], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      if listed.count < 16 {
        for other in listed where Self.same(nodes[Int(other)], nodes[Int(index)], bytes) { return true }
        listed.append(index)
        return false
      }
      if hashed.isEmpty {
        for other in listed { hashed[Self.hash(nodes[Int(other)], bytes)] = other }
      }
      let hash = Self.hash(nodes[Int(index)], bytes)
      if let other = hashed[hash] { return Self.same(nodes[Int(other)], nodes[Int(index)], bytes) }
      hashed[hash] = index
      return false
    }

    private static func same(_ left: HCLNode, _ right: HCLNode, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      guard left.b - left.a == right.b - right.a else { return false }
      for offset in 0..<Int(left.b - left.a) where bytes[Int(left.a) + offset] != bytes[Int(right.a) + offset] {
        return false
      }
      return true
    }

    /// FNV-1a, 64 bits.
    private static func hash(_ node: HCLNode, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for offset in Int(node.a)..<Int(node.b) { hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3 }
      return hash
    }
  }

  /// The items of a body up to and including the token `end`; `open` is the token before the body.
  mutating func parseBody(_ end: HCLToken.Kind, open: HCLToken) -> Int32 {
    depth += 1
    defer { depth -= 1 }
    let body = add(.body, open.start, open.end)
    var first: Int32 = -1
    var last: Int32 = -1
    var names = NameSet()
    while true {
      let token = peek()
      if token.kind == end {
        read()
        break
      }
      if token.kind == .newline {
        read()
        continue
      }
      if token.kind == .identifier {
        parseItem(&first, &last, &names)
        continue
      }
      reportStray(read(), end, open)
      salvage(end, &first, &last, &names)
      break
    }
    nodes[Int(body)].first = first
    nodes[Int(body)].end = end == .endOfFile ? tokens[tokens.count - 1].end : previous.end
    if end == .endOfFile { nodes[Int(body)].start = 0 }
    return body
  }

  private mutating func parseItem(_ first: inout Int32, _ last: inout Int32, _ names: inout NameSet) {
    guard let item = parseBodyItem() else { return }
    if nodes[Int(item)].kind == .attribute, names.insert(item, nodes, bytes) {
      report(.attributeRedefined, nodes[Int(item)].a, nodes[Int(item)].b)
      nodes[Int(item)].flags = HCLNode.marked
    }
    link(item, &first, &last)
  }

  private mutating func reportStray(_ token: HCLToken, _ end: HCLToken.Kind, _ open: HCLToken) {
    guard !recovers else { return }
    switch (token.kind, end) {
    case (.openQuote, _): report(.invalidArgumentName, at: token)
    case (.endOfFile, .closeBrace): report(.unclosedBlock, at: open)
    case (.endOfFile, _): report(.unclosedBody, at: open)
    case _: report(.bodyItemRequired, at: token)
    }
  }

  /// Where the reference drops the rest of a body after a stray token, its remaining items are kept, silently.
  private mutating func salvage(
    _ end: HCLToken.Kind, _ first: inout Int32, _ last: inout Int32, _ names: inout NameSet
  ) {
    let resume = position
    recover(end)
    let after = position
    guard resume < after, depth < Self.depthLimit else { return }
    let wasSilent = isSilent
    isSilent = true
    position = resume
    recoverAfterItem()
    while position < after - 1 {
      let kind = next
      if kind == .identifier {
        parseItem(&first, &last, &names)
      } else if kind == .newline {
        read()
      } else {
        recoverAfterItem()
      }
    }
    isSilent = wasSilent
    recovers = true
    position = after
  }

  private mutating func parseBodyItem() -> Int32? {
    let identifier = read()
    let following = next
    if following == .assign { return parseAttribute(identifier, onOneLine: false) }
    if Self.opensBlock(following) { return parseBlock(identifier) }
    recoverAfterItem()
    report(.bodyItemRequired, at: identifier)
    return nil
  }

  /// Finishes an attribute whose name was read.
  private mutating func parseAttribute(_ name: HCLToken, onOneLine: Bool) -> Int32 {
    read()
    let before = faultCount
    let expression = parseExpression()
    var end = previous.end
    if isLost(since: before) {
      recoverAfterItem()
    } else if !onOneLine {
      let after = peek()
      if after.kind != .newline, after.kind != .endOfFile {
        let isComma = after.kind == .comma
        reportUnlessRecovering(isComma ? .unexpectedComma : .missingNewlineAfterArgument, at: after)
        end = previous.end
        recoverAfterItem()
      } else {
        read()
      }
    }
    var node = HCLNode(.attribute, name.start, max(end, nodes[Int(expression)].end))
    node.a = name.start
    node.b = name.end
    node.first = expression
    return add(node)
  }

  /// Finishes a block whose type was read.
  private mutating func parseBlock(_ type: HCLToken) -> Int32 {
    var first: Int32 = -1
    var last: Int32 = -1
    var block = HCLNode(.block, type.start, type.end)
    block.a = type.start
    block.b = type.end
    guard let brace = parseLabels(&first, &last) else {
      block.end = last >= 0 ? end(last) : type.end
      let body = add(.body, block.end, block.end)
      link(body, &first, &last)
      block.first = first
      return add(block)
    }
    link(parseBlockBody(brace), &first, &last)
    block.first = first
    block.end = previous.end
    finishBlockLine()
    return add(block)
  }

  private mutating func finishBlockLine() {
    let after = peek()
    if after.kind == .newline || after.kind == .endOfFile {
      read()
    } else {
      reportUnlessRecovering(.missingNewlineAfterBlock, at: after)
      recoverAfterItem()
    }
  }

  /// Reads labels up to the opening brace; nil when none comes.
  private mutating func parseLabels(_ first: inout Int32, _ last: inout Int32) -> HCLToken? {
    while true {
      let token = peek()
      switch token.kind {
      case .openBrace:
        return read()
      case .openQuote:
        link(parseQuotedLiteral(), &first, &last)
      case .identifier:
        read()
        var label = HCLNode(.label, token.start, token.end)
        label.a = token.start
        label.b = token.end
        link(add(label), &first, &last)
      case .assign, .newline:
        report(.invalidBlock, at: token)
        recoverAfterItem()
        return nil
      case _:
        reportUnlessRecovering(.invalidBlock, at: token)
        recoverAfterItem()
        return nil
      }
    }
  }

  private mutating func parseBlockBody(_ brace: HCLToken) -> Int32 {
    guard depth < Self.depthLimit else {
      _ = giveUpOnDepth()
      recover(.closeBrace)
      return add(.body, brace.start, previous.end)
    }
    let following = next
    let isMultiLine = following == .newline || following == .endOfFile || following == .closeBrace
    return isMultiLine ? parseBody(.closeBrace, open: brace) : parseOneLineBody(brace)
  }

  /// The body of a block on one line, which holds exactly one attribute.
  private mutating func parseOneLineBody(_ brace: HCLToken) -> Int32 {
    let body = add(.body, brace.start, brace.end)
    if let attribute = parseSingleAttribute() { nodes[Int(body)].first = attribute }
    let after = peek()
    switch after.kind {
    case .closeBrace:
      read()
    case .comma, .newline:
      report(.invalidSingleArgumentBlock, at: after)
      recover(.closeBrace)
    case .endOfFile:
      reportUnlessRecovering(.unclosedBlock, at: brace)
      recover(.closeBrace)
    case _:
      reportUnlessRecovering(.invalidSingleArgumentBlock, at: after)
      recover(.closeBrace)
    }
    nodes[Int(body)].end = previous.end
    return body
  }

  private mutating func parseSingleAttribute() -> Int32? {
    let identifier = read()
    guard identifier.kind == .identifier else {
      recoverAfterItem()
      report(.bodyItemRequired, at: identifier)
      return nil
    }
    let token = peek()
    if token.kind == .assign { return parseAttribute(identifier, onOneLine: true) }
    recoverAfterItem()
    if Self.opensBlock(token.kind) {
      report(.argumentDefinitionRequired, identifier.start, token.end)
    } else {
      report(.bodyItemRequired, at: identifier)
    }
    return nil
  }

  /// Whether a token after a name makes it the type of a block.
  private static func opensBlock(_ kind: HCLToken.Kind) -> Bool {
    kind == .openQuote || kind == .openBrace || kind == .identifier
  }

  /// A quoted string in which no template may stand, such as a label.
  mutating func parseQuotedLiteral() -> Int32 {
    let open = read()
    var label = HCLNode(.label, open.start, open.end)
    label.a = open.end
    label.b = open.end
    while true {
      let token = read()
      switch token.kind {
      case .closeQuote:
        label.end = token.end
        return add(label)
      case .quotedText, .escapedText:
        label.b = token.end
        if token.kind == .escapedText {
          label.flags = HCLNode.marked
          checkEscapes(token)
        }
      case .interpolation, .directive:
        report(.invalidStringLiteral, at: token)
        recover(.sequenceEnd)
        label.b = previous.end
      case .endOfFile:
        report(.unterminatedLabel, at: token)
        label.end = token.end
        return add(label)
      case _:
        report(.invalidStringLiteral, at: token)
        recover(.closeQuote)
        label.end = previous.end
        return add(label)
      }
    }
  }
}

extension HCLParser {
  /// A quoted string or a heredoc.
  mutating func parseQuotedTemplate() -> Int32 {
    let open = read()
    if open.kind == .openQuote, let plain = parsePlainString(open) { return plain }
    let isFlush = open.kind == .openHeredoc && bytes[Int(open.start) + 2] == 0x2D
    return parseTemplate(to: open.kind == .openQuote ? .closeQuote : .closeHeredoc, open: open, isFlush: isFlush)
  }

  /// The most common template, one run of text in quotes.
  private mutating func parsePlainString(_ open: HCLToken) -> Int32? {
    guard position + 1 < tokens.count else { return nil }
    let token = tokens[position]
    if token.kind == .closeQuote {
      position += 1
      let text = addText(token.end, token.end, token.end, token.end, 0)
      return add(.template, open.start, token.end, children: text)
    }
    let close = tokens[position + 1]
    guard token.kind == .quotedText || token.kind == .escapedText, close.kind == .closeQuote else { return nil }
    position += 2
    if token.kind == .escapedText { checkEscapes(token) }
    let flags = token.kind == .escapedText ? HCLNode.marked : 0
    let text = addText(token.start, token.end, token.start, token.end, flags)
    return add(.template, open.start, close.end, children: text)
  }

  private mutating func addText(_ start: UInt32, _ end: UInt32, _ a: UInt32, _ b: UInt32, _ flags: UInt8) -> Int32 {
    var node = HCLNode(.text, start, end)
    node.a = a
    node.b = b
    node.flags = flags
    return add(node)
  }

  /// A template up to the token `end`; `open` is the opening quote or heredoc, nil for a bare template.
  mutating func parseTemplate(to end: HCLToken.Kind, open: HCLToken?, isFlush: Bool) -> Int32 {
    guard depth < Self.depthLimit else {
      let node = giveUpOnDepth()
      recover(end)
      return node
    }
    depth += 1
    defer { depth -= 1 }
    let startToken = peek()
    var parts = parseParts(to: end)
    let close = parts[parts.count - 1]
    if isFlush { flush(&parts) }
    let isWrap = parts.count == 2 && parts[0].kind == .interpolation
    let start = open?.start ?? startToken.start
    let limit = open == nil ? close.end : previous.end
    var cursor = 0
    var first: Int32 = -1
    var last: Int32 = -1
    while parts[cursor].kind != .end { link(parsePart(parts, &cursor), &first, &last) }
    var node = HCLNode(isWrap ? .wrap : .template, start, max(start, limit))
    node.first = first
    return add(node)
  }

  // MARK: Directives

  /// The expression that begins at `cursor`, which moves past it.
  private mutating func parsePart(_ parts: [HCLTemplatePart], _ cursor: inout Int) -> Int32 {
    let part = parts[cursor]
    switch part.kind {
    case .text:
      return parseTexts(parts, &cursor)
    case .interpolation:
      cursor += 1
      return part.node
    case .ifMarker:
      return nested(parts, &cursor) { $0.parseIf($1, &$2) }
    case .forMarker:
      return nested(parts, &cursor) { $0.parseForDirective($1, &$2) }
    case .elseMarker, .endifMarker, .endforMarker, .end:
      if part.kind != .end { cursor += 1 }
      return misplaced(part)
    }
  }

  private mutating func nested(
    _ parts: [HCLTemplatePart], _ cursor: inout Int,
    _ parse: (inout HCLParser, [HCLTemplatePart], inout Int) -> Int32
  ) -> Int32 {
    guard depth < Self.depthLimit else {
      cursor = parts.count - 1
      return giveUpOnDepth()
    }
    depth += 1
    defer { depth -= 1 }
    return parse(&self, parts, &cursor)
  }

  /// Reports a marker that does not belong where it stands.
  private mutating func misplaced(_ part: HCLTemplatePart) -> Int32 {
    switch part.kind {
    case .elseMarker: report(.unexpectedElse, part.start, part.end)
    case .endifMarker: report(.unexpectedEndif, part.start, part.end)
    case .endforMarker: report(.unexpectedEndfor, part.start, part.end)
    case .end, .text, .interpolation, .ifMarker, .forMarker:
      report(.unexpectedTemplateEnd, part.start, part.end)
    }
    return add(.malformed, part.start, part.end)
  }

  /// Texts that follow one another become one.
  private mutating func parseTexts(_ parts: [HCLTemplatePart], _ cursor: inout Int) -> Int32 {
    let head = parts[cursor]
    var first: Int32 = -1
    var last: Int32 = -1
    var open = head
    var flags = head.flags
    var end = head.end
    cursor += 1
    while parts[cursor].kind == .text {
      let part = parts[cursor]
      cursor += 1
      end = part.end
      flags |= part.flags
      if part.first == open.last {
        open.last = part.last
      } else if open.first == open.last {
        open.first = part.first
        open.last = part.last
      } else if part.first < part.last {
        link(addPiece(open), &first, &last)
        open = part
      }
    }
    if first >= 0 { link(addPiece(open), &first, &last) }
    var node = HCLNode(.text, head.start, end)
    node.a = open.first
    node.b = open.last
    node.flags = flags
    node.first = first
    return add(node)
  }

  private mutating func addPiece(_ part: HCLTemplatePart) -> Int32 {
    var node = HCLNode(.piece, part.first, part.last)
    node.a = part.first
    node.b = part.last
    return add(node)
  }

  private mutating func parseIf(_ parts: [HCLTemplatePart], _ cursor: inout Int) -> Int32 {
    let open = parts[cursor]
    cursor += 1
    var branches: [(first: Int32, last: Int32)] = [(-1, -1)]
    while true {
      let part = parts[cursor]
      switch part.kind {
      case .end, .endforMarker:
        if part.kind != .end { cursor += 1 }
        return misplaced(part)
      case .elseMarker:
        cursor += 1
        guard branches.count == 1 else { return misplaced(part) }
        branches.append((-1, -1))
      case .endifMarker:
        cursor += 1
        let whenTrue = addBranch(branches[0], emptyAt: open.end)
        let whenFalse = addBranch(branches.count > 1 ? branches[1] : (-1, -1), emptyAt: part.start)
        return add(.conditional, open.start, part.end, children: open.node, whenTrue, whenFalse)
      case .text, .interpolation, .ifMarker, .forMarker:
        var branch = branches.removeLast()
        link(parsePart(parts, &cursor), &branch.first, &branch.last)
        branches.append(branch)
      }
    }
  }

  private mutating func parseForDirective(_ parts: [HCLTemplatePart], _ cursor: inout Int) -> Int32 {
    let open = parts[cursor]
    cursor += 1
    var branch: (first: Int32, last: Int32) = (-1, -1)
    while true {
      let part = parts[cursor]
      switch part.kind {
      case .end, .endifMarker, .elseMarker:
        if part.kind != .end { cursor += 1 }
        return misplaced(part)
      case .endforMarker:
        cursor += 1
        let content = addBranch(branch, emptyAt: open.end)
        let flags: HCLNode.For = open.names.count == 2 ? .keyName : []
        let loop = addFor(open.start, part.end, flags, open.names + [open.node, content])
        return add(.join, open.start, part.end, children: loop)
      case .text, .interpolation, .ifMarker, .forMarker:
        link(parsePart(parts, &cursor), &branch.first, &branch.last)
      }
    }
  }

  /// The template between two markers.
  private mutating func addBranch(_ branch: (first: Int32, last: Int32), emptyAt offset: UInt32) -> Int32 {
    guard branch.first >= 0 else {
      let text = addText(offset, offset, offset, offset, 0)
      return add(.template, offset, offset, children: text)
    }
    var node = HCLNode(.template, start(branch.first), max(start(branch.first), end(branch.last)))
    node.first = branch.first
    return add(node)
  }
}

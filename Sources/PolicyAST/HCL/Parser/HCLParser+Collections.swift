extension HCLParser {
  mutating func parseTuple() -> Int32 {
    let open = read()
    let outer = includesNewlines
    includesNewlines = false
    defer { includesNewlines = outer }
    if isKeyword(peek(), "for") { return parseFor(open) }
    var first: Int32 = -1
    var last: Int32 = -1
    let close = parseElements(open, &first, &last)
    var node = HCLNode(.tuple, open.start, max(open.end, close.end))
    node.first = first
    return add(node)
  }

  private mutating func parseElements(_ open: HCLToken, _ first: inout Int32, _ last: inout Int32) -> HCLToken {
    while true {
      if next == .closeBracket { return read() }
      let before = faultCount
      link(parseExpression(), &first, &last)
      if isLost(since: before) { return recover(.closeBracket) }
      let token = peek()
      switch token.kind {
      case .closeBracket:
        return read()
      case .comma:
        read()
      case .endOfFile:
        reportUnlessRecovering(.unterminatedTuple, at: open)
        return recover(.closeBracket)
      case _:
        reportUnlessRecovering(.missingItemSeparator, at: token)
        return recover(.closeBracket)
      }
    }
  }

  mutating func parseObject() -> Int32 {
    let open = read()
    let outer = includesNewlines
    defer { includesNewlines = outer }
    includesNewlines = false
    if isKeyword(peek(), "for") { return parseFor(open) }
    includesNewlines = true
    var first: Int32 = -1
    var last: Int32 = -1
    var close: HCLToken?
    while close == nil { close = parseEntry(open, &first, &last) }
    var node = HCLNode(.object, open.start, max(open.end, close?.end ?? 0))
    node.first = first
    return add(node)
  }

  /// One entry of an object with the separator after it; returns the closing brace once it was read.
  private mutating func parseEntry(_ open: HCLToken, _ first: inout Int32, _ last: inout Int32) -> HCLToken? {
    let kind = next
    if kind == .closeBrace { return read() }
    if kind == .newline {
      read()
      return nil
    }
    let before = faultCount
    let key = parseExpression()
    if isLost(since: before) { return recover(.closeBrace) }
    let separator = peek()
    guard separator.kind == .assign || separator.kind == .colon else {
      reportMissingSeparator(separator, open)
      return recover(.closeBrace)
    }
    read()
    let beforeValue = faultCount
    let value = parseExpression()
    link(key, &first, &last)
    link(value, &first, &last)
    if isLost(since: beforeValue) { return recover(.closeBrace) }
    let token = peek()
    switch token.kind {
    case .closeBrace:
      return read()
    case .comma, .newline:
      read()
      return nil
    case .endOfFile:
      reportUnlessRecovering(.unterminatedObject, at: open)
      return recover(.closeBrace)
    case _:
      reportUnlessRecovering(.missingAttributeSeparator, at: token)
      return recover(.closeBrace)
    }
  }

  private mutating func reportMissingSeparator(_ token: HCLToken, _ open: HCLToken) {
    if token.kind == .newline || token.kind == .comma {
      reportUnlessRecovering(.missingAttributeValue, at: token)
    } else if token.kind == .endOfFile {
      reportUnlessRecovering(.unterminatedObject, at: open)
    } else {
      reportUnlessRecovering(.missingKeySeparator, at: token)
    }
  }

  // MARK: For

  /// Finishes a `for` expression; the keyword is next.
  private mutating func parseFor(_ open: HCLToken) -> Int32 {
    let outer = includesNewlines
    includesNewlines = false
    defer { includesNewlines = outer }
    read()
    let makesObject = open.kind == .openBrace
    let close: HCLToken.Kind = makesObject ? .closeBrace : .closeBracket
    guard let header = parseForNames(.invalidFor) else { return failFor(open, close) }
    var flags = header.flags
    let before = faultCount
    let collection = parseExpression()
    if isLost(since: before) { return failFor(open, close) }
    guard next == .colon else {
      reportUnlessRecovering(.invalidFor, at: peek())
      return failFor(open, close)
    }
    read()
    var children = header.children + [collection]
    guard let body = parseForBody(&children, &flags) else { return failFor(open, close) }
    var end = peek()
    if end.kind == close {
      read()
    } else {
      reportUnlessRecovering(.invalidFor, at: end)
      end = recover(close)
    }
    checkFor(makesObject, flags, body)
    if makesObject { flags.insert(.object) }
    return addFor(open.start, max(open.end, end.end), flags, children)
  }

  /// What is wrong with a `for` that could be read to its end.
  private mutating func checkFor(_ makesObject: Bool, _ flags: HCLNode.For, _ body: ForBody) {
    if makesObject {
      if !flags.contains(.key) { report(.invalidFor, start(body.value), end(body.value)) }
      return
    }
    if flags.contains(.key) { report(.invalidFor, start(body.key), end(body.key)) }
    if let ellipsis = body.ellipsis { report(.invalidFor, at: ellipsis) }
  }

  private struct ForBody {
    var key: Int32
    var value: Int32
    var ellipsis: HCLToken?
  }

  /// Key, value and condition; nil after a fault that makes the rest doubtful.
  private mutating func parseForBody(_ children: inout [Int32], _ flags: inout HCLNode.For) -> ForBody? {
    let before = faultCount
    let first = parseExpression()
    var body = ForBody(key: first, value: first)
    if next == .fatArrow {
      read()
      flags.insert(.key)
      children.append(first)
      body.value = parseExpression()
    }
    children.append(body.value)
    if isLost(since: before) { return nil }
    if next == .ellipsis {
      body.ellipsis = read()
      flags.insert(.group)
    }
    if isKeyword(peek(), "if") {
      read()
      let before = faultCount
      children.append(parseExpression())
      flags.insert(.condition)
      if isLost(since: before) { return nil }
    }
    return body
  }

  /// `name in` or `key, value in`; faults are reported as `problem`.
  mutating func parseForNames(_ problem: HCLProblem) -> (children: [Int32], flags: HCLNode.For)? {
    var names: [Int32] = []
    repeat {
      if !names.isEmpty { read() }
      guard next == .identifier else {
        reportUnlessRecovering(problem, at: peek())
        return nil
      }
      let token = read()
      names.append(add(.name, token.start, token.end))
    } while next == .comma && names.count < 2
    guard isKeyword(peek(), "in") else {
      reportUnlessRecovering(problem, at: peek())
      return nil
    }
    read()
    return (names, names.count == 2 ? .keyName : [])
  }

  private mutating func failFor(_ open: HCLToken, _ close: HCLToken.Kind) -> Int32 {
    let end = recover(close)
    return add(.malformed, open.start, max(open.end, end.end))
  }

  /// A `for` record over `children`: key name, value name, collection, key, value, condition, as `flags` say.
  mutating func addFor(_ start: UInt32, _ end: UInt32, _ flags: HCLNode.For, _ children: [Int32]) -> Int32 {
    var first: Int32 = -1
    var last: Int32 = -1
    for child in children { link(child, &first, &last) }
    var node = HCLNode(.forExpression, start, end)
    node.flags = flags.rawValue
    node.first = first
    return add(node)
  }
}

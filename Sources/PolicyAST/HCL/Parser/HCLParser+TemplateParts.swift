extension HCLParser {
  /// The atoms of a template up to the token `end`, which becomes the last one.
  mutating func parseParts(to end: HCLToken.Kind) -> [HCLTemplatePart] {
    var parts: [HCLTemplatePart] = []
    let startToken = peek()
    var trimsNext = false
    while true {
      let token = read()
      if token.kind == end {
        if parts.isEmpty { parts.append(emptyText(at: startToken.end)) }
        parts.append(HCLTemplatePart(.end, token.start, token.end))
        return parts
      }
      let trims = trimsNext
      trimsNext = false
      switch token.kind {
      case .rawText, .quotedText, .escapedText:
        parts.append(text(token, trimmed: trims))
      case .interpolation:
        trimLast(&parts, before: token)
        trimsNext = parseInterpolation(token, &parts, startToken, end)
      case .directive:
        trimLast(&parts, before: token)
        trimsNext = parseDirective(token, &parts)
      case _:
        reportUnlessRecovering(.unterminatedTemplate, at: token)
        let final = recover(end)
        if parts.isEmpty { parts.append(emptyText(at: startToken.end)) }
        parts.append(HCLTemplatePart(.end, final.start, final.end))
        return parts
      }
    }
  }

  private func emptyText(at offset: UInt32) -> HCLTemplatePart {
    var part = HCLTemplatePart(.text, offset, offset)
    part.first = offset
    part.last = offset
    return part
  }

  private mutating func text(_ token: HCLToken, trimmed: Bool) -> HCLTemplatePart {
    var part = HCLTemplatePart(.text, token.start, token.end)
    part.first = token.start
    part.last = token.end
    if token.kind == .rawText { part.flags = HCLNode.raw }
    if token.kind == .escapedText {
      part.flags = HCLNode.marked
      checkEscapes(token)
    }
    if trimmed { part.first = skipSpaces(part) }
    return part
  }

  /// A `~` at the start of a sequence takes the white space before it, when a text stands right there.
  private func trimLast(_ parts: inout [HCLTemplatePart], before token: HCLToken) {
    guard token.end - token.start == 3, let index = parts.indices.last, parts[index].kind == .text,
      parts[index].end == token.start
    else { return }
    parts[index].last = spacesStart(parts[index])
  }

  /// The length of the white space at `position`, escapes included; 0 when there is none.
  private func spaceLength(_ part: HCLTemplatePart, _ position: Int) -> Int {
    if part.flags & HCLNode.marked != 0, bytes[position] == 0x5C {
      let escape = HCLEscape(bytes, position, Int(part.last))
      return escape.scalar?.properties.isWhitespace == true ? escape.length : 0
    }
    return HCLSpaces.length(bytes, position, Int(part.last))
  }

  func skipSpaces(_ part: HCLTemplatePart) -> UInt32 {
    var position = Int(part.first)
    while position < Int(part.last) {
      let length = spaceLength(part, position)
      guard length > 0 else { break }
      position += length
    }
    return UInt32(position)
  }

  private func spacesStart(_ part: HCLTemplatePart) -> UInt32 {
    var position = Int(part.first)
    var solid = position
    while position < Int(part.last) {
      let length = spaceLength(part, position)
      if length > 0 {
        position += length
        continue
      }
      let isEscape = part.flags & HCLNode.marked != 0 && bytes[position] == 0x5C
      position += isEscape ? HCLEscape(bytes, position, Int(part.last)).length : 1
      solid = position
    }
    return UInt32(min(solid, Int(part.last)))
  }

  /// Returns whether the sequence ends with `~}`.
  private mutating func parseInterpolation(
    _ open: HCLToken, _ parts: inout [HCLTemplatePart], _ startToken: HCLToken, _ end: HCLToken.Kind
  ) -> Bool {
    let outer = includesNewlines
    includesNewlines = false
    defer { includesNewlines = outer }
    let expression = parseExpression()
    let close = peek()
    parts.append(HCLTemplatePart(.interpolation, open.start, max(open.end, close.end), node: expression))
    if close.kind == .sequenceEnd {
      read()
      return close.end - close.start == 2
    }
    let isQuote = close.kind == .closeQuote || close.kind == .openQuote
    if close.kind == .endOfFile || (isQuote && end == .closeQuote) {
      reportUnlessRecovering(.unclosedInterpolation, at: startToken)
    } else {
      reportUnlessRecovering(.extraAfterInterpolation, at: close)
    }
    recover(.sequenceEnd)
    return false
  }

  /// Returns whether the sequence ends with `~}`.
  private mutating func parseDirective(_ open: HCLToken, _ parts: inout [HCLTemplatePart]) -> Bool {
    let outer = includesNewlines
    includesNewlines = false
    defer { includesNewlines = outer }
    let keyword = peek()
    guard keyword.kind == .identifier else {
      reportUnlessRecovering(.invalidDirective, at: keyword)
      recover(.sequenceEnd)
      return false
    }
    read()
    guard let (marker, extra) = parseMarker(open, keyword) else {
      recover(.sequenceEnd)
      return false
    }
    parts.append(marker)
    let close = peek()
    guard close.kind == .sequenceEnd else {
      reportUnlessRecovering(extra, at: close)
      recover(.sequenceEnd)
      return false
    }
    read()
    return close.end - close.start == 2
  }

  /// The marker that `keyword` begins and what to report when more than that stands in the sequence.
  private mutating func parseMarker(_ open: HCLToken, _ keyword: HCLToken) -> (HCLTemplatePart, HCLProblem)? {
    if isKeyword(keyword, "if") {
      let condition = parseExpression()
      return (HCLTemplatePart(.ifMarker, open.start, peek().end, node: condition), .extraInIf)
    }
    if isKeyword(keyword, "else") { return (HCLTemplatePart(.elseMarker, open.start, peek().end), .extraInElse) }
    if isKeyword(keyword, "endif") { return (HCLTemplatePart(.endifMarker, open.start, peek().end), .extraInEndif) }
    if isKeyword(keyword, "endfor") {
      return (HCLTemplatePart(.endforMarker, open.start, peek().end), .extraInEndfor)
    }
    guard isKeyword(keyword, "for") else {
      reportUnlessRecovering(.invalidDirectiveKeyword, at: keyword)
      return nil
    }
    guard let names = parseForNames(.invalidForDirective) else { return nil }
    let collection = parseExpression()
    var part = HCLTemplatePart(.forMarker, open.start, peek().end, node: collection)
    part.names = names.children
    return (part, .extraInFor)
  }
}

extension YAMLParser {
  /// What happens to the line breaks at the end of a block scalar.
  private enum Chomping {
    case strip
    case clip
    case keep
  }

  /// Reads the literal or folded scalar at hand, in a collection indented by `parent`.
  mutating func blockScalar(_ parent: Int, _ own: PendingProperties) {
    let start = at
    let style: Node.Style = current == UInt8(ascii: "|") ? .literal : .folded
    at += 1
    let (chomping, digit) = blockIndicators()
    let header = at
    let hasSpace = isBlank(at)
    guard hasSpace, isAtEndOfLine() else {
      append(.malformed, .plain, start, header, own)
      return fail(.invalidBlockHeader, start, endOfLine(start))
    }
    let first = lineBreak(at: endOfLine(at)) ?? bytes.count
    let indent = digit > 0 ? max(parent, 0) + digit : detectIndent(first, parent)
    let (end, next) = blockLines(first, indent, header: header, chomping)
    at = next
    lineStart = next
    lineFirst = -1
    append(.string, style, start, end, own, flags: .encoded, link: indent)
    let content = afterSpaces(next)
    if byte(content) == 0x09 { tabAfterBlock = content }
  }

  /// Reads the chomping and the indentation in a header, in either order.
  private mutating func blockIndicators() -> (Chomping, Int) {
    var chomping: Chomping?
    var digit = 0
    while at < bytes.count {
      switch current {
      case UInt8(ascii: "-") where chomping == nil: chomping = .strip
      case UInt8(ascii: "+") where chomping == nil: chomping = .keep
      case UInt8(ascii: "1")...UInt8(ascii: "9") where digit == 0: digit = Int(current - 0x30)
      case _: return (chomping ?? .clip, digit)
      }
      at += 1
    }
    return (chomping ?? .clip, digit)
  }

  /// Returns the indentation of the first line from `first` on that is not empty.
  private mutating func detectIndent(_ first: Int, _ parent: Int) -> Int {
    var cursor = first
    var widest = 0
    var widestLine = first
    while cursor < bytes.count {
      let content = afterSpaces(cursor)
      let spaces = content - cursor
      if content == bytes.count || lineBreak(at: content) != nil {
        if spaces > widest {
          widest = spaces
          widestLine = cursor
        }
        cursor = lineBreak(at: content) ?? content
        continue
      }
      guard spaces > parent, !(spaces == 0 && isMarker(at: cursor)) else { break }
      if widest > spaces { problems.report(.blockIndentation, Region(widestLine, widestLine + widest)) }
      return spaces
    }
    return max(widest, parent + 1)
  }

  /// Returns where the text ends that is indented by `indent` from `first` on, and where the line after it begins.
  private func blockLines(
    _ first: Int, _ indent: Int, header: Int, _ chomping: Chomping
  ) -> (end: Int, next: Int) {
    var end = header
    var cursor = first
    while cursor < bytes.count {
      var content = cursor
      let limit = min(bytes.count, cursor + indent)
      while content < limit, bytes[content] == 0x20 { content += 1 }
      if content < limit, classes[bytes[content]] & ByteClasses.lineBreak == 0 { break }
      if indent == 0, isMarker(at: cursor) { break }
      let lineEnd = endOfLine(content)
      let next = lineBreak(at: lineEnd) ?? lineEnd
      if chomping == .keep {
        end = next
      } else if lineEnd > content {
        end = chomping == .strip ? lineEnd : next
      }
      cursor = next
    }
    return (end, cursor)
  }
}

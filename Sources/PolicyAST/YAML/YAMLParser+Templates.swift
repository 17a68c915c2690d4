extension YAMLParser {
  /// Skips the line at hand when it holds nothing but template directives, such as `{{#if x}}` or `{% endif %}`;
  /// returns whether it did.
  mutating func skipTemplateLine() -> Bool {
    var cursor = at
    while cursor < bytes.count, classes[bytes[cursor]] & ByteClasses.lineBreak == 0 {
      guard let end = endOfDirective(at: cursor) else { return false }
      cursor = end
      while cursor < bytes.count, classes[bytes[cursor]] & ByteClasses.white != 0 { cursor += 1 }
    }
    problems.report(.templateLine, Region(at, cursor))
    at = cursor
    lineFirst = -1
    return true
  }

  /// Skips the template directives before a document.
  mutating func skipTemplateLines() {
    skip()
    while !isStopped, isFresh, current == UInt8(ascii: "{"), byte(at + 1) == UInt8(ascii: "%"), skipTemplateLine() {
      skip()
    }
  }

  private mutating func endOfDirective(at start: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "{") else { return nil }
    guard byte(start + 1) == UInt8(ascii: "%") else { return endOfPlaceholder(at: start) }
    var cursor = start + 2
    while cursor + 1 < bytes.count, classes[bytes[cursor]] & ByteClasses.lineBreak == 0 {
      if bytes[cursor] == UInt8(ascii: "%"), bytes[cursor + 1] == UInt8(ascii: "}") { return cursor + 2 }
      cursor += 1
    }
    return nil
  }
}

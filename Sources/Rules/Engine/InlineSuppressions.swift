public import PolicyAST

/// The comments in one file that accept findings, and what is wrong with them.
public struct InlineSuppressions: Sendable {
  private static let marker = Array("fcaudit:".utf8)

  /// The comments in the order of the file.
  public private(set) var comments: [InlineSuppression] = []

  /// Comments that accept nothing because they are not written as they must be.
  public private(set) var problems: [Diagnostic] = []

  /// Finds the comments of `file`.
  ///
  /// A text in quotes is no comment. JSON has none.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ file: SourceFile) {
    guard let style = CommentStyle(path: file.member ?? file.path) else { return }
    for offset in Self.markers(in: file.bytes) {
      let lines = file.lines
      let line = lines.line(at: offset)
      let content = lines.content(ofLine: line, in: file.bytes)
      let range = content.startIndex..<content.endIndex
      guard let comment = Self.comment(before: offset, on: range, of: file.bytes, style) else { continue }
      read(file, comment: comment, marker: offset, line: line, style)
    }
  }

  /// How far the search may go on from a byte at the place of the last one of the marker.
  private static let steps: [UInt8] = {
    var steps = [UInt8](repeating: UInt8(marker.count), count: 256)
    for (index, byte) in marker.dropLast().enumerated() { steps[Int(byte)] = UInt8(marker.count - 1 - index) }
    return steps
  }()

  /// The offsets of every marker in `bytes`.
  private static func markers(in bytes: [UInt8]) -> [Int] {
    let (marker, steps) = (marker, steps)
    return bytes.withUnsafeBufferPointer { buffer in
      var found: [Int] = []
      var end = marker.count - 1
      while end < buffer.count {
        let byte = buffer[end]
        let start = end + 1 - marker.count
        if byte == UInt8(ascii: ":"), marker.indices.allSatisfy({ buffer[start + $0] == marker[$0] }) {
          found.append(start)
        }
        end += Int(steps[Int(byte)])
      }
      return found
    }
  }

  /// Returns where the comment begins whose first word stands at `marker`; nil when it stands in no comment, or later.
  private static func comment(
    before marker: Int, on line: Range<Int>, of bytes: [UInt8], _ style: CommentStyle
  ) -> Int? {
    var quote: UInt8?
    var isFirst = true
    var index = line.lowerBound
    while index < marker {
      let byte = bytes[index]
      if let open = quote {
        if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { index += 1 }
        if byte == open { quote = nil }
      } else if let length = style.opener(bytes, at: index, in: line, isFirst: isFirst) {
        let between = bytes[min(index + length, marker)..<marker]
        return between.allSatisfy { $0 == 0x20 || $0 == 0x09 || "#/*!".utf8.contains($0) } ? index : nil
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), opensQuote(bytes, at: index, in: line) {
        quote = byte
      }
      if byte > 0x20 { isFirst = false }
      index += 1
    }
    return nil
  }

  /// An apostrophe inside a word is no quote.
  private static func opensQuote(_ bytes: [UInt8], at index: Int, in line: Range<Int>) -> Bool {
    guard index > line.lowerBound else { return true }
    let before = bytes[index - 1]
    return before <= 0x20 || "[{(,:=!+".utf8.contains(before)
  }

  private mutating func read(_ file: SourceFile, comment: Int, marker: Int, line: Int, _ style: CommentStyle) {
    let content = file.lines.content(ofLine: line, in: file.bytes)
    let end = Self.end(of: content, from: marker)
    let location = Location(file, Region(comment, end))
    var words = Words(file, from: marker + Self.marker.count, to: end)
    let verb = words.word()
    guard verb.value == "allow" else {
      return report(ReportPhrases.noVerb(verb.value), location)
    }
    let (rules, reason) = words.rulesAndReason()
    guard !rules.isEmpty else { return report(ReportPhrases.commentWithoutRule, location) }
    guard !reason.isEmpty else { return report(ReportPhrases.commentWithoutReason, location) }
    let isAlone = file.bytes[content.startIndex..<comment].allSatisfy { $0 <= 0x20 }
    comments.append(
      InlineSuppression(
        rules: rules, reason: reason, location: location, line: line,
        lineBelow: Self.lineBelow(line, in: file, style), isAlone: isAlone))
  }

  private mutating func report(_ message: LocalizedText, _ location: Location) {
    problems.append(Diagnostic(.warning, message, at: location))
  }

  /// The end of the comment: of its text, without what closes it.
  private static func end(of content: ArraySlice<UInt8>, from start: Int) -> Int {
    var end = content.endIndex
    for closer in ["*/", "-->"] {
      let closer = Array(closer.utf8)
      var index = start
      while index + closer.count <= end {
        if content[index..<(index + closer.count)].elementsEqual(closer) { end = index }
        index += 1
      }
    }
    while end > start, content[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  /// Several comments may stand above one line.
  private static func lineBelow(_ line: Int, in file: SourceFile, _ style: CommentStyle) -> Int {
    let lines = file.lines
    var below = line + 1
    while below < lines.count, below - line <= 32 {
      let content = lines.content(ofLine: below, in: file.bytes)
      guard let first = content.firstIndex(where: { $0 > 0x20 }),
        style.opener(file.bytes, at: first, in: content.startIndex..<content.endIndex, isFirst: true) != nil
      else { return below }
      below += 1
    }
    return below
  }
}

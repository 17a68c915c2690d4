import PolicyAST

extension RegexParser {
  /// Reads a bracketed class.
  mutating func parseClass() throws(RegexError) -> ScalarSet {
    let start = at
    at += 1
    let isNegated = peek() == "^"
    if isNegated { at += 1 }
    var ranges: [ScalarRange] = []
    var isFirst = true
    while let scalar = peek(), scalar != "]" || isFirst {
      isFirst = false
      if scalar == "[", peek(1) == ":", let set = try parsePosixClass() {
        ranges += set.ranges
      } else if scalar == "\\", let set = try parseClassEscape() {
        ranges += set.ranges
      } else {
        let range = try parseRange(in: start)
        ranges += flags.contains(.ignoresCase) ? ScalarSet([range]).caseFolded.ranges : [range]
      }
    }
    guard peek() == "]" else { throw failure(.missingBracket, from: start) }
    at += 1
    let set = ScalarSet(ranges)
    return isNegated ? set.complement : set
  }

  /// Reads `[:name:]`; nil, with nothing read, where no `:]` follows.
  private mutating func parsePosixClass() throws(RegexError) -> ScalarSet? {
    // Looking further than the last `:]` would take quadratic time on a row of `[:`.
    guard at + 2 <= lastClassEnd else { return nil }
    var end = at + 2
    while end + 1 < scalars.count, !(scalars[end] == 0x3A && scalars[end + 1] == 0x5D) { end += 1 }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[(at + 2)..<end].compactMap { Unicode.Scalar($0) })
    let isNegated = name.first == "^"
    if isNegated { name.removeFirst() }
    guard let set = AsciiClass.posix(String(name)) else { throw failure(.unknownClass, from: at, to: end + 2) }
    at = end + 2
    return resolved(set, isNegated: isNegated)
  }

  private mutating func parseRange(in classStart: Int) throws(RegexError) -> ScalarRange {
    let start = at
    let low = try parseClassCharacter(in: classStart)
    guard peek() == "-", let next = peek(1), next != "]" else { return ScalarRange(low) }
    at += 1
    let high = try parseClassCharacter(in: classStart)
    guard low <= high else { throw failure(.invalidRange, from: start) }
    return ScalarRange(low, high)
  }

  private mutating func parseClassCharacter(in classStart: Int) throws(RegexError) -> UInt32 {
    guard let scalar = peek() else { throw failure(.missingBracket, from: classStart) }
    if scalar == "\\" { return try parseCharacterEscape() }
    at += 1
    return scalar.value
  }
}

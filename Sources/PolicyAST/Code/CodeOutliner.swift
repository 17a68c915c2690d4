/// Finds functions, calls, assignments and imports among the tokens of a file.
struct CodeOutliner {
  let language: CodeLanguage
  let tokens: [CodeToken]
  let bytes: [UInt8]

  /// For each bracket the token that closes or opens it, else -1.
  private(set) var partners: [Int32]

  /// For each token the bracket that it stands in, else -1.
  private(set) var holders: [Int32]

  /// Opening brackets of parameter lists: no calls.
  var parameterLists: Set<Int> = []
  var outline = CodeOutline()

  /// Returns what stands in `tokens`.
  /// - Complexity: O(*tokens*) for code that people write.
  static func outline(of tokens: [CodeToken], in bytes: [UInt8], _ language: CodeLanguage) -> CodeOutline {
    var outliner = CodeOutliner(tokens, bytes, language)
    outliner.findFunctions()
    outliner.findRest()
    return outliner.outline
  }

  private init(_ tokens: [CodeToken], _ bytes: [UInt8], _ language: CodeLanguage) {
    self.tokens = tokens
    self.bytes = bytes
    self.language = language
    partners = Array(repeating: -1, count: tokens.count)
    holders = partners
    var open: [Int] = []
    for index in tokens.indices {
      holders[index] = Int32(open.last ?? -1)
      switch punctuation(index) {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open.append(index)
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard let opening = open.last, Self.closes(punctuation(opening), punctuation(index)) else { continue }
        open.removeLast()
        partners[opening] = Int32(index)
        partners[index] = Int32(opening)
        holders[index] = Int32(open.last ?? -1)
      case _: continue
      }
    }
  }

  private static func closes(_ opening: UInt8, _ closing: UInt8) -> Bool {
    switch opening {
    case UInt8(ascii: "("): closing == UInt8(ascii: ")")
    case UInt8(ascii: "["): closing == UInt8(ascii: "]")
    case _: closing == UInt8(ascii: "}")
    }
  }

  // MARK: Tokens

  /// The byte of a punctuation of one character, else 0.
  func punctuation(_ index: Int) -> UInt8 {
    guard tokens.indices.contains(index), tokens[index].kind == .punctuation else { return 0 }
    return tokens[index].end - tokens[index].start == 1 ? bytes[Int(tokens[index].start)] : 0
  }

  func isName(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .name }

  /// Whether the token is spelt `text`, and is no text itself.
  func spells(_ index: Int, _ text: StaticString) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .name || tokens[index].kind == .punctuation else {
      return false
    }
    let token = tokens[index]
    guard Int(token.end - token.start) == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { bytes[Int(token.start)..<Int(token.end)].elementsEqual($0) }
  }

  func text(_ index: Int) -> String {
    guard tokens.indices.contains(index) else { return "" }
    return String(decoding: bytes[Int(tokens[index].start)..<Int(tokens[index].end)], as: UTF8.self)
  }

  /// The token before `index` that is no line, -1 at the beginning.
  func before(_ index: Int) -> Int {
    var index = index - 1
    while index >= 0, tokens[index].kind == .line { index -= 1 }
    return index
  }

  /// The token behind `index` that is no line.
  func after(_ index: Int) -> Int {
    var index = index + 1
    while index < tokens.count, tokens[index].kind == .line { index += 1 }
    return index
  }

  func partner(_ index: Int) -> Int? {
    guard partners.indices.contains(index), partners[index] >= 0 else { return nil }
    return Int(partners[index])
  }

  /// Returns where the statement ends that holds the token at `index`: at a semicolon, the end of its line or bracket.
  func endOfStatement(from index: Int) -> Int {
    let holder = holders[index]
    var index = index
    // No statement that people write is longer.
    var steps = 0
    while index < tokens.count, steps < 4096 {
      steps += 1
      if tokens[index].kind == .line, holders[index] == holder, !continues(index) { return index }
      let byte = punctuation(index)
      if byte == UInt8(ascii: ";"), holders[index] == holder { return index }
      if partners[index] >= 0, Int32(index) > partners[index], partners[index] == holder { return index }
      if let close = partner(index), close > index {
        index = close
      }
      index += 1
    }
    return min(index, tokens.count)
  }

  /// Whether a line goes on with the statement before it.
  private func continues(_ line: Int) -> Bool {
    guard language != .python else { return false }
    let next = line + 1
    if [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: ":")].contains(punctuation(next)) { return true }
    if spells(next, "?.") || spells(next, "->") || spells(next, "&&") || spells(next, "||") { return true }
    let last = line - 1
    guard tokens.indices.contains(last), tokens[last].kind == .punctuation else { return false }
    return ![UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(punctuation(last))
      && !spells(last, "++") && !spells(last, "--")
  }
}

/// Where statements and brackets end, told from tokens alone.
extension CodeFile {
  /// No statement or bracket that people write has more tokens.
  private static let stepLimit = 16_384

  /// Returns whether the token at `index` is a name or sign that is spelt `text`.
  func spells(_ index: Int, _ text: String) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .name || tokens[index].kind == .punctuation else {
      return false
    }
    let token = tokens[index]
    return file.bytes[Int(token.start)..<Int(token.end)].elementsEqual(text.utf8)
  }

  /// Returns the token behind the expression that begins at `start`: at the end of its line, bracket or statement.
  func endOfExpression(from start: Int) -> Int {
    var depth = 0
    var index = start
    while index < tokens.count, index - start < Self.stepLimit {
      switch tokens[index].kind {
      case .line:
        if depth == 0, index > start { return index }
      case .punctuation:
        depth += bracket(index)
        if depth < 0 || (depth == 0 && spells(index, ";")) { return index }
      case .name, .number, .string, .holeStart, .holeEnd: break
      }
      index += 1
    }
    return min(index, tokens.count)
  }

  /// Returns the token that closes the bracket at `open`, nil when none does.
  func closing(of open: Int) -> Int? {
    var depth = 0
    var index = open
    while index < tokens.count, index - open < Self.stepLimit {
      depth += bracket(index)
      if depth == 0 { return index }
      index += 1
    }
    return nil
  }

  /// 1 for a bracket that opens, -1 for one that closes, else 0.
  func bracket(_ index: Int) -> Int {
    guard tokens[index].kind == .punctuation, tokens[index].end - tokens[index].start == 1 else { return 0 }
    switch file.bytes[Int(tokens[index].start)] {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return -1
    case _: return 0
    }
  }

  /// Returns the value that each `return` of the function at `index` gives.
  func returnedValues(of index: Int) -> [Range<Int>] {
    outline.functions[index].body.filter { spells($0, "return") }.map { word in
      (word + 1)..<max(word + 1, endOfExpression(from: word + 1))
    }
  }
}

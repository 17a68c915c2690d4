/// Chains of calls, `a(…).b(…).c(…)`, as wholes.
extension CodeFile {
  /// Returns the first token of the chain of which `call` is a part.
  func head(of call: CodeOutline.Call) -> Int {
    var index = call.tokens.lowerBound
    // Nobody writes longer chains.
    for _ in 0..<64 {
      guard spells(index, ".") || spells(index, "?.") || spells(index, "->") else { return index }
      var last = index - 1
      while last >= 0, tokens[last].kind == .line { last -= 1 }
      guard last >= 0 else { return index }
      guard bracket(last) < 0, let open = opening(of: last) else { return last }
      index = open
      guard spells(open, "(") else { continue }
      // The path of names before the bracket.
      while index > 0, tokens[index - 1].kind == .name || [".", "?."].contains(where: { spells(index - 1, $0) }) {
        index -= 1
      }
      if spells(index, "new") || spells(index, "await") || spells(index, "return") { index += 1 }
      if index > 0, spells(index, "."), bracket(index - 1) < 0 || tokens[index - 1].kind == .line { continue }
      return index
    }
    return index
  }

  /// Returns the token that opens the bracket closed at `close`, nil when none does.
  func opening(of close: Int) -> Int? {
    var depth = 0
    var index = close
    while index >= 0, close - index < 16_384 {
      depth += bracket(index)
      if depth == 0 { return index }
      index -= 1
    }
    return nil
  }

  /// Whether the chain goes on behind `call` with a call of one of `names`.
  func isFollowed(_ call: CodeOutline.Call, by names: Set<String>) -> Bool {
    var index = call.tokens.upperBound
    for _ in 0..<64 {
      let sign = pastLines(index)
      guard spells(sign, ".") || spells(sign, "?.") || spells(sign, "->"), tokens.indices.contains(sign + 1) else {
        return false
      }
      if names.contains(text(sign + 1)), spells(sign + 2, "(") { return true }
      guard spells(sign + 2, "("), let close = closing(of: sign + 2) else {
        index = sign + 2
        continue
      }
      index = close + 1
    }
    return false
  }

  /// Whether the value of the chain with `call` is dropped.
  func isStatement(_ call: CodeOutline.Call) -> Bool {
    let start = head(of: call)
    guard start > 0 else { return true }
    if spells(start - 1, "void") { return true }
    guard tokens[start - 1].kind == .line || [";", "{", "}"].contains(where: { spells(start - 1, $0) }) else {
      return false
    }
    // A line within round brackets, or one that goes on with the line before, begins no statement.
    var last = start - 1
    while last >= 0, tokens[last].kind == .line { last -= 1 }
    if last >= 0, tokens[last].kind == .punctuation,
      ![";", "{", "}", ")", "]", "++", "--"].contains(where: { spells(last, $0) })
    {
      return false
    }
    if ["return", "await", "yield", "throw", "new"].contains(where: { spells(last, $0) }) { return false }
    let limit = call.function.map { outline.functions[$0].body.lowerBound } ?? 0
    var depth = 0
    var index = start - 1
    while index >= limit {
      depth += bracket(index)
      if depth > 0 { return spells(index, "{") }
      index -= 1
    }
    return true
  }
}

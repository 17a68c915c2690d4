extension CodeOutliner {
  /// Finds calls, assignments and imports.
  mutating func findRest() {
    var open: [Int] = []
    var next = 0
    for index in tokens.indices {
      while next < outline.functions.count, outline.functions[next].body.lowerBound <= index {
        open.append(next)
        next += 1
      }
      while let last = open.last, outline.functions[last].body.upperBound <= index { open.removeLast() }
      let token = tokens[index]
      switch token.kind {
      case .punctuation:
        if punctuation(index) == UInt8(ascii: "(") { addCall(index, in: open.last) }
        addAssignment(index, in: open.last)
      case .name: addImport(index, in: open.last)
      case .number, .string, .holeStart, .holeEnd, .line: continue
      }
    }
  }

  // MARK: Calls

  private static let noCalls: [StaticString] = [
    "if", "for", "while", "switch", "catch", "return", "function", "func", "and", "or", "not", "in", "elif", "with",
    "assert", "except", "print", "await", "typeof", "throw", "case", "lambda", "synchronized", "foreach", "elseif",
    "yield", "array", "isset", "unset", "use", "fn", "del", "raise", "async", "else", "is",
  ]

  private mutating func addCall(_ open: Int, in function: Int?) {
    guard !parameterLists.contains(open), let close = partner(open) else { return }
    var name = before(open)
    // `NewClient[T](…)`, `foo<T>(…)`: the types are passed over.
    if punctuation(name) == UInt8(ascii: "]"), language == .go, let start = partner(name) { name = before(start) }
    guard isName(name), !Self.noCalls.contains(where: { spells(name, $0) }) else { return }
    let start = startOfPath(name)
    let word = before(start)
    let isStatement =
      word < 0 || start == 0 || tokens[start - 1].kind == .line
      || [";", "{", "}"].contains { (text: StaticString) in spells(word, text) }
    outline.calls.append(
      CodeOutline.Call(
        callee: path(start, name), region: Region(Int(tokens[start].start), Int(tokens[name].end)),
        arguments: arguments(open, close), tokens: start..<(close + 1), function: function,
        word: isName(word) && Self.words.contains { spells(word, $0) } ? text(word) : nil,
        isStatement: isStatement))
  }

  private static let words: [StaticString] = ["await", "return", "new", "go", "defer", "raise", "throw", "yield"]

  /// The first token of the path of names that ends at `index`; a selection from an expression begins with its sign.
  private func startOfPath(_ index: Int) -> Int {
    var index = index
    while true {
      let sign = before(index)
      guard sign >= 0, isSelection(sign) else { return index }
      let name = before(sign)
      guard isName(name) else { return sign }
      index = name
    }
  }

  private func isSelection(_ index: Int) -> Bool {
    spells(index, ".") || spells(index, "?.") || spells(index, "::") || (language == .php && spells(index, "->"))
  }

  private func path(_ start: Int, _ end: Int) -> String {
    var text = ""
    for index in start...end where tokens[index].kind != .line {
      text += isName(index) ? self.text(index) : "."
    }
    return text
  }

  private func arguments(_ open: Int, _ close: Int) -> [CodeOutline.Argument] {
    var arguments: [CodeOutline.Argument] = []
    var start = open + 1
    var index = start
    while index <= close {
      if index == close || punctuation(index) == UInt8(ascii: ",") {
        if after(start - 1) < index { arguments.append(argument(after(start - 1)..<index)) }
        start = index + 1
      } else if let end = partner(index), end > index {
        index = end
      }
      index += 1
    }
    return arguments
  }

  private func argument(_ range: Range<Int>) -> CodeOutline.Argument {
    let sign = range.lowerBound + 1
    let isKeyword = (language == .python && spells(sign, "=")) || (language == .php && spells(sign, ":"))
    guard isKeyword, isName(range.lowerBound), sign < range.upperBound else {
      return CodeOutline.Argument(name: nil, tokens: range)
    }
    return CodeOutline.Argument(name: text(range.lowerBound), tokens: (sign + 1)..<range.upperBound)
  }

  // MARK: Assignments

  private mutating func addAssignment(_ sign: Int, in function: Int?) {
    let isPlain = spells(sign, "=") || spells(sign, ":=")
    let isAugmented = ["+=", "-=", "*=", ".=", "|=", "&="].contains { (text: StaticString) in spells(sign, text) }
    guard isPlain || isAugmented else { return }
    let holder = Int(holders[sign])
    guard holder < 0 || punctuation(holder) == UInt8(ascii: "{") else { return }
    let first = after(sign)
    guard first < tokens.count else { return }
    let value = first..<max(first, endOfStatement(from: first))
    for target in targets(before: sign) {
      outline.assignments.append(
        CodeOutline.Assignment(
          target: target.path, root: target.root, region: target.region, isElement: target.isElement,
          isAugmented: isAugmented, isDeclaration: target.isDeclaration || spells(sign, ":="), value: value,
          function: function))
    }
  }

  private struct Target {
    var path: String
    var root: String
    var region: Region
    var isElement: Bool
    var isDeclaration: Bool
  }

  private func targets(before sign: Int) -> [Target] {
    if let name = annotatedName(before: sign) {
      let start = startOfPath(name)
      return [
        Target(
          path: path(start, name), root: text(isName(start) ? start : name),
          region: Region(Int(tokens[start].start), Int(tokens[name].end)), isElement: false,
          isDeclaration: declares(before(start), start))
      ]
    }
    var targets: [Target] = []
    var index = before(sign)
    // `a ||= b` and `a ??= b` are two signs each.
    if ["||", "&&", "??"].contains(where: { (text: StaticString) in spells(index, text) }) { index = before(index) }
    while index >= 0 {
      if let open = partner(index), open < index, punctuation(index) == UInt8(ascii: "}"), language == .javascript {
        // Names taken out of an object.
        return ((open + 1)..<index).filter { isName($0) && !spells($0 + 1, ":") }.map {
          Target(path: text($0), root: text($0), region: tokens[$0].region, isElement: false, isDeclaration: true)
        }
      }
      var isElement = false
      while punctuation(index) == UInt8(ascii: "]"), let open = partner(index) {
        isElement = true
        index = before(open)
      }
      guard isName(index) else { return targets }
      let end = index
      let start = startOfPath(index)
      let earlier = before(start)
      targets.append(
        Target(
          path: path(start, end), root: text(isName(start) ? start : end),
          region: Region(Int(tokens[start].start), Int(tokens[end].end)), isElement: isElement,
          isDeclaration: declares(earlier, start)))
      guard spells(earlier, ","), language == .python || language == .go else { return targets }
      index = before(earlier)
    }
    return targets
  }

  /// The name that a type stands behind, as in `name: Map<string, T> = value`; nil when the target has no type.
  private func annotatedName(before sign: Int) -> Int? {
    guard language == .python || language == .javascript, !spells(sign, ":=") else { return nil }
    var index = sign - 1
    var steps = 0
    while index > 0, steps < 64, tokens[index].kind != .line {
      steps += 1
      switch punctuation(index) {
      case UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"): return nil
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard let open = partner(index) else { return nil }
        index = open
      case UInt8(ascii: ":"): return isAnnotated(index - 1) ? index - 1 : nil
      case _: break
      }
      index -= 1
    }
    return nil
  }

  private static let noNames: [StaticString] = ["else", "try", "finally", "default", "lambda", "case"]

  /// Whether the name at `name` begins a statement, or is declared.
  private func isAnnotated(_ name: Int) -> Bool {
    guard isName(name), !Self.noNames.contains(where: { spells(name, $0) }) else { return false }
    let start = startOfPath(name)
    if language == .python { return start > 0 && tokens[start - 1].kind == .line }
    return ["const", "let", "var", "readonly", "private", "public", "static", "protected"].contains {
      (text: StaticString) in spells(start - 1, text)
    }
  }

  private func declares(_ earlier: Int, _ start: Int) -> Bool {
    guard earlier >= 0, start > 0, tokens[start - 1].kind != .line else { return false }
    switch language {
    case .javascript: return ["const", "let", "var"].contains { (text: StaticString) in spells(earlier, text) }
    case .go: return spells(earlier, "var")
    case .java: return isName(earlier) || spells(earlier, ">") || spells(earlier, "]")
    case .python, .php: return false
    }
  }

  // MARK: Imports

  private mutating func addImport(_ index: Int, in function: Int?) {
    switch language {
    case .python: addPythonImport(index, in: function)
    case .javascript:
      if spells(index, "require"), punctuation(index + 1) == UInt8(ascii: "(") { addModule(index + 2) }
      if spells(index, "from") || spells(index, "import") { addModule(index + 1) }
      if spells(index, "import"), punctuation(index + 1) == UInt8(ascii: "(") { addModule(index + 2) }
    case .java:
      if spells(index, "import") { addPath(index) }
    case .go:
      guard spells(index, "import") else { return }
      if punctuation(after(index)) == UInt8(ascii: "("), let close = partner(after(index)) {
        for inner in index..<close { addModule(inner) }
      } else {
        addModule(after(index))
      }
    case .php:
      if spells(index, "use") { addPath(index) }
    }
  }

  private mutating func addPythonImport(_ index: Int, in function: Int?) {
    if spells(index, "global"), let function {
      for name in (index + 1)..<max(index + 1, endOfStatement(from: index)) where isName(name) {
        outline.globals.append((text(name), function))
      }
    }
    let isFirst = index > 0 && tokens[index - 1].kind == .line
    guard isFirst, spells(index, "from") || spells(index, "import") else { return }
    let end = endOfStatement(from: index)
    var start = index + 1
    for next in (index + 1)..<max(index + 1, end + 1) {
      let isEnd = next >= end || spells(next, ",") || spells(next, "as") || spells(next, "import")
      guard isEnd else { continue }
      if start < next, isName(start), !spells(before(start), "as") {
        let module = (start..<next).map { text($0) }.joined()
        outline.imports.append(
          CodeOutline.Import(module: module, region: Region(Int(tokens[start].start), Int(tokens[next - 1].end))))
      }
      if spells(index, "from") { return }
      start = next + 1
    }
  }

  private mutating func addModule(_ index: Int) {
    guard tokens.indices.contains(index), tokens[index].kind == .string, tokens[index].end > tokens[index].start else {
      return
    }
    outline.imports.append(CodeOutline.Import(module: text(index), region: tokens[index].region))
  }

  private mutating func addPath(_ keyword: Int) {
    let end = endOfStatement(from: keyword)
    let names = ((keyword + 1)..<max(keyword + 1, end)).filter { !spells($0, "static") }
    guard let first = names.first, let last = names.last, isName(first) else { return }
    outline.imports.append(
      CodeOutline.Import(
        module: names.map { text($0) }.joined(), region: Region(Int(tokens[first].start), Int(tokens[last].end))))
  }
}

/// To which function tokens and names belong.
extension CodeFile {
  /// Returns the innermost function whose body holds the token at `index`, nil for code of the module.
  func innermostFunction(at index: Int) -> Int? {
    outline.functions.indices.last { outline.functions[$0].body.contains(index) }
  }

  /// For each function the one in whose body it stands, nil for those of the module.
  var enclosingFunctions: [Int?] {
    var open: [Int] = []
    return outline.functions.indices.map { index in
      let body = outline.functions[index].body
      while let last = open.last, outline.functions[last].body.upperBound < body.upperBound { open.removeLast() }
      defer { open.append(index) }
      return open.last
    }
  }

  /// Whether `name` belongs to the function at `index` or to one around it.
  func isLocalAnywhere(_ name: String, in index: Int) -> Bool {
    let body = outline.functions[index].body
    return outline.functions.indices.contains { outer in
      let around = outline.functions[outer].body
      guard around.lowerBound <= body.lowerBound, body.upperBound <= around.upperBound else { return false }
      return isLocal(name, in: outer) || declares(name, in: around)
    }
  }

  /// Whether `name` is declared among the tokens of `body`, as in the head of a loop.
  private func declares(_ name: String, in body: Range<Int>) -> Bool {
    guard language == .javascript || language == .go || language == .java else { return false }
    return body.contains { index in
      guard tokens[index].kind == .name, spells(index, name) else { return false }
      switch language {
      case .go: return spells(index - 1, "var") || spells(index + 1, ":=")
      case .java: return index > 0 && tokens[index - 1].kind == .name && !spells(index - 1, "return")
      case .python, .javascript, .php: return ["let", "var", "const"].contains { spells(index - 1, $0) }
      }
    }
  }

  /// The names of the module or of its classes that live as long as an instance, with and without a value.
  var declaredNames: Set<String> {
    var names = Set(moduleNames.map(\.root))
    names.formUnion(outline.globals.map(\.name))
    for index in tokens.indices where tokens[index].kind == .name {
      switch language {
      case .javascript where spells(index, "let") || spells(index, "var"), .go where spells(index, "var"):
        guard innermostFunction(at: index) == nil else { continue }
        names.formUnion(declared(behind: index))
      case .java where spells(index, "static"):
        guard innermostFunction(at: index) == nil, let name = staticField(at: index) else { continue }
        names.insert(text(name))
      case .python, .javascript, .go, .java, .php: continue
      }
    }
    return names
  }

  /// The names declared by the word at `index`: one, or in Go those of a group.
  private func declared(behind index: Int) -> [String] {
    guard language == .go, spells(index + 1, "("), let close = closing(of: index + 1) else {
      return tokens.indices.contains(index + 1) && tokens[index + 1].kind == .name ? [text(index + 1)] : []
    }
    return ((index + 2)..<close).filter { tokens[$0].kind == .name && tokens[$0 - 1].kind == .line }.map { text($0) }
  }

  /// The name of the field that is declared `static` at `index`, nil for methods, classes and blocks.
  func staticField(at index: Int) -> Int? {
    var last: Int?
    for next in (index + 1)..<min(tokens.count, max(index + 1, index + 48)) {
      if tokens[next].kind == .name { last = next }
      if spells(next, "=") || spells(next, ";") { return last }
      if spells(next, "(") || spells(next, "{") || spells(next, "class") { return nil }
    }
    return nil
  }

  // MARK: Values

  /// Returns the part of the value that the target of `assignment` gets: of `a, b = x, y` one.
  func piece(of assignment: CodeOutline.Assignment) -> Range<Int> {
    guard language == .python || language == .go else { return assignment.value }
    let targets = outline.assignments.filter {
      $0.value == assignment.value && $0.function == assignment.function
    }.sorted { $0.region < $1.region }
    guard targets.count > 1, let place = targets.firstIndex(where: { $0.region == assignment.region }) else {
      return assignment.value
    }
    let pieces = elements(of: assignment.value)
    return pieces.count == targets.count ? pieces[place] : assignment.value
  }

  /// Returns the parts of `range` between commas outside of brackets.
  func elements(of range: Range<Int>) -> [Range<Int>] {
    var elements: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      depth += bracket(index)
      guard depth == 0, spells(index, ",") else { continue }
      elements.append(start..<index)
      start = index + 1
    }
    if start < range.upperBound { elements.append(start..<range.upperBound) }
    return elements
  }

  /// The key that a target taken out of an object reads, nil for plain targets.
  func destructuredKey(of assignment: CodeOutline.Assignment) -> String? {
    guard language == .javascript, assignment.isDeclaration, let index = tokenIndex(at: assignment.region.start) else {
      return nil
    }
    if spells(index - 1, ":"), index > 1, spells(index - 3, "{") || spells(index - 3, ",") { return text(index - 2) }
    let isFirst = spells(index - 1, "{") || spells(index - 1, ",")
    return isFirst && (spells(index + 1, "}") || spells(index + 1, ",")) ? text(index) : nil
  }

  /// Returns the text that the tokens of `range` are, nil for anything but one text.
  func onlyText(in range: Range<Int>) -> String? {
    guard let only = range.first, tokens[only].kind == .string else { return nil }
    // A second argument is what is given when there is none.
    return range.count == 1 || spells(only + 1, ",") ? text(only) : nil
  }

  /// Returns the first token at or behind `index` that is no line.
  func pastLines(_ index: Int) -> Int {
    var index = index
    while tokens.indices.contains(index), tokens[index].kind == .line { index += 1 }
    return index
  }

  /// Returns the index of the token that begins at the byte `offset`, lines passed over.
  func tokenIndex(at offset: Int) -> Int? {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    low = pastLines(low)
    return low < tokens.count ? low : nil
  }

  /// What hands its argument on in other clothes.
  private static let wrappers: Set<String> = [
    "dumps", "stringify", "str", "repr", "String", "toString", "format", "sprintf", "Sprintf", "Sprint", "json_encode",
    "Marshal", "MarshalIndent", "jsonify", "make_response", "Response", "dict", "list", "sorted", "vars", "asdict",
    "of", "valueOf", "encode", "b64encode", "base64_encode", "EncodeToString", "inspect", "assign", "fromEntries",
    "entries", "values", "print_r", "var_export", "serialize", "join", "concat", "pformat", "toJson", "toJSONString",
    "writeValueAsString", "resolve", "array", "byte", "bytes", "bytearray", "withBody", "body", "any", "Any", "from",
  ]
  private static let words: Set<String> = [
    "print", "echo", "return", "and", "or", "await", "else", "yield", "new", "if", "in", "not", "void",
  ]

  /// Whether the call of what is named at `index` gives its arguments in other clothes, or is none.
  func passesOn(_ index: Int) -> Bool {
    guard tokens[index].kind == .name else { return false }
    let name = text(index)
    return Self.wrappers.contains(name) || Self.words.contains(name)
  }
}

/// Names of the module that an invocation relies on although another one has filled them.
extension CodeFile {
  /// Names that are empty when an instance begins, that a handler uses without a look, and that nothing is sure to fill.
  func warmInstances(_ entries: [Int]) -> [CodeHabit] {
    let names = emptyNames()
    guard !names.isEmpty else { return [] }
    return names.compactMap { name in
      guard !isTested(name), let use = firstUse(of: name, in: entries) else { return nil }
      let fillings = outline.assignments.filter { assignment in
        guard let function = assignment.function else { return false }
        return assignment.root == name && assignment.target == name && !assignment.isElement
          && !isLocal(name, in: function)
      }
      guard !fillings.isEmpty, fillings.allSatisfy({ isUnsure($0, entries) }) else { return nil }
      return habit(.warmInstance, name, tokens[use].region)
    }
  }

  private static let emptyValues: Set<String> = ["None", "null", "nil", "undefined"]

  /// The names of the module that have no value at the beginning, in the order of their spelling.
  private func emptyNames() -> [String] {
    var names = Set(
      moduleNames.filter { assignment in
        assignment.value.first.map { tokens[$0].kind == .name && Self.emptyValues.contains(text($0)) } ?? false
      }.map(\.root))
    for index in tokens.indices where isDeclaration(index) { names.insert(text(index + 1)) }
    return names.sorted()
  }

  /// Whether a name without a value is declared outside of functions behind the word at `index`.
  private func isDeclaration(_ index: Int) -> Bool {
    let isWord =
      switch language {
      case .javascript: spells(index, "let") || spells(index, "var")
      case .go: spells(index, "var")
      case .python, .java, .php: false
      }
    guard isWord, tokens.indices.contains(index + 1), tokens[index + 1].kind == .name else { return false }
    guard !outline.functions.contains(where: { $0.body.contains(index) }) else { return false }
    return !(index + 2..<max(index + 2, endOfExpression(from: index + 1))).contains { spells($0, "=") }
  }

  private static let tests: Set<String> = [
    "if", "not", "is", "in", "==", "!=", "===", "!==", "??", "??=", "||", "||=", "&&", "or", "and", "!", "?", "?.",
    "elif", "while", "unless", "requireNonNull", "Once", "Optional", "ofNullable",
  ]

  /// Whether the code looks somewhere whether `name` has a value.
  private func isTested(_ name: String) -> Bool {
    tokens.indices.contains { index in
      guard tokens[index].kind == .name, spells(index, name) else { return false }
      let around = max(0, index - 3)..<min(tokens.count, index + 3)
      return around.contains {
        $0 != index && (tokens[$0].kind == .name || tokens[$0].kind == .punctuation) && Self.tests.contains(text($0))
      }
    }
  }

  private func firstUse(of name: String, in entries: [Int]) -> Int? {
    for entry in entries where !isLocal(name, in: entry) {
      let use = outline.functions[entry].body.first { index in
        tokens[index].kind == .name && spells(index, name) && !spells(index + 1, "=") && !spells(index - 1, ".")
          && !spells(index - 1, "global") && !spells(index - 1, ",")
      }
      if let use { return use }
    }
    return nil
  }

  /// Whether an invocation may pass without `assignment`.
  private func isUnsure(_ assignment: CodeOutline.Assignment, _ entries: [Int]) -> Bool {
    guard let function = assignment.function, let place = tokenIndex(at: assignment.region.start) else { return false }
    let name = outline.functions[function].name
    if entries.contains(function) { return isConditional(place, in: function) }
    // The platform calls initializers before the first invocation.
    let first = name.lowercased()
    guard !name.isEmpty, !["init", "setup", "pre", "main", "load"].contains(where: { first.hasPrefix($0) }) else {
      return false
    }
    return !tokens.indices.contains { index in
      tokens[index].kind == .name && spells(index, name) && !spells(index - 1, "def") && !spells(index - 1, "function")
        && !spells(index - 1, "func") && tokens[index].region != declaredName(of: function)
    }
  }

  /// The place of the name in the declaration of a function, nil when it has none.
  private func declaredName(of function: Int) -> Region? {
    let declared = outline.functions[function]
    let body = declared.body.lowerBound
    return tokens[..<min(body, tokens.count)].last { token in
      token.kind == .name && file.text(in: token.region) == declared.name
    }?.region
  }

  /// Whether the token at `place` stands in a branch of `function`.
  private func isConditional(_ place: Int, in function: Int) -> Bool {
    let body = outline.functions[function].body
    return language == .python ? isIndented(place, in: body) : isBraced(place, in: body)
  }

  private func isIndented(_ place: Int, in body: Range<Int>) -> Bool {
    var index = place
    while index > body.lowerBound, tokens[index].kind != .line { index -= 1 }
    var column = tokens[index].kind == .line ? tokens[index].detail : 0
    while index > body.lowerBound {
      index -= 1
      guard tokens[index].kind == .line, tokens[index].detail < column else { continue }
      column = tokens[index].detail
      if ["if", "elif", "else", "for", "while", "except"].contains(where: { spells(index + 1, $0) }) { return true }
    }
    return false
  }

  private func isBraced(_ place: Int, in body: Range<Int>) -> Bool {
    var depth = 0
    var index = place
    while index > body.lowerBound + 1 {
      index -= 1
      guard spells(index, "{") || spells(index, "}") else { continue }
      depth += spells(index, "}") ? 1 : -1
      guard depth < 0 else { continue }
      depth = 0
      let line = max(body.lowerBound, index - 64)..<index
      let last = line.last { tokens[$0].kind == .line || spells($0, ";") || spells($0, "{") || spells($0, "}") }
      let head = (last ?? line.lowerBound)..<index
      if head.contains(where: { ["if", "else", "for", "while", "switch", "case"].contains(text($0)) }) { return true }
      // `} else {`: the word stands behind the bracket before.
      if spells(index - 1, "else") { return true }
    }
    return false
  }
}

extension CodeOutliner {
  /// Finds the functions and their bodies, in the order of their bodies.
  mutating func findFunctions() {
    for index in tokens.indices {
      switch language {
      case .python:
        if spells(index, "def") { addPython(index) }
      case .go:
        if spells(index, "func") { addKeyword(index) }
      case .php:
        if spells(index, "function") { addKeyword(index) }
      case .javascript, .java:
        if punctuation(index) == UInt8(ascii: "{") { addBraced(index) }
        if spells(index, "=>") || (language == .java && spells(index, "->")) { addShort(index) }
      }
    }
    outline.functions.sort { $0.body.lowerBound < $1.body.lowerBound }
  }

  // MARK: Python

  private mutating func addPython(_ keyword: Int) {
    let name = keyword + 1
    guard isName(name), punctuation(name + 1) == UInt8(ascii: "("), let close = partner(name + 1) else { return }
    parameterLists.insert(name + 1)
    var colon = close + 1
    while colon < tokens.count, tokens[colon].kind != .line, punctuation(colon) != UInt8(ascii: ":") {
      colon = (partner(colon).map { max($0, colon) } ?? colon) + 1
    }
    guard punctuation(colon) == UInt8(ascii: ":") else { return }
    let column = columnOfLine(keyword)
    var end = colon + 1
    let isBlock = end < tokens.count && tokens[end].kind == .line
    while end < tokens.count, tokens[end].kind != .line || (isBlock && tokens[end].detail > column) { end += 1 }
    outline.functions.append(
      CodeOutline.Function(
        name: text(name), region: tokens[name].region, parameters: parameters(name + 1, close),
        body: (colon + 1)..<end, isAsynchronous: spells(keyword - 1, "async")))
  }

  private func columnOfLine(_ index: Int) -> Int32 {
    var index = index
    while index >= 0, tokens[index].kind != .line { index -= 1 }
    return index >= 0 ? tokens[index].detail : 0
  }

  // MARK: Go and PHP

  private mutating func addKeyword(_ keyword: Int) {
    var index = after(keyword)
    if spells(index, "&") { index = after(index) }
    // A method of Go has its receiver first.
    if language == .go, punctuation(index) == UInt8(ascii: "("), let close = partner(index), isName(after(close)),
      punctuation(after(after(close))) == UInt8(ascii: "(")
    {
      parameterLists.insert(index)
      index = after(close)
    }
    var name = ""
    var region = tokens[keyword].region
    if isName(index) {
      name = text(index)
      region = tokens[index].region
      index = after(index)
    } else {
      name = assignedName(before: keyword)
    }
    guard punctuation(index) == UInt8(ascii: "("), let close = partner(index) else { return }
    parameterLists.insert(index)
    guard let brace = brace(after: close), let end = partner(brace) else { return }
    outline.functions.append(
      CodeOutline.Function(
        name: name, region: region, parameters: parameters(index, close), body: (brace + 1)..<end,
        isAsynchronous: false))
  }

  /// The brace that begins the body behind a parameter list, past results and captures.
  private func brace(after close: Int) -> Int? {
    var index = close + 1
    var steps = 0
    while index < tokens.count, steps < 40 {
      if punctuation(index) == UInt8(ascii: "{") {
        // `interface{}` and `struct{}` are types of results.
        guard spells(index - 1, "interface") || spells(index - 1, "struct"), let end = partner(index) else {
          return index
        }
        index = end
      } else if punctuation(index) == UInt8(ascii: ";") {
        return nil
      } else if let end = partner(index), end > index {
        index = end
      }
      index += 1
      steps += 1
    }
    return nil
  }

  // MARK: JavaScript and Java

  private static let noFunctions: [StaticString] = [
    "if", "for", "while", "switch", "catch", "with", "synchronized", "try", "return", "function", "await",
  ]

  /// Adds the function whose body begins at `brace`, unless it is a block or an object.
  private mutating func addBraced(_ brace: Int) {
    guard let end = partner(brace), let close = endOfParameters(before: brace), let open = partner(close) else {
      return
    }
    let before = before(open)
    guard isName(before) else { return }
    var name = ""
    var start = before
    if spells(before, "function") {
      name = assignedName(before: spells(self.before(before), "async") ? self.before(before) : before)
    } else {
      guard !Self.noFunctions.contains(where: { spells(before, $0) }) else { return }
      let earlier = self.before(before)
      // A Java method has a type before its name, a call has not.
      if language == .java {
        guard isName(earlier) || spells(earlier, ">") || spells(earlier, "]"), !spells(earlier, "new"),
          !spells(earlier, "return")
        else { return }
      }
      name = text(before)
      start = earlier
    }
    parameterLists.insert(open)
    outline.functions.append(
      CodeOutline.Function(
        name: name, region: tokens[before].region, parameters: parameters(open, close), body: (brace + 1)..<end,
        isAsynchronous: spells(start, "async") || spells(self.before(start), "async")))
  }

  /// The `)` of the parameter list before a body, past result types and thrown exceptions.
  private func endOfParameters(before brace: Int) -> Int? {
    var index = before(brace)
    var steps = 0
    while index >= 0, steps < 16 {
      if punctuation(index) == UInt8(ascii: ")") {
        return steps == 0 || spells(after(index), ":") || spells(after(index), "throws") ? index : nil
      }
      let isType =
        tokens[index].kind == .name
        || [".", ",", "<", ">", "|", ":", "[", "]"].contains { (text: StaticString) in spells(index, text) }
      guard isType else { return nil }
      index = before(index)
      steps += 1
    }
    return nil
  }

  /// Adds the arrow function or lambda whose arrow stands at `arrow`.
  private mutating func addShort(_ arrow: Int) {
    // A TypeScript arrow may have a result type.
    let typed = spells(before(arrow), ")") ? nil : endOfParameters(before: arrow)
    let last = typed ?? before(arrow)
    guard punctuation(last) == UInt8(ascii: ")") || isName(last) else { return }
    var names: [String] = []
    var start = last
    if punctuation(last) == UInt8(ascii: ")") {
      guard let open = partner(last) else { return }
      parameterLists.insert(open)
      names = parameters(open, last)
      start = open
    } else {
      names = [text(last)]
    }
    var first = before(start)
    let isAsynchronous = spells(first, "async")
    if isAsynchronous { start = first }
    first = after(arrow)
    let body: Range<Int>
    if punctuation(first) == UInt8(ascii: "{"), let end = partner(first) {
      body = (first + 1)..<end
    } else {
      guard first < tokens.count else { return }
      body = first..<endOfExpression(from: first)
    }
    outline.functions.append(
      CodeOutline.Function(
        name: assignedName(before: start), region: tokens[arrow].region, parameters: names, body: body,
        isAsynchronous: isAsynchronous))
  }

  private func endOfExpression(from index: Int) -> Int {
    let end = endOfStatement(from: index)
    let holder = holders[index]
    var index = index
    while index < end {
      if punctuation(index) == UInt8(ascii: ","), holders[index] == holder { return index }
      index = (partner(index).map { max($0, index) } ?? index) + 1
    }
    return end
  }

  // MARK: Shared

  /// The last name to which what begins at `index` is assigned, as in `exports.handler =` or `handler:`.
  private func assignedName(before index: Int) -> String {
    let sign = before(index)
    guard spells(sign, "=") || spells(sign, ":") || spells(sign, ":=") else { return "" }
    let name = before(sign)
    return isName(name) || (name >= 0 && tokens[name].kind == .string) ? text(name) : ""
  }

  /// The names of the parameters between two brackets.
  private func parameters(_ open: Int, _ close: Int) -> [String] {
    var names: [String] = []
    var latest: String?
    var isAfterSign = false
    var index = open + 1
    while index < close, names.count < 256 {
      if punctuation(index) == UInt8(ascii: ",") {
        if let latest { names.append(latest) }
        latest = nil
        isAfterSign = false
      } else if punctuation(index) == UInt8(ascii: ":") || punctuation(index) == UInt8(ascii: "=") {
        isAfterSign = true
      } else if isName(index), !isAfterSign, takes(index, over: latest) {
        latest = text(index)
      } else if let end = partner(index), end > index {
        // Destructured parameters give their names.
        if latest == nil, punctuation(index) == UInt8(ascii: "{") {
          names += ((index + 1)..<end).prefix(256).filter { isName($0) }.map { text($0) }
        }
        index = end
      }
      index += 1
    }
    if let latest { names.append(latest) }
    return names
  }

  /// Whether the name at `index` is the parameter's and not its type.
  private func takes(_ index: Int, over latest: String?) -> Bool {
    switch language {
    case .go: latest == nil
    case .php: text(index).hasPrefix("$")
    case .python, .javascript: latest == nil
    case .java: true
    }
  }
}

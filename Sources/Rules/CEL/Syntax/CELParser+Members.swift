import PolicyAST

extension CELParser {
  static let reserved: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
    "namespace", "return", "var", "void", "while",
  ]

  private static let keywords: Set<String> = ["true", "false", "null", "in"]

  /// member = primary { '.' name ['(' args ')'] or '[' expr ']' }
  mutating func member() throws(CELProblem) -> Int {
    try member(of: try primary())
  }

  /// Reads the selections, calls and indices that follow an operand.
  mutating func member(of first: Int) throws(CELProblem) -> Int {
    var operand = first
    while true {
      if try take(.dot) {
        operand = try selection(of: operand, first)
      } else if token.kind == .symbol(.leftBracket) {
        let anchor = token.region
        try advance()
        let isOptional = try take(.question)
        let index = try expression()
        try expect(.rightBracket, "']'")
        operand = try add(
          .call(
            function: isOptional ? CELOperator.optionalIndex : CELOperator.index, target: nil,
            arguments: [operand, index]),
          from: first, anchor: Region(anchor.start, previousEnd), children: [operand, index])
      } else if token.kind == .symbol(.leftBrace), let name = tree.qualifiedName(operand)?.name {
        throw CELProblem(.messageConstruction(name), at: Region(tree[operand].region.start, token.region.end))
      } else {
        return operand
      }
    }
  }

  private mutating func selection(of operand: Int, _ first: Int) throws(CELProblem) -> Int {
    let isOptional = try take(.question)
    let word = token
    var name = text(of: word)
    if word.kind == .quotedIdentifier {
      name = String(name.dropFirst().dropLast())
    } else if word.kind != .identifier || Self.keywords.contains(name) {
      throw unexpected("a field name")
    }
    try advance()
    if word.kind == .identifier, !isOptional, token.kind == .symbol(.leftParenthesis) {
      let arguments = try callArguments()
      return try call(name, target: operand, arguments: arguments, start: tree[first].region.start, word.region)
    }
    return try add(
      .select(operand: operand, field: name, mode: isOptional ? .optional : .value), from: first, anchor: word.region,
      children: [operand])
  }

  private mutating func callArguments() throws(CELProblem) -> [Int] {
    try advance()
    var arguments: [Int] = []
    if try take(.rightParenthesis) { return arguments }
    repeat { arguments.append(try expression()) } while try take(.comma)
    try expect(.rightParenthesis, "',' or ')'")
    return arguments
  }

  private mutating func primary() throws(CELProblem) -> Int {
    switch token.kind {
    case .int, .uint, .double: return try number(isNegative: false, start: token.region)
    case .string: return try string()
    case .identifier: return try name(isAbsolute: false, start: token.region.start)
    case .symbol(.dot):
      let start = token.region.start
      try advance()
      guard token.kind == .identifier else { throw unexpected("a name") }
      return try name(isAbsolute: true, start: start)
    case .symbol(.leftParenthesis):
      try advance()
      let inner = try expression()
      try expect(.rightParenthesis, "')'")
      return inner
    case .symbol(.leftBracket): return try list()
    case .symbol(.leftBrace): return try map()
    case .symbol, .quotedIdentifier, .end: throw unexpected("an expression")
    }
  }

  private mutating func string() throws(CELProblem) -> Int {
    let region = token.region
    let value: CELValue
    do {
      value = try CELStringLiteral.decode(lexer.bytes[region.start..<region.end])
    } catch {
      throw error
    }
    try advance()
    return try add(.literal(value), region: region)
  }

  /// Reads the number that is the next word; its sign was read before.
  mutating func number(isNegative: Bool, start: Region) throws(CELProblem) -> Int {
    let region = Region(start.start, token.region.end)
    var digits = text(of: token)
    let kind = token.kind
    if kind == .uint { digits.removeLast() }
    let isHexadecimal = digits.hasPrefix("0x")
    if isHexadecimal { digits.removeFirst(2) }
    if isNegative { digits = "-" + digits }
    let value: CELValue?
    switch kind {
    case .int: value = Int64(digits, radix: isHexadecimal ? 16 : 10).map { .int($0) }
    case .uint: value = UInt64(digits, radix: isHexadecimal ? 16 : 10).map { .uint($0) }
    case .double, .string, .identifier, .quotedIdentifier, .symbol, .end:
      value = CELLibrary.parseDouble(digits).map { .double($0) }
    }
    guard let value else {
      let type = kind == .int ? "int" : kind == .uint ? "uint" : "double"
      throw CELProblem(.numberOutOfRange(type), at: region)
    }
    try advance()
    return try add(.literal(value), region: region)
  }

  private mutating func name(isAbsolute: Bool, start: Int) throws(CELProblem) -> Int {
    let word = token
    let name = text(of: word)
    if !isAbsolute, let literal = Self.literal(name) {
      try advance()
      return try add(.literal(literal), region: word.region)
    }
    guard !Self.keywords.contains(name) else { throw unexpected("a name") }
    guard !Self.reserved.contains(name) || declaredWords.contains(name) else {
      throw CELProblem(.reservedWord(name), at: word.region)
    }
    try advance()
    if token.kind == .symbol(.leftParenthesis) {
      let arguments = try callArguments()
      return try call(
        isAbsolute ? "." + name : name, target: nil, arguments: arguments, start: start, word.region)
    }
    return try add(.name(name, isAbsolute: isAbsolute), region: Region(start, word.region.end))
  }

  private static func literal(_ name: String) -> CELValue? {
    switch name {
    case "true": .bool(true)
    case "false": .bool(false)
    case "null": .null
    case _: nil
    }
  }

  private mutating func list() throws(CELProblem) -> Int {
    let start = token.region.start
    try advance()
    var entries: [CELListEntry] = []
    while token.kind != .symbol(.rightBracket) {
      let isOptional = try take(.question)
      entries.append(CELListEntry(value: try expression(), isOptional: isOptional))
      guard try take(.comma) else { break }
    }
    try expect(.rightBracket, "',' or ']'")
    return try add(.list(entries), region: Region(start, previousEnd), children: entries.map(\.value))
  }

  private mutating func map() throws(CELProblem) -> Int {
    let start = token.region.start
    try advance()
    var entries: [CELMapEntry] = []
    while token.kind != .symbol(.rightBrace) {
      let isOptional = try take(.question)
      let key = try expression()
      try expect(.colon, "':'")
      entries.append(CELMapEntry(key: key, value: try expression(), isOptional: isOptional))
      guard try take(.comma) else { break }
    }
    try expect(.rightBrace, "',' or '}'")
    let children = entries.flatMap { [$0.key, $0.value] }
    return try add(.map(entries), region: Region(start, previousEnd), children: children)
  }
}

import PolicyAST

/// Parses the text of an expression; the first mistake ends it.
///
/// - Source: "Syntax", CEL language definition, with optional syntax (`?`) and names in backticks.
struct CELParser {
  private(set) var lexer: CELLexer
  var tree = CELSyntaxTree()
  private(set) var token = CELToken(kind: .end, region: Region(at: 0))
  private(set) var previousEnd = 0
  private let limits: CELLimits
  let hasMacros: Bool
  private var depth = 0

  /// Reserved words that are names all the same, because the environment declares variables of these names.
  let declaredWords: Set<String>

  init(_ source: String, limits: CELLimits, hasMacros: Bool, declaredWords: Set<String> = []) {
    lexer = CELLexer(Array(source.utf8))
    self.limits = limits
    self.hasMacros = hasMacros
    self.declaredWords = declaredWords
  }

  /// Returns the position of the root in `tree`.
  mutating func parse() throws(CELProblem) -> Int {
    guard lexer.bytes.count <= limits.bytes else {
      throw CELProblem(.tooLong(limit: limits.bytes), at: Region(limits.bytes, lexer.bytes.count))
    }
    try advance()
    let root = try expression()
    guard token.kind == .end else { throw unexpected("an operator or the end") }
    return root
  }

  /// expr = or ['?' or ':' expr]
  mutating func expression() throws(CELProblem) -> Int {
    try enter()
    defer { depth -= 1 }
    let condition = try binary(0)
    let anchor = token.region
    guard try take(.question) else { return condition }
    let whenTrue = try binary(0)
    try expect(.colon, "':'")
    let whenFalse = try expression()
    return try add(
      .conditional(condition: condition, whenTrue: whenTrue, whenFalse: whenFalse), from: condition, anchor: anchor,
      children: [condition, whenTrue, whenFalse])
  }

  private mutating func binary(_ level: Int) throws(CELProblem) -> Int {
    guard level < CELPrecedence.levels else { return try unary() }
    var left = try binary(level + 1)
    while let name = binaryOperator(level) {
      let anchor = token.region
      if level < CELPrecedence.relation {
        left = try chain(left, level, anchor)
      } else {
        try advance()
        let operands = [left, try binary(level + 1)]
        let kind = CELNode.Kind.call(function: name, target: nil, arguments: operands)
        left = try add(kind, from: left, anchor: anchor, children: operands)
      }
    }
    return left
  }

  /// All operands of a run of one logical operator are one node: long runs neither nest nor cost stack.
  private mutating func chain(_ first: Int, _ level: Int, _ anchor: Region) throws(CELProblem) -> Int {
    var operands = [first]
    while binaryOperator(level) != nil {
      try advance()
      operands.append(try binary(level + 1))
    }
    return try add(level == 0 ? .or(operands) : .and(operands), from: first, anchor: anchor, children: operands)
  }

  private func binaryOperator(_ level: Int) -> String? {
    if token.kind == .identifier {
      return level == CELPrecedence.relation && text(of: token) == "in" ? CELOperator.contained : nil
    }
    guard case .symbol(let symbol) = token.kind else { return nil }
    return CELPrecedence.name(of: symbol, level: level)
  }

  private mutating func unary() throws(CELProblem) -> Int {
    let start = token.region
    var count = 0
    guard token.kind == .symbol(.not) || token.kind == .symbol(.minus) else { return try member() }
    let isNegation = token.kind == .symbol(.minus)
    while token.kind == .symbol(isNegation ? .minus : .not) {
      count += 1
      try advance()
    }
    var operand: Int
    if isNegation, token.kind == .int || token.kind == .double {
      count -= 1
      let literal = try number(isNegative: true, start: start)
      operand = try member(of: literal)
    } else {
      operand = try member()
    }
    guard count > 0 else { return operand }
    // Two of them undo each other; one pair is kept so that the operand's type is still checked.
    for _ in 0..<(count % 2 == 0 ? 2 : 1) {
      let name = isNegation ? CELOperator.negate : CELOperator.not
      operand = try add(
        .call(function: name, target: nil, arguments: [operand]), region: Region(start.start, previousEnd),
        anchor: start, children: [operand])
    }
    return operand
  }
}

extension CELParser {
  mutating func advance() throws(CELProblem) {
    previousEnd = token.region.end
    token = try lexer.next()
  }

  /// Steps over a symbol when it is the next word; returns whether it was.
  mutating func take(_ symbol: CELToken.Symbol) throws(CELProblem) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    try advance()
    return true
  }

  mutating func expect(_ symbol: CELToken.Symbol, _ name: String) throws(CELProblem) {
    guard try take(symbol) else { throw unexpected(name) }
  }

  func text(of token: CELToken) -> String {
    String(decoding: lexer.bytes[token.region.start..<token.region.end], as: UTF8.self)
  }

  func unexpected(_ expected: String) -> CELProblem {
    let found = token.kind == .end ? "the end" : "'\(text(of: token))'"
    return CELProblem(.unexpected(found: found, expected: expected), at: token.region)
  }

  mutating func add(
    _ kind: CELNode.Kind, from first: Int, anchor: Region? = nil, children: [Int]
  ) throws(CELProblem) -> Int {
    let region = Region(tree[first].region.start, previousEnd)
    return try add(kind, region: region, anchor: anchor, children: children)
  }

  mutating func add(
    _ kind: CELNode.Kind, region: Region, anchor: Region? = nil, children: [Int] = []
  ) throws(CELProblem) -> Int {
    let index = tree.add(kind, at: region, anchor: anchor, children: children)
    guard tree[index].depth <= limits.depth else {
      throw CELProblem(.nestedTooDeeply(limit: limits.depth), at: anchor ?? region)
    }
    return index
  }

  private mutating func enter() throws(CELProblem) {
    depth += 1
    guard depth <= limits.depth else {
      throw CELProblem(.nestedTooDeeply(limit: limits.depth), at: token.region)
    }
  }
}

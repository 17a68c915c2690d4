/// Reads scripts of jq by recursive descent.
struct JqParser {
  private var lexer: JqLexer
  private var depth = 0
  private static let maximumDepth = 40

  init(_ script: String) {
    lexer = JqLexer(script)
  }

  /// Returns what the whole script spells, nil when it is not understood.
  mutating func filter() -> JqFilter? {
    guard let filter = pipe(), lexer.isAtEnd else { return nil }
    return filter
  }

  private mutating func pipe() -> JqFilter? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.maximumDepth, var left = comma() else { return nil }
    while lexer.take("|") {
      guard let right = comma() else { return nil }
      left = .pipe(left, right)
    }
    return left
  }

  private mutating func comma() -> JqFilter? {
    guard var left = alternative() else { return nil }
    while lexer.take(",") {
      guard let right = alternative() else { return nil }
      left = .comma(left, right)
    }
    return left
  }

  private mutating func alternative() -> JqFilter? {
    guard let left = operation(0) else { return nil }
    guard lexer.take("//") else { return left }
    guard let right = alternative() else { return nil }
    return .alternative(left, right)
  }

  /// The operators by how tightly they bind, the loosest first.
  private static let levels: [[JqOperator]] = [
    [.or], [.and], [.equal, .unequal, .lessOrEqual, .greaterOrEqual, .less, .greater], [.plus, .minus], [.times],
  ]

  private mutating func operation(_ level: Int) -> JqFilter? {
    guard level < Self.levels.count else { return postfix() }
    guard var left = operation(level + 1) else { return nil }
    while let found = Self.levels[level].first(where: { lexer.take($0.rawValue) }) {
      guard let right = operation(level + 1) else { return nil }
      left = .operation(found, left, right)
    }
    return left
  }

  // MARK: Terms

  private mutating func postfix() -> JqFilter? {
    guard var term = term() else { return nil }
    while true {
      if lexer.take("[") {
        guard let next = bracket(after: term) else { return nil }
        term = next
      } else if lexer.takeDot() {
        guard let key = key() else { return nil }
        term = .key(term, key)
      } else if !lexer.take("?") {
        return term
      }
    }
  }

  private mutating func key() -> JqFilter? {
    if let name = lexer.name() ?? lexer.text() { return .literal(.text(Text(name))) }
    return nil
  }

  /// What stands between brackets after `term`: nothing, an index, a key or a slice.
  private mutating func bracket(after term: JqFilter) -> JqFilter? {
    if lexer.take("]") { return .each(term) }
    if lexer.take(":") {
      guard let end = lexer.integer(), lexer.take("]") else { return nil }
      return .slice(term, from: nil, to: end)
    }
    if let start = lexer.sliceStart() {
      let end = lexer.integer()
      return lexer.take("]") ? .slice(term, from: start, to: end) : nil
    }
    guard let inner = pipe(), lexer.take("]") else { return nil }
    return .key(term, inner)
  }

  private mutating func term() -> JqFilter? {
    if lexer.takeDot() {
      if lexer.isAtBracket { return .identity }
      return key().map { .key(.identity, $0) } ?? .identity
    }
    if lexer.take("(") {
      guard let inner = pipe(), lexer.take(")") else { return nil }
      return inner
    }
    if lexer.take("[") {
      if lexer.take("]") { return .list(nil) }
      guard let inner = pipe(), lexer.take("]") else { return nil }
      return .list(inner)
    }
    if lexer.take("{") { return object() }
    if let text = lexer.text() { return .literal(.text(Text(text))) }
    if let digits = lexer.number() { return .literal(.number(digits)) }
    return lexer.name().flatMap { word($0) }
  }

  private mutating func word(_ name: String) -> JqFilter? {
    switch name {
    case "if": return condition()
    case "true", "false": return .literal(.bool(name == "true"))
    case "null": return .literal(.null)
    case _: break
    }
    guard let function = JqFunction(rawValue: name) else { return nil }
    if lexer.take("(") {
      guard let argument = pipe(), lexer.take(")") else { return nil }
      // `first(f)` is the first result of `f`.
      if function == .first { return .pipe(.list(argument), .call(.first, nil)) }
      return function.takesArgument ? .call(function, argument) : nil
    }
    return function.takesArgument ? nil : .call(function, nil)
  }

  private mutating func condition() -> JqFilter? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.maximumDepth, let test = pipe(), lexer.name() == "then", let first = pipe() else { return nil }
    switch lexer.name() {
    case "elif":
      return condition().map { .condition(test, then: first, otherwise: $0) }
    case "else":
      guard let second = pipe(), lexer.name() == "end" else { return nil }
      return .condition(test, then: first, otherwise: second)
    case "end": return .condition(test, then: first, otherwise: .identity)
    case _: return nil
    }
  }

  private mutating func object() -> JqFilter? {
    var entries: [(key: JqFilter, value: JqFilter)] = []
    if lexer.take("}") { return .map([]) }
    repeat {
      let key: JqFilter
      if lexer.take("(") {
        guard let inner = pipe(), lexer.take(")") else { return nil }
        key = inner
      } else {
        guard let name = self.key() else { return nil }
        key = name
      }
      if lexer.take(":") {
        guard let value = alternative() else { return nil }
        entries.append((key, value))
      } else {
        entries.append((key, .key(.identity, key)))
      }
    } while lexer.take(",")
    return lexer.take("}") ? .map(entries) : nil
  }
}

/// Follows the credentials of a function through the names of one file.
///
/// It knows no order of statements: a name holds what any assignment of its function gives it.
struct CredentialTrace {
  /// A place at which something of the credentials stands.
  struct Find {
    let holding: CredentialHolding

    /// The tokens of the expression, without what is made of it.
    let tokens: Range<Int>
  }

  private struct Name: Hashable {
    let function: Int?
    let text: String
  }

  let code: CodeFile

  /// The functions that invocations begin with.
  let entries: Set<Int>

  private var held: [Name: CredentialHolding] = [:]
  private let moduleNames: Set<String>

  /// For each function the one in which it stands.
  private let outer: [Int?]

  /// Follows the names of `code`.
  /// - Complexity: O(*assignments* · *tokens of their values*).
  init(_ code: CodeFile, entries: [Int]) {
    self.code = code
    self.entries = Set(entries)
    moduleNames = code.declaredNames
    outer = code.enclosingFunctions
    for entry in entries {
      guard let context = code.contextParameter(of: entry) else { continue }
      held[Name(function: entry, text: context)] = code.takesEvent(entry) ? .context : .presumedContext
    }
    let assignments = code.outline.assignments
    // A name, one made of it, and one made of that.
    for _ in 0..<3 {
      let before = held
      for index in assignments.indices { follow(assignments[index]) }
      if held == before { return }
    }
  }

  private mutating func follow(_ assignment: CodeOutline.Assignment) {
    guard var holding = holding(of: assignment), holding > .nothing else { return }
    if assignment.isElement || assignment.target != assignment.root {
      guard holding.isOwn, !Self.wide.contains(assignment.root) else { return }
      holding = .secret
    }
    let isShared =
      assignment.function.map { !assignment.isDeclaration && !code.isLocal(assignment.root, in: $0) } ?? true
    let owner = isShared && moduleNames.contains(assignment.root) ? nil : assignment.function
    let name = Name(function: owner, text: assignment.root)
    held[name] = max(held[name] ?? .nothing, holding)
  }

  /// Names whose fields say nothing of the rest.
  private static let wide: Set<String> = [
    "self", "this", "module", "exports", "process", "global", "globalThis", "window", "os", "$this",
  ]

  private func holding(of assignment: CodeOutline.Assignment) -> CredentialHolding? {
    let value = code.piece(of: assignment)
    // `x += "…"` of a name that holds nothing is a text too.
    let all = finds(in: value, of: assignment.function, unless: { _ in false })
    guard let best = all.map(\.holding).max() else { return nil }
    guard let key = code.destructuredKey(of: assignment) else { return best }
    return best.field(key)
  }

  // MARK: Expressions

  /// Returns what of the credentials the value of `range` shows.
  /// - Parameter unless: Which holdings do not count.
  /// - Complexity: O(*range*²) at worst, for brackets within brackets.
  func finds(in range: Range<Int>, of function: Int?, unless: (CredentialHolding) -> Bool) -> [Find] {
    var finds: [Find] = []
    var index = range.lowerBound
    while index < range.upperBound {
      defer { index += 1 }
      guard code.tokens[index].kind == .name, isValue(index) else { continue }
      let chain = chain(at: index, in: function, upTo: range.upperBound)
      guard chain.holding > .nothing, !unless(chain.holding) else { continue }
      guard code.innermostFunction(at: index) == function, !isTested(index..<chain.end) else { continue }
      let shown = shown(chain.holding, index..<chain.end, in: range)
      guard shown > .nothing, !unless(shown) else { continue }
      finds.append(Find(holding: shown, tokens: index..<chain.end))
      index = max(index, chain.end - 1)
    }
    return finds
  }

  /// Whether the name at `index` is a value: no field, and no key of an object or argument.
  private func isValue(_ index: Int) -> Bool {
    if [".", "?.", "->", "::"].contains(where: { code.spells(index - 1, $0) }) { return false }
    if code.spells(index + 1, ":") { return code.spells(index - 1, "?") }
    return !code.spells(index + 1, "=") && !code.spells(index + 1, "=>")
  }

  private static let testsBehind: Set<String> = [
    "==", "!=", "===", "!==", "is", "not", "?", "&&", "and", "instanceof", "for", "in", "<", ">",
  ]
  private static let testsBefore: Set<String> = [
    "if", "in", "of", "!", "not", "typeof", "is", "instanceof", "==", "!=", "===", "!==",
  ]

  /// Whether the value of `range` is compared, counted or asked for, and not shown.
  private func isTested(_ range: Range<Int>) -> Bool {
    Self.testsBehind.contains { code.spells(range.upperBound, $0) }
      || Self.testsBefore.contains { code.spells(range.lowerBound - 1, $0) }
  }

  /// Returns what is left of `holding` behind the calls and brackets of `range` around `place`.
  private func shown(_ holding: CredentialHolding, _ place: Range<Int>, in range: Range<Int>) -> CredentialHolding {
    var holding = holding
    var depth = 0
    var index = place.lowerBound - 1
    while index >= range.lowerBound {
      defer { index -= 1 }
      let bracket = code.bracket(index)
      depth -= bracket
      guard depth < 0 else { continue }
      depth = 0
      let isCalled = index > 0 && (code.tokens[index - 1].kind == .name || code.bracket(index - 1) < 0)
      if code.spells(index, "["), isCalled { return .nothing }
      if code.spells(index, "(") {
        if isCalled, !code.passesOn(index - 1) { return .nothing }
        guard let close = code.closing(of: index) else { continue }
        holding = steps(from: holding, at: close + 1, in: nil).holding
        guard holding > .nothing else { return .nothing }
        if isTested(index..<(close + 1)) { return .nothing }
      }
    }
    return holding
  }

  // MARK: Chains

  /// Returns what the expression that begins with the name at `index` holds, and the token behind it.
  private func chain(
    at index: Int, in function: Int?, upTo end: Int
  ) -> (holding: CredentialHolding, end: Int) {
    let name = code.text(index)
    if code.spells(index + 1, "("), let close = code.closing(of: index + 1) {
      guard name == "getenv" else { return (.nothing, index + 1) }
      let key = code.onlyText(in: (index + 2)..<close)
      let all: CredentialHolding = close == index + 2 ? .environment : .nothing
      let holding = key.map { CredentialHolding.environment.field($0) } ?? all
      return steps(from: holding, at: close + 1, in: function)
    }
    return steps(from: holding(ofName: name, in: function), at: index + 1, in: function)
  }

  private func steps(
    from start: CredentialHolding, at begin: Int, in function: Int?
  ) -> (holding: CredentialHolding, end: Int) {
    var holding = start
    var index = begin
    // Nobody writes longer chains.
    for _ in 0..<64 {
      // TypeScript: `context!.credentials`.
      let sign = code.spells(index, "!") ? index + 1 : index
      let isField = [".", "?.", "->", "::"].contains { code.spells(code.pastLines(sign), $0) }
      if isField {
        let name = code.pastLines(sign) + 1
        guard code.tokens.indices.contains(name) else { return (holding, index) }
        if code.tokens[name].kind == .name {
          guard code.spells(name + 1, "("), let close = code.closing(of: name + 1) else {
            holding = holding.field(code.text(name))
            index = name + 1
            continue
          }
          let key = code.onlyText(in: (name + 2)..<close)
          holding = holding.method(code.text(name), key)
          index = close + 1
          continue
        }
        guard code.spells(name, "[") else { return (holding, index) }
        index = name
      }
      guard code.spells(index, "["), let close = code.closing(of: index) else { return (holding, index) }
      holding = code.onlyText(in: (index + 1)..<close).map { holding.field($0) } ?? .nothing
      index = close + 1
    }
    return (holding, index)
  }

  private func holding(ofName name: String, in function: Int?) -> CredentialHolding {
    var around = function
    while let inner = around {
      if let known = held[Name(function: inner, text: name)] { return known }
      if code.outline.functions[inner].parameters.contains(name) { return .named(name, code.language) }
      around = outer[inner]
    }
    if let known = held[Name(function: nil, text: name)] { return known }
    if name == "environ", code.language == .python {
      return code.outline.imports.contains { $0.module == "os" } ? .environment : .nothing
    }
    return .named(name, code.language)
  }
}

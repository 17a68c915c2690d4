/// What a statement that allows may reach, for leaving out early what it certainly does not.
struct EscalationAllowance {
  private let actions: [WildcardPattern]
  private let excludesActions: Bool
  private let resources: [WildcardPattern]
  /// The fixed end of each resource that may be a function: behind its last wildcard, `:` or `functions/`.
  private let endings: [String]
  /// Whether resources cannot be told apart by their patterns alone.
  private let reachesAny: Bool
  /// Whether every resource is reached.
  let reachesAll: Bool
  /// The resources that are written without wildcards.
  let namedResources: [String]

  /// The allowance of `statement`, nil when it does not allow.
  init?(_ statement: Statement) {
    guard statement.effect != .deny, let action = statement.action else { return nil }
    actions = action.isComplete ? action.patterns.map { Self.widest($0, ignoringCase: true) } : [.everything]
    excludesActions = action.isNegated
    let element = statement.resource
    resources = (element?.patterns ?? []).map { Self.widest($0, ignoringCase: true) }
    reachesAny = element.map { $0.isNegated || !$0.isComplete } ?? true
    reachesAll = reachesAny || resources.contains(where: \.isEverything)
    endings = (element?.patterns ?? []).filter { Self.mayBeFunction($0) }.map { Self.ending(of: $0) }
    namedResources = reachesAny ? [] : element?.patterns.filter { !$0.hasWildcard }.compactMap(\.text.known) ?? []
  }

  private static func widest(_ pattern: Pattern, ignoringCase: Bool) -> WildcardPattern {
    // Unknown parts and variables may stand for anything.
    let pieces = pattern.text.pieces.map { piece in
      switch piece {
      case .literal(let text): Self.open(text)
      case .hole: "*"
      }
    }
    return WildcardPattern(pieces.joined(), ignoringCase: ignoringCase)
  }

  /// Whether the fixed beginning of `pattern` may be that of a function's ARN.
  private static func mayBeFunction(_ pattern: Pattern) -> Bool {
    let start = pattern.text.string.prefix { !"*?$".contains($0) }
    guard pattern.text.holes.isEmpty else { return true }
    return ["acs:fc:", "arn:aws:lambda:", "arn:aws-cn:lambda:", "arn:aws-us-gov:lambda:"].contains { form in
      start.hasPrefix(form) || form.hasPrefix(start)
    }
  }

  private static func ending(of pattern: Pattern) -> String {
    guard pattern.text.holes.isEmpty else { return "" }
    let text = pattern.text.string
    if text.contains("$") { return "" }
    let end = text.split(omittingEmptySubsequences: false, whereSeparator: { "*?:".contains($0) }).last ?? ""
    if let mark = end.utf8.lastIndex(of: 0x2F), end[..<mark].hasSuffix("functions") {
      return String(end[end.index(after: mark)...])
    }
    return String(end)
  }

  private static func open(_ text: String) -> String {
    guard let start = text.firstIndex(of: "$") else { return text }
    return text[..<start] + "*"
  }

  /// Returns false only when the statement does not allow `action`.
  func mayAllow(_ action: String) -> Bool {
    if excludesActions { return !actions.contains { $0.isLiteral && $0.matches(action) } }
    return actions.contains { $0.matches(action) }
  }

  /// Returns false only when the statement does not reach `resource`, given as scalars.
  func mayReach(_ resource: [UInt32]) -> Bool {
    reachesAll || resources.contains { $0.matches(resource) }
  }

  /// Returns false only when no resource that begins with `beginning` is reached; looks at the beginnings of patterns
  /// alone.
  func mayReach(beginning: String) -> Bool {
    reachesAll || resources.contains { $0.mayMatch(beginning: beginning) }
  }

  /// Returns false only when no resource that is called `name` is reached; looks at the ends of patterns alone.
  func mayName(_ name: String) -> Bool {
    reachesAll || endings.contains { $0.isEmpty || name.hasSuffix($0) || $0.hasSuffix(name) || $0.contains("/") }
  }
}

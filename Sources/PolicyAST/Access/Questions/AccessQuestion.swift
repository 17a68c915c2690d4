/// A set of requests to ask about: actions, resources, and what is known about principal and context.
public struct AccessQuestion: Sendable {
  /// What is known about a condition key.
  public enum Demand: Hashable, Sendable {
    /// The key is not there.
    case absent
    /// The key is there, with any values.
    case present
    /// The key has one value, matched by one of the patterns (`*`, `?`).
    case matches([String])
    /// The key has one value, matched by none of the patterns.
    case differs([String])
  }

  /// Who asks; nil for anybody.
  public var principal: RequestPrincipal?

  /// Patterns of actions, of which one has to match.
  public var actions: [String]

  /// Patterns of resources, of which one has to match.
  public var resources: [String]

  /// What is known about condition keys; the others are free.
  public var context: [String: Demand]

  /// A question about the given requests.
  public init(
    principal: RequestPrincipal? = nil, actions: [String], resources: [String] = ["*"],
    context: [String: Demand] = [:]
  ) {
    self.principal = principal
    self.actions = actions
    self.resources = resources
    self.context = context
  }

  /// The box of the requests.
  func box(_ vocabulary: inout AccessVocabulary, _ catalogue: ActionCatalogue?) -> AccessBox {
    var box = AccessBox.everything
    box.action = AccessElement(
      patterns: actions.map { WildcardPattern($0, ignoringCase: true) }, isNegated: false)
    box.resource = AccessElement(patterns: resources.map { WildcardPattern($0) }, isNegated: false)
    if let principal {
      let pattern = WildcardPattern(tokens: principal.scalars, ignoresCase: false)
      box.principal = AccessElement(patterns: [pattern], isNegated: false)
    }
    for (key, demand) in context.sorted(by: { $0.key < $1.key }) {
      let number = vocabulary.number(ofKey: key)
      box.conditions.append(.init(key: number, type: vocabulary.types[number], literal: Self.literal(demand)))
    }
    box.index(by: catalogue)
    return box
  }

  private static func literal(_ demand: Demand) -> KeyLiteral {
    switch demand {
    case .absent: KeyLiteral(acceptsAbsent: true, scope: .nothing)
    case .present: .present
    case .matches(let patterns):
      KeyLiteral(acceptsAbsent: false, scope: .single(.text(patterns.map { WildcardPattern($0) }), isNegated: false))
    case .differs(let patterns):
      KeyLiteral(acceptsAbsent: false, scope: .single(.text(patterns.map { WildcardPattern($0) }), isNegated: true))
    }
  }
}

/// A dimension of texts, narrowed step by step, with a text that lies in it.
struct TextDimension {
  private var all: [[WildcardPattern]] = []
  private var none: [WildcardPattern] = []
  private let universe: WildcardPattern?

  /// A text of the dimension as it was when it was last solved.
  private(set) var witness: [UInt32] = []

  /// All texts that match `universe`.
  init(universe: WildcardPattern?, among group: [WildcardPattern] = []) {
    self.universe = universe
    if !group.isEmpty { all = [group] }
  }

  /// Keeps what lies in `element`, or what does not.
  mutating func restrict(to element: AccessElement, inside: Bool) {
    if element.isNegated == inside { none += element.patterns } else { all.append(element.patterns) }
  }

  /// Finds a text; returns whether there is one.
  mutating func solve(_ budget: inout WorkBudget) -> Truth {
    switch WildcardConjunction(all: all, none: none, universe: universe).solve(&budget) {
    case .found(let text):
      witness = text
      return .yes
    case .empty: return .no
    case .unknown: return .unknown
    }
  }

  /// Names of actions: a service, a colon, a name.
  static let actions = TextDimension(universe: WildcardPattern("?*:?*"))
  /// Names of resources: any text but the empty one.
  static let resources = TextDimension(universe: WildcardPattern("?*"))
  /// Principals: a kind, a colon, a name; those that people know best come first.
  static let principals = TextDimension(
    universe: nil,
    among: [
      "AWS:arn:aws:iam::????????????:user/?*", "RAM:acs:ram::????????????????:user/?*", "AWS:?*", "RAM:?*",
      "Service:?*.?*", "Service:?*", "Federated:?*", "CanonicalUser:?*",
    ].map { WildcardPattern($0) } + [WildcardPattern(literal: "*:anonymous")])
}

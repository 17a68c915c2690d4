/// A product of dimensions: the requests that one statement matches, in one reading of what is open in it.
struct AccessBox: Sendable {
  /// A condition on one key.
  struct KeyCondition: Sendable {
    /// The key's number in the vocabulary.
    let key: Int
    /// What the provider documents of the key's values, nil when it documents nothing.
    let type: ConditionKeyType?
    let literal: KeyLiteral
  }

  var action: AccessElement
  var resource: AccessElement
  var principal: AccessElement
  var conditions: [KeyCondition]

  /// The actions of the catalogue, one bit each; empty without a catalogue.
  var actionMembers: [UInt64] = []

  /// Per action pattern a hash of the service that it names, 0 when a wildcard may stand for the service.
  var services: [UInt64] = []

  /// Every request.
  static let everything = AccessBox(
    action: .everything, resource: .everything, principal: .everything, conditions: [])

  /// Whether only the action decides.
  var dependsOnActionAlone: Bool {
    conditions.isEmpty && resource.isEverything && principal.isEverything
  }

  /// Fills what is derived from the action.
  mutating func index(by catalogue: ActionCatalogue?) {
    services = action.patterns.map(Self.service)
    if let catalogue { actionMembers = catalogue.members(of: action) }
  }

  /// Returns false only when no action lies in both boxes; looks at the fixed ends of patterns alone.
  func mayShareAction(with other: AccessBox) -> Bool {
    if action.isNegated || other.action.isNegated { return true }
    for (left, service) in zip(action.patterns, services) {
      for (right, otherService) in zip(other.action.patterns, other.services) {
        if service != otherService, service != 0, otherService != 0 { continue }
        if !left.plainlyExcludes(right) { return true }
      }
    }
    return false
  }

  /// A hash of what stands before the first colon of `pattern`; 0 when that is not fixed.
  static func service(of pattern: WildcardPattern) -> UInt64 {
    let prefix = pattern.tokens[..<pattern.prefixCount]
    guard let colon = prefix.firstIndex(of: WildcardPattern.colon) else { return 0 }
    return hash(of: prefix[..<colon]) | 1
  }

  /// A hash (FNV-1a) of tokens.
  static func hash(of tokens: some Sequence<UInt32>) -> UInt64 {
    tokens.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

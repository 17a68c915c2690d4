/// Which rules take part in an audit, and how much they weigh.
public struct RuleSelection: Sendable {
  /// The rules that take part, whatever packs say; nil leaves it to the packs.
  public var selected: [RuleSelector]?

  /// The packs whose rules take part; without any, all rules do.
  public var packs: [RulePack] = []

  /// Rules by id that take part beside those of the packs.
  public var enabled: Set<String> = []

  /// The rules that do not take part; weighs more than everything else.
  public var ignored: [RuleSelector] = []

  /// Severities by id, other than those of packs and rules.
  public var severities: [String: Severity] = [:]

  /// Values of parameters by rule and name, other than the rules' own.
  public var parameters: [String: [String: ParameterValue]] = [:]

  /// Whether rules take part whose `preview` is true and that are not meant by name.
  public var includesPreviews = false

  /// All rules with their own severities, without previews.
  public init() {}

  /// Whether `rule` takes part.
  public func includes(_ rule: RuleDescription) -> Bool {
    if ignored.contains(where: { $0.matches(rule) }) { return false }
    if let selected {
      return selected.contains { $0.names(rule) || (includesPreviews || !rule.isPreview) && $0.matches(rule) }
    }
    if enabled.contains(rule.id) { return true }
    if packs.isEmpty { return includesPreviews || !rule.isPreview }
    if packs.contains(where: { $0.includes(rule) }) { return true }
    guard includesPreviews, rule.isPreview else { return false }
    var plain = rule
    plain.isPreview = false
    return packs.contains { $0.includes(plain) }
  }

  /// The severity that the user or a pack gives to `rule`, nil for its own.
  public func severity(of rule: RuleDescription) -> Severity? {
    severities[rule.id] ?? packs.reversed().lazy.compactMap { $0.severity(of: rule) }.first
  }
}

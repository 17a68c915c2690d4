import PolicyAST

/// A named choice of rules: a file of `Rules.d/packs`, or of the folder `packs` of the user's rules.
public struct RulePack: Sendable {
  /// The name: that of the file.
  public let id: String
  public let title: LocalizedText

  /// What the choice is for.
  public let why: LocalizedText

  /// The rules that take part.
  let rules: [Located<RuleSelector>]

  /// The rules that do not, though `rules` means them.
  let exceptions: [Located<RuleSelector>]

  /// Whether tags and globs mean previews, too; a preview that is named always takes part.
  public let includesPreviews: Bool

  /// Severities other than the rules' own; the last that means a rule counts.
  let severities: [(rule: Located<RuleSelector>, severity: Severity)]

  /// Whether `rule` takes part.
  public func includes(_ rule: RuleDescription) -> Bool {
    if exceptions.contains(where: { $0.value.matches(rule) }) { return false }
    return rules.contains { selector in
      selector.value.names(rule) || (includesPreviews || !rule.isPreview) && selector.value.matches(rule)
    }
  }

  /// The severity that the pack gives to `rule`, nil when it leaves it as it is.
  public func severity(of rule: RuleDescription) -> Severity? {
    severities.last { $0.rule.value.matches(rule) }?.severity
  }
}

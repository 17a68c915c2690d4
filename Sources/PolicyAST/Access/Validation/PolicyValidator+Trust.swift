extension PolicyValidator {
  /// Looks at what a statement of a trust policy grants to whom.
  mutating func checkTrust(_ statement: Statement) {
    guard dialect == .iam, statement.effect == .allow, let action = statement.action, !action.isNegated,
      action.isComplete
    else { return }
    let patterns = action.patterns.compactMap { $0.text.known }.map { WildcardPattern($0, ignoringCase: true) }
    guard patterns.count == action.patterns.count, !patterns.isEmpty else { return }
    func grants(_ name: String) -> Bool {
      let wanted = WildcardPattern(literal: name, ignoringCase: true)
      return patterns.contains { $0.covers(wanted) == true }
    }
    checkProviders(of: statement, grants)
    for condition in statement.conditions {
      guard let companion = Self.companions[condition.key.text.string.lowercased()], !grants(companion) else {
        continue
      }
      note(.missingCompanionAction, condition.key.text.string, expected: companion, at: condition.key.location)
    }
    for principal in statement.principal?.principals ?? []
    where principal.pattern.text.known?.lowercased() == "rolesanywhere.amazonaws.com" {
      for name in ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"] where !grants(name) {
        note(.missingCompanionAction, principal.pattern.text.string, expected: name, at: principal.pattern.location)
      }
    }
    checkRepositories(of: statement)
  }

  /// What must be granted so that a key can have a value.
  private static let companions = [
    "sts:sourceidentity": "sts:SetSourceIdentity", "sts:transitivetagkeys": "sts:TagSession",
  ]

  private mutating func checkProviders(of statement: Statement, _ grants: (String) -> Bool) {
    guard let element = statement.principal, !element.isNegated, !element.principals.isEmpty else { return }
    for principal in element.principals where principal.kind == .federated {
      guard let text = principal.pattern.text.known else { continue }
      let action = text.holds(":saml-provider/") ? "sts:AssumeRoleWithSAML" : "sts:AssumeRoleWithWebIdentity"
      if !grants(action) {
        note(.mismatchedFederation, text, expected: action, at: principal.pattern.location)
      }
    }
  }

  /// Looks for subjects of GitHub's tokens that leave owner or repository open.
  ///
  /// - Source: "Configuring OpenID Connect in Amazon Web Services", GitHub documentation.
  private mutating func checkRepositories(of statement: Statement) {
    for condition in statement.conditions
    where condition.key.text.string.lowercased() == "token.actions.githubusercontent.com:sub" {
      // Where the owner is open, too, a rule of its own says so.
      if TokenSubject.isOpen(condition) { continue }
      for value in condition.values {
        guard let text = value.text.known, value.hasWildcard else { continue }
        // A wildcard behind `repo:owner/name:` chooses among branches and environments of one repository.
        let fields = text.split(separator: ":", omittingEmptySubsequences: false)
        let isNamed = fields.count > 2 && !fields[1].contains("*") && !fields[1].contains("?")
        if !isNamed { note(.openRepository, text, at: value.location) }
      }
    }
  }
}

extension PolicyValidator {
  /// Looks at policy variables, `${key}` and `${key, 'default'}`, wherever they stand in a statement.
  mutating func checkVariables(of statement: Statement) {
    for pattern in statement.action?.patterns ?? [] { checkVariables(of: pattern, in: statement.action?.keyLocation) }
    for principal in statement.principal?.principals ?? [] {
      checkVariables(of: principal.pattern, in: statement.principal?.keyLocation)
    }
    for pattern in statement.resource?.patterns ?? [] { checkVariables(of: pattern, in: nil) }
    for condition in statement.conditions {
      for value in condition.values {
        guard let variable = checkVariables(of: value, in: nil), dialect == .iam,
          let comparison = condition.comparison?.comparison, !Self.takesVariables(comparison)
        else { continue }
        note(.variableForOperator, variable, expected: condition.operatorName.value, at: value.location)
      }
    }
  }

  /// Looks at the variables of one text; returns the first one. `key` is that of an element that takes none.
  @discardableResult
  private mutating func checkVariables(of pattern: Pattern, in key: Location?) -> String? {
    let text = pattern.text.string
    guard text.holds("${"), pattern.text.holes.isEmpty else { return nil }
    guard let variable = PolicyVariable.first(in: text) else { return nil }
    guard dialect == .iam else {
      note(.variableWithoutMeaning, variable.written, at: pattern.location)
      return variable.written
    }
    if let fault = PolicyVariable.all(in: text).lazy.compactMap(\.fault).first {
      note(fault, variable.written, at: pattern.location)
    } else if let key {
      let element = key.text.filter { $0 != "\"" && $0 != "'" }
      note(.variableInElement, variable.written, expected: element, at: pattern.location)
    } else if isOldVersion, !variable.isEscape {
      note(.variableInOldVersion, variable.written, expected: dialect.version, at: pattern.location)
    }
    return variable.written
  }

  /// Whether the version is one of those before variables.
  private var isOldVersion: Bool {
    guard let version = policy.version else { return policy.isComplete }
    return version.text.known == "2008-10-17"
  }

  private static func takesVariables(_ comparison: ConditionOperator.Comparison) -> Bool {
    ConditionKeyType.arn.takes(comparison)
  }
}

extension PolicyValidator {
  /// Looks for actions that work on none of the resources of their statement.
  ///
  /// Names without wildcards alone are looked at: a pattern may stand for actions of all kinds on purpose.
  mutating func checkActionsAgainstResources(of statement: Statement) {
    guard policy.kind != .trust, let action = statement.action, !action.isNegated, let resource = statement.resource,
      !resource.isNegated, resource.isComplete, !resource.patterns.isEmpty
    else { return }
    let texts = resource.patterns.compactMap { $0.text.known }
    guard texts.count == resource.patterns.count, texts.allSatisfy(isSpecific) else { return }
    for pattern in action.patterns {
      guard let name = pattern.text.known, !pattern.hasWildcard,
        let known = KnownActions.action(named: name, in: dialect), known.isDocumented,
        !ServiceForms.partlyKnown.contains(known.service)
      else { continue }
      checkFit(known, texts, pattern)
    }
  }

  private mutating func checkFit(_ action: Action, _ texts: [String], _ pattern: Pattern) {
    let forms = action.resources.map(\.pattern)
    guard !forms.isEmpty else {
      // The facts on RAM do not tell an action without resources from one whose resources are not known.
      if dialect == .iam { note(.actionWithoutResource, action.qualifiedName, at: pattern.location) }
      return
    }
    guard !texts.contains(where: { ResourceFit.fits($0, anyOf: forms) }) else { return }
    note(
      .resourceMismatch, action.qualifiedName, expected: ResourceFit.nearest(to: texts, among: forms),
      at: pattern.location)
  }

  /// Whether `text` names resources of one service, without variables that may stand for any.
  private func isSpecific(_ text: String) -> Bool {
    let fields = text.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
    let service = dialect == .ram ? 1 : 2
    guard fields.count > service, !text.holds("${") else { return false }
    return !fields[service].utf8.contains { $0 == 0x2A || $0 == 0x3F }
  }
}

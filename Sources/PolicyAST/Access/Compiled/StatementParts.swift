/// The elements of one statement, compiled once and put together for each reading.
struct StatementParts {
  /// A list of patterns with how it is to be read.
  struct Group {
    var patterns: [CompiledPattern]
    var isNegated: Bool
    var isComplete: Bool

    static let everything = Group(patterns: [], isNegated: true, isComplete: true)

    var isExact: Bool { isComplete && patterns.allSatisfy { $0.isCertain && !$0.hasHoles } }
  }

  private let action: Group
  private let resource: Group
  /// Those named as themselves, and accounts named as a whole.
  private let direct: Group
  private let accounts: Group
  private let conditions: [CompiledCondition]
  /// Whether nothing in the elements is open.
  let isExact: Bool

  init(_ statement: Statement, of policy: Policy, _ compiler: inout AccessCompiler) {
    action = Self.group(
      statement.action, .init(wildcards: true, ignoresCase: true), "actions", &compiler)
    resource = Self.group(
      statement.resource, .init(wildcards: true, variables: compiler.variableSyntax(of: policy)), "resources",
      &compiler)
    (direct, accounts) = compiler.principals(of: statement, policy.dialect)
    conditions = statement.conditions.map { compiler.condition($0, of: policy) }
    isExact =
      action.isExact && resource.isExact && direct.isExact && accounts.isExact && conditions.allSatisfy(\.isExact)
  }

  private static func group(
    _ element: Statement.Element?, _ syntax: AccessCompiler.Syntax, _ noun: String, _ compiler: inout AccessCompiler
  ) -> Group {
    guard let element else { return .everything }
    if !element.isComplete { compiler.doubt("not all \(noun) are known") }
    return Group(
      patterns: element.patterns.map { compiler.pattern($0.text, syntax) }, isNegated: element.isNegated,
      isComplete: element.isComplete)
  }

  /// Returns the principals of the compiled statement that `delegates` or not; nil when there is none to compile.
  ///
  /// Only what is allowed to an account as a whole is kept apart.
  func principals(delegates: Bool, isDeny: Bool) -> Group? {
    if isDeny || direct.isNegated {
      guard !delegates else { return nil }
      return Group(
        patterns: direct.patterns + accounts.patterns, isNegated: direct.isNegated, isComplete: direct.isComplete)
    }
    if delegates { return accounts.patterns.isEmpty ? nil : accounts }
    return direct.patterns.isEmpty && !accounts.patterns.isEmpty && direct.isComplete ? nil : direct
  }

  /// Returns the box of the statement in `reading`, nil when it matches nothing.
  func box(
    _ principals: Group, _ reading: AccessReading, _ vocabulary: AccessVocabulary, _ catalogue: ActionCatalogue?
  ) -> AccessBox? {
    guard
      let actionElement = Self.element(action, reading, vocabulary),
      let resourceElement = Self.element(resource, reading, vocabulary),
      let principalElement = Self.element(principals, reading, vocabulary)
    else { return nil }
    var keys: [AccessBox.KeyCondition] = []
    for condition in conditions {
      let literal = condition.literal(reading, vocabulary)
      if literal == .never { return nil }
      if literal == .always { continue }
      keys.append(.init(key: condition.key, type: vocabulary.types[condition.key], literal: literal))
    }
    var box = AccessBox(
      action: actionElement, resource: resourceElement, principal: principalElement, conditions: keys)
    if let catalogue {
      let plain: AccessReading = reading.isGenerous ? .upper : .lower
      guard let members = Self.element(action, plain, vocabulary) else { return nil }
      box.actionMembers = catalogue.members(of: members)
    }
    box.services = box.action.patterns.map(AccessBox.service)
    return box
  }

  private static func element(
    _ group: Group, _ reading: AccessReading, _ vocabulary: AccessVocabulary
  ) -> AccessElement? {
    if !group.isComplete {
      if !group.isNegated, reading.isGenerous { return .everything }
      if group.isNegated, !reading.isGenerous { return nil }
    }
    let patterns = patterns(group.patterns, enlarge: !group.isNegated, reading, vocabulary)
    if patterns.isEmpty, !group.isNegated { return nil }
    return AccessElement(patterns: patterns, isNegated: group.isNegated)
  }

  /// Returns the patterns as `reading` has them.
  ///
  /// Open patterns stay when that favours what the reading favours, with `*` for what is not known; `enlarge` says
  /// whether a pattern more makes the statement match more.
  static func patterns(
    _ patterns: [CompiledPattern], enlarge: Bool, _ reading: AccessReading, _ vocabulary: AccessVocabulary
  ) -> [WildcardPattern] {
    patterns.compactMap { compiled in
      let stays = reading.isGenerous == enlarge
      if !compiled.isCertain, !stays { return nil }
      guard compiled.hasHoles, !reading.keepsHoles else { return compiled.pattern }
      return stays ? vocabulary.withHolesAsStars(compiled.pattern) : nil
    }
  }
}

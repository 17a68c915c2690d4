/// Looks in a policy for what its language takes and its provider does not: names that do not exist, values of other
/// types, parts that do not fit each other, and parts that change nothing.
///
/// What a document lacks or has too much of is noted when it is read. Parts with holes are passed over: what stands
/// there is not known. No account is asked; docs/validation.md lists the checks, and those that need one.
/// - Source: "Access Analyzer policy check reference", IAM documentation (2026-05); facts on the RAM policy grammar.
public struct PolicyValidator {
  let policy: Policy
  var facts: ServiceFacts
  var faults: [PolicyFault] = []

  /// The statement that is looked at; nil outside of statements.
  var statement: Int?

  var dialect: Dialect { policy.dialect }

  /// Returns the faults of `policy` beyond those that were noted when it was read, in the order of the document.
  /// - Complexity: O(*n* log *n*) in the size of ordinary policies; lists are compared pairwise where they have
  ///   wildcards.
  public static func faults(of policy: Policy, using facts: inout ServiceFacts) -> [PolicyFault] {
    var validator = PolicyValidator(policy: policy, facts: facts)
    validator.checkDocument()
    for statement in policy.statements { validator.check(statement) }
    facts = validator.facts
    return validator.faults
  }

  private init(policy: Policy, facts: ServiceFacts) {
    self.policy = policy
    self.facts = facts
  }

  private mutating func check(_ statement: Statement) {
    self.statement = statement.index
    defer { self.statement = nil }
    checkSid(of: statement)
    if let element = statement.action { checkActions(element) }
    let before = faults.count
    if let element = statement.resource { checkResources(element) }
    let areNamesSound = !faults[before...].contains { $0.kind.gravity == .error } && !hasMalformedResource(statement)
    if let element = statement.principal { checkPrincipals(element, of: statement) }
    checkConditions(of: statement)
    checkVariables(of: statement)
    if areNamesSound { checkActionsAgainstResources(of: statement) }
    if policy.kind == .trust { checkTrust(statement) }
  }

  private func hasMalformedResource(_ statement: Statement) -> Bool {
    policy.faults.contains {
      $0.statement == statement.index && ($0.kind == .malformedResource || $0.kind == .missingARNField)
    }
  }

  /// Notes a fault.
  mutating func note(
    _ kind: PolicyFault.Kind, _ subject: String = "", expected: String? = nil, at location: Location
  ) {
    faults.append(PolicyFault(kind, subject, expected: expected, statement: statement, at: location))
  }
}

/// Somebody whose ways to climb are looked for: an identity, or whoever a policy is bound to.
struct EscalationHolder {
  /// The answer to whether a step can be done.
  enum Grant {
    case yes(resource: String, EscalationPath.Step)
    case no
    case undecided(AccessDoubt)
  }

  private struct Question: Hashable {
    let action: String
    let resources: [String]
    let context: [String: AccessQuestion.Demand]
  }

  /// The identity, nil when it is not known.
  let identity: ID<Identity>?
  let dialect: Dialect
  let places: EscalationPlaces
  let set: AccessSet
  /// The policies of the identity part, by their place in the set.
  private let policies: [ID<Policy>]
  private var answers: [Question: Grant] = [:]
  private let allows: [EscalationAllowance]
  /// The places of the statements that may allow an action, by its number.
  private var statements: [[Int]?] = []

  /// The steps that one question may take.
  private static let limit = 20_000

  init(
    _ identity: ID<Identity>?, _ dialect: Dialect, _ policies: [ID<Policy>], limits: [[Policy]],
    in model: AccessModel
  ) {
    self.identity = identity
    self.dialect = dialect
    self.policies = policies
    let filled = policies.map { model[$0].fillingOwnPlaces() }
    places = EscalationPlaces(filled, dialect, accounts: model.ownAccounts.of(dialect.provider))
    set = AccessSet(PolicySet(identity: filled, limits: limits.map { $0.map { $0.fillingOwnPlaces() } }))
    allows = filled.flatMap(\.statements).compactMap { EscalationAllowance($0) }
  }

  /// Returns false only when no statement may allow the action of `step`.
  mutating func mayDo(_ step: EscalationTechnique.Step) -> Bool {
    !statements(for: step).isEmpty
  }

  /// Returns the places of the statements that may allow the action of `step`.
  private mutating func statements(for step: EscalationTechnique.Step) -> [Int] {
    while statements.count <= step.number { statements.append(nil) }
    if let known = statements[step.number] { return known }
    let found = allows.indices.filter { allows[$0].mayAllow(step.action) }
    statements[step.number] = found
    return found
  }

  /// Returns the places of the statements that may reach one of `resources`; the others certainly do not.
  func reach(of resources: [String]) -> [Int] {
    // Most statements are ruled out by their fixed beginning, before the texts are taken apart.
    let possible = allows.indices.filter { index in resources.contains { allows[index].mayReach(beginning: $0) } }
    return reach(of: resources, from: possible)
  }

  /// Returns the places of the statements that may reach something of `forms` that is called `name`.
  func reach(of forms: [String], named name: String) -> [Int] {
    let possible = allows.indices.filter { allows[$0].mayName(name) }
    // The full names are only put together for statements that reach some resources and not others.
    guard possible.contains(where: { !allows[$0].reachesAll }) else { return possible }
    return reach(of: places.resources(forms, named: name), from: possible)
  }

  private func reach(of resources: [String], from possible: [Int]) -> [Int] {
    guard possible.contains(where: { !allows[$0].reachesAll }) else { return possible }
    let texts = resources.map { $0.scalarValues }
    return possible.filter { index in texts.contains { allows[index].mayReach($0) } }
  }

  /// Returns false only when none of the statements at `places` may allow the action of `step`.
  mutating func mayDo(_ step: EscalationTechnique.Step, at places: [Int]) -> Bool {
    let allowing = statements(for: step)
    return places.contains { allowing.contains($0) }
  }

  /// Returns the resources that are named without wildcards where something is allowed.
  var namedResources: [String] {
    allows.flatMap(\.namedResources)
  }

  /// Returns whether the action of `step` is ever allowed on one of `resources` in `context`.
  mutating func grant(
    _ step: EscalationTechnique.Step, on resources: [String], _ context: [String: AccessQuestion.Demand]
  ) -> Grant {
    let question = Question(action: step.action, resources: resources, context: context)
    if let known = answers[question] { return known }
    let answer = ask(question)
    answers[question] = answer
    return answer
  }

  private func ask(_ question: Question) -> Grant {
    let access = AccessQuestion(actions: [question.action], resources: question.resources, context: question.context)
    switch set.canEver(access, limit: Self.limit) {
    case .no: return .no
    case .undecided(let doubts):
      return .undecided(doubts.first ?? AccessDoubt("it cannot be told whether \(question.action) is allowed"))
    case .yes(let request, let because):
      guard let reference = because.first(where: { $0.part == .identity }), policies.indices.contains(reference.policy),
        let statement = set.policies.statement(reference)
      else { return .no }
      let step = EscalationPath.Step(
        action: question.action, resource: EscalationPlaces.shown(request.resource), location: statement.location,
        policy: policies[reference.policy], statement: reference.statement)
      return .yes(resource: request.resource, step)
    }
  }
}

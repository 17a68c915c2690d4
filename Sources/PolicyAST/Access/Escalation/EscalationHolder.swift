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
  private var possibleActions: [String: Bool] = [:]
  private let allows: [EscalationAllowance]
  /// The places of the statements that may allow an action.
  private var statements: [String: [Int]] = [:]

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
    places = EscalationPlaces(filled, dialect, accounts: model.ownAccounts)
    set = AccessSet(PolicySet(identity: filled, limits: limits.map { $0.map { $0.fillingOwnPlaces() } }))
    allows = filled.flatMap(\.statements).compactMap { EscalationAllowance($0) }
  }

  /// Returns false only when no statement may allow `action`.
  mutating func mayDo(_ action: String) -> Bool {
    if let known = possibleActions[action] { return known }
    let possible = allows.contains { $0.mayAllow(action) }
    possibleActions[action] = possible
    return possible
  }

  /// Returns the places of the statements that may reach one of `resources`; the others certainly do not.
  func reach(of resources: [String]) -> [Int] {
    // Most statements are ruled out by their fixed beginning, before the texts are taken apart.
    let possible = allows.indices.filter { index in resources.contains { allows[index].mayReach(beginning: $0) } }
    guard !possible.isEmpty else { return [] }
    let texts = resources.map { $0.unicodeScalars.map(\.value) }
    return possible.filter { index in texts.contains { allows[index].mayReach($0) } }
  }

  /// Returns the places of the statements that may reach something of `forms` that is called `name`.
  func reach(of forms: [String], named name: String) -> [Int] {
    guard allows.contains(where: { $0.mayName(name) }) else { return [] }
    return reach(of: places.resources(forms, named: name))
  }

  /// Returns false only when none of the statements at `places` may allow `action`.
  mutating func mayDo(_ action: String, at places: [Int]) -> Bool {
    let allowing = statements[action] ?? allows.indices.filter { allows[$0].mayAllow(action) }
    statements[action] = allowing
    return places.contains { allowing.contains($0) }
  }

  /// Returns the resources that are named without wildcards where something is allowed.
  var namedResources: [String] {
    allows.flatMap(\.namedResources)
  }

  /// Returns whether `action` is ever allowed on one of `resources` in `context`.
  mutating func grant(
    _ action: String, on resources: [String], _ context: [String: AccessQuestion.Demand]
  ) -> Grant {
    let question = Question(action: action, resources: resources, context: context)
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

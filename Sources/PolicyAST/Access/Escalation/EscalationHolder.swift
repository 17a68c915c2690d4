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

  /// Returns false only when no statement may allow `action` on one of `resources`.
  func mayDo(_ action: String, on resources: [String]) -> Bool {
    allows.contains { allowance in
      allowance.mayAllow(action) && resources.contains { allowance.mayReach($0) }
    }
  }

  /// Returns false only when no statement reaches one of `resources`.
  func reachesAny(of resources: [String]) -> Bool {
    allows.contains { allowance in resources.contains { allowance.mayReach($0) } }
  }

  /// Returns false only when no statement reaches a resource of `service`.
  private func reachesAny(ofService service: String) -> Bool {
    let beginnings = places.beginnings(ofService: service)
    return allows.contains { allowance in beginnings.contains { allowance.mayReach(beginning: $0) } }
  }

  /// Whether a statement may reach identities by the names that `places` gives them.
  var reachesIdentities: Bool { reachesAny(ofService: dialect == .iam ? "iam" : "ram") }

  /// Whether a statement may reach functions.
  var reachesFunctions: Bool { reachesAny(ofService: dialect == .iam ? "lambda" : "fc") }

  /// Returns false only when no statement reaches a function called `name`.
  func reachesAny(named name: String) -> Bool {
    let forms =
      dialect == .iam
      ? ["arn:aws:lambda:%r:%a:function:{}"]
      : ["acs:fc:%r:%a:functions/{}", "acs:fc:%r:%a:services/s/functions/{}"]
    return reachesAny(of: places.resources(forms, named: name))
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

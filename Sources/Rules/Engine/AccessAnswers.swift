import PolicyAST
import Synchronization

/// What follows from a model as a whole, worked out at the first question and kept.
final class AccessAnswers: Sendable {
  private struct State {
    var escalations: EscalationMap?
    var identities: [ID<Identity>: AccessSet] = [:]
    var policies: [ID<Policy>: AccessSet] = [:]
    var statements: [StatementPlace: AccessSet] = [:]
    var idle: [ID<Policy>: [Int: IdleStatement]] = [:]
    var faults: [ID<Policy>: [PolicyFault]] = [:]
    var services = ServiceFacts()
    var regions: [Provider: Set<String>] = [:]
    var grants: GrantComparison?
  }

  private struct StatementPlace: Hashable {
    let policy: ID<Policy>
    let statement: Int
  }

  /// The model.
  let model: AccessModel

  private let state = Mutex(State())

  /// Answers about `model`.
  init(_ model: AccessModel) {
    self.model = model
  }

  /// Who can climb where.
  var escalations: EscalationMap {
    state.withLock { state in
      if let known = state.escalations { return known }
      let made = EscalationMap(model)
      state.escalations = made
      return made
    }
  }

  /// What roles grant beside what their functions use.
  var grants: GrantComparison {
    state.withLock { state in
      if let known = state.grants { return known }
      let made = GrantComparison(model)
      state.grants = made
      return made
    }
  }

  /// Returns the regions of the functions on `provider`; an empty text stands for one that is not known.
  func regions(of provider: Provider) -> Set<String> {
    state.withLock { state in
      if let known = state.regions[provider] { return known }
      var made: Set<String> = []
      for function in model.functions where function.provider == provider {
        made.insert(function.region?.scalar?.known ?? "")
      }
      state.regions[provider] = made
      return made
    }
  }

  /// Returns the faults of `policy`, in the order of the document; none of one that the provider keeps.
  func faults(of policy: ID<Policy>) -> [PolicyFault] {
    state.withLock { state in
      if let known = state.faults[policy] { return known }
      let value = model[policy]
      guard value.origin == .project else { return [] }
      let made = value.faults + PolicyValidator.faults(of: value, using: &state.services)
      state.faults[policy] = made
      return made
    }
  }

  /// Returns what `identity` may do.
  func rights(of identity: ID<Identity>) -> AccessSet {
    state.withLock { state in
      if let known = state.identities[identity] { return known }
      let made = AccessSet(model.policySet(of: identity))
      state.identities[identity] = made
      return made
    }
  }

  /// Returns what `policy` alone allows.
  func rights(of policy: ID<Policy>) -> AccessSet {
    state.withLock { state in
      if let known = state.policies[policy] { return known }
      let value = model[policy]
      let made = AccessSet(Self.set(of: value))
      state.policies[policy] = made
      return made
    }
  }

  /// Returns what one statement of `policy` allows under the denies of that policy.
  func rights(of policy: ID<Policy>, statement: Int) -> AccessSet {
    state.withLock { state in
      let place = StatementPlace(policy: policy, statement: statement)
      if let known = state.statements[place] { return known }
      var value = model[policy]
      value.statements = value.statements.enumerated().filter { $0.offset == statement || $0.element.effect == .deny }
        .map(\.element)
      // What else the policy may hold allows nothing through this statement.
      value.isComplete = true
      let made = AccessSet(Self.set(of: value))
      state.statements[place] = made
      return made
    }
  }

  /// How many statements of one policy are compared with each other.
  static let maximumStatements = 200

  /// Returns the statements of `policy` that change nothing, by their places; nil when there are too many to tell.
  ///
  /// Statements that a template adds under a condition neither are named nor make others idle.
  func idleStatements(of policy: ID<Policy>) -> [Int: IdleStatement]? {
    state.withLock { state in
      if let known = state.idle[policy] { return known }
      var value = model[policy]
      guard value.origin == .project else { return [:] }
      let places = value.statements.indices.filter { value.statements[$0].presence == nil }
      guard places.count <= Self.maximumStatements else { return nil }
      // One statement has no other that could make it idle, and one condition does not contradict itself.
      if places.count < 2, places.allSatisfy({ value.statements[$0].conditions.count < 2 }) { return [:] }
      value.statements = places.map { value.statements[$0] }
      var idle: [Int: IdleStatement] = [:]
      for statement in AccessSet(Self.set(of: value)).idleStatements(limit: 10_000) {
        guard let index = statement.statement.statement else { continue }
        idle[places[index]] = statement.moved(to: places)
      }
      state.idle[policy] = idle
      return idle
    }
  }

  private static func set(of policy: Policy) -> PolicySet {
    switch policy.kind {
    case .trust, .resource: PolicySet(resource: [policy])
    case .identity, .boundary: PolicySet(identity: [policy])
    }
  }
}

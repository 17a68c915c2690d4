import PolicyAST
import Synchronization

/// What follows from a model as a whole, worked out at the first question and kept.
final class AccessAnswers: Sendable {
  private struct State {
    var identities: [ID<Identity>: AccessSet] = [:]
    var policies: [ID<Policy>: AccessSet] = [:]
    var statements: [StatementPlace: AccessSet] = [:]
    var idle: [ID<Policy>: [Int: IdleStatement]] = [:]
    var faults: [ID<Policy>: [PolicyFault]] = [:]
    /// Facts that were read, one set for each thread that validates.
    var services: [ServiceFacts] = []
    var regions: [Provider: Set<String>] = [:]
    var grants: GrantComparison?
    var editors: [SourceFile: SourceEditor?] = [:]
  }

  private struct StatementPlace: Hashable {
    let policy: ID<Policy>
    let statement: Int
  }

  /// The model.
  let model: AccessModel

  /// Nobody holds this while an answer is worked out: two threads may do the same, and the answer is the same.
  private let state = Mutex(State())
  /// Worked out once, by everybody.
  private let climbing = Mutex<EscalationMap?>(nil)
  private let workforce: Workforce
  private let holders: [ID<Policy>: [ID<Identity>]]

  /// Answers about `model`; what takes long is shared among `workforce`.
  init(_ model: AccessModel, by workforce: Workforce = .alone) {
    self.model = model
    self.workforce = workforce
    var holders: [ID<Policy>: [ID<Identity>]] = [:]
    for binding in model.bindings {
      if let policy = binding.policy { holders[policy, default: []].append(binding.identity) }
    }
    for index in model.identities.indices {
      if let trust = model.identities[index].trust { holders[trust, default: []].append(ID(index)) }
    }
    self.holders = holders
  }

  private func kept<Key: Hashable & Sendable, Answer: Sendable>(
    _ answers: any WritableKeyPath<State, [Key: Answer]> & Sendable, _ key: Key, _ make: () -> Answer
  ) -> Answer {
    if let known = state.withLock({ $0[keyPath: answers][key] }) { return known }
    let made = make()
    state.withLock { $0[keyPath: answers][key] = made }
    return made
  }

  /// Returns whom `policy` is bound to, then those whose trust it is.
  func holders(of policy: ID<Policy>) -> [ID<Identity>] { holders[policy] ?? [] }

  /// Who can climb where.
  var escalations: EscalationMap {
    climbing.withLock { climbing in
      if let known = climbing { return known }
      let made = EscalationMap(model, by: workforce)
      climbing = made
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

  /// Returns what finds edits of `file`, nil when it is none that can be edited; made once for each file.
  func editor(of file: SourceFile) -> SourceEditor? {
    kept(\.editors, file) { SourceEditor(file) }
  }

  /// Returns the regions of the functions on `provider`; an empty text stands for one that is not known.
  func regions(of provider: Provider) -> Set<String> {
    kept(\.regions, provider) {
      var made: Set<String> = []
      for function in model.functions where function.provider == provider {
        made.insert(function.region?.scalar?.known ?? "")
      }
      return made
    }
  }

  /// Returns the faults of `policy`, in the order of the document; none of one that the provider keeps.
  func faults(of policy: ID<Policy>) -> [PolicyFault] {
    kept(\.faults, policy) {
      guard model[policy].origin == .project else { return [] }
      var services = state.withLock { $0.services.popLast() } ?? ServiceFacts()
      let made = model[policy].faults + PolicyValidator.faults(of: model[policy], using: &services)
      state.withLock { $0.services.append(services) }
      return made
    }
  }

  /// Returns what `identity` may do.
  func rights(of identity: ID<Identity>) -> AccessSet {
    kept(\.identities, identity) { AccessSet(model.policySet(of: identity)) }
  }

  /// Returns what `policy` alone allows.
  func rights(of policy: ID<Policy>) -> AccessSet {
    kept(\.policies, policy) { AccessSet(Self.set(of: model[policy])) }
  }

  /// Returns what one statement of `policy` allows under the denies of that policy.
  func rights(of policy: ID<Policy>, statement: Int) -> AccessSet {
    kept(\.statements, StatementPlace(policy: policy, statement: statement)) {
      var value = model[policy]
      value.statements = value.statements.enumerated().filter { $0.offset == statement || $0.element.effect == .deny }
        .map(\.element)
      // What else the policy may hold allows nothing through this statement.
      value.isComplete = true
      return AccessSet(Self.set(of: value))
    }
  }

  /// How many statements of one policy are compared with each other.
  static let maximumStatements = 200

  /// Returns the statements of `policy` that change nothing, by their places; nil when there are too many to tell.
  ///
  /// Statements that a template adds under a condition neither are named nor make others idle.
  func idleStatements(of policy: ID<Policy>) -> [Int: IdleStatement]? {
    guard model[policy].origin == .project else { return [:] }
    let statements = model[policy].statements
    let places = statements.indices.filter { statements[$0].presence == nil }
    guard places.count <= Self.maximumStatements else { return nil }
    // One statement has no other that could make it idle, and one condition does not contradict itself.
    if places.count < 2, places.allSatisfy({ statements[$0].conditions.count < 2 }) { return [:] }
    return kept(\.idle, policy) {
      var value = model[policy]
      value.statements = places.map { statements[$0] }
      var idle: [Int: IdleStatement] = [:]
      for statement in AccessSet(Self.set(of: value)).idleStatements(limit: 10_000) {
        guard let index = statement.statement.statement else { continue }
        idle[places[index]] = statement.moved(to: places)
      }
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

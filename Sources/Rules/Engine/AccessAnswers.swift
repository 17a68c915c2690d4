import PolicyAST
import Synchronization

/// What follows from a model as a whole, worked out at the first question and kept.
final class AccessAnswers: Sendable {
  private struct State {
    var escalations: EscalationMap?
    var identities: [ID<Identity>: AccessSet] = [:]
    var policies: [ID<Policy>: AccessSet] = [:]
    var faults: [ID<Policy>: [PolicyFault]] = [:]
    var services = ServiceFacts()
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
      let made = AccessSet(
        value.kind == .trust || value.kind == .resource ? PolicySet(resource: [value]) : PolicySet(identity: [value]))
      state.policies[policy] = made
      return made
    }
  }
}

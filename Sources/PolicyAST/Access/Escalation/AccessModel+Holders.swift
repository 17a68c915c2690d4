extension AccessModel {
  /// Returns the policies that say together what `identity` may do, those of its groups among them.
  ///
  /// Where not everything that is bound is known, a policy stands for the rest of which nothing is known.
  /// - Complexity: O(*bindings* of the identity and its groups).
  public func policySet(of identity: ID<Identity>) -> PolicySet {
    let holder = self[identity]
    var policies = boundPolicies(of: identity).map { self[$0] }
    let isComplete = ([identity] + holder.groups).allSatisfy { owner in
      self[owner].isComplete && self[owner].bindings.allSatisfy { self[$0].policy != nil }
    }
    if !isComplete {
      var rest = Policy(
        kind: .identity, dialect: holder.provider.dialect, name: Text("rest of \(holder.label)"),
        location: holder.location)
      rest.isComplete = false
      policies.append(rest)
    }
    return PolicySet(identity: policies, limits: limits(of: identity))
  }

  /// The known policies that are bound to `identity` and its groups, each once.
  func boundPolicies(of identity: ID<Identity>) -> [ID<Policy>] {
    var seen: Set<ID<Policy>> = []
    return ([identity] + self[identity].groups).flatMap { self[$0].bindings }
      .compactMap { self[$0].policy }.filter { seen.insert($0).inserted }
  }

  /// What bounds `identity` besides.
  func limits(of identity: ID<Identity>) -> [[Policy]] {
    self[identity].boundary.map { [[self[$0]]] } ?? []
  }

  /// The ARNs that `identity` may have.
  func names(of identity: Identity, in places: EscalationPlaces) -> [String] {
    let written = identity.arn?.known.map { [$0] } ?? []
    guard let name = identity.name.known else { return written }
    return written + places.identities(identity.kind.rawValue, named: name).filter { $0 != written.first }
  }

  /// Returns whether `role` may be assumed by `principal`; true when it is not known.
  func trusts(_ role: ID<Identity>, _ principal: RequestPrincipal?) -> Bool {
    guard let trust = self[role].trust else { return true }
    let set = AccessSet(PolicySet(resource: [self[trust]]))
    let question = AccessQuestion(principal: principal, actions: ["sts:AssumeRole"])
    guard principal == nil else { return !set.canEver(question).isNo }
    return self[trust].statements.contains { statement in
      statement.effect != .deny
        && (statement.principal?.isNegated ?? true
          || statement.principal?.principals.contains { $0.kind == .any || $0.kind == .ram || $0.kind == .aws } ?? true)
    }
  }
}

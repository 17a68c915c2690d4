/// Who can climb where in a model: the ways from what is bound to more.
///
/// - Source: facts on escalation paths; each path carries the id of the publication.
public struct EscalationMap: Sendable {
  /// The ways of one holder.
  struct Ways: Sendable {
    /// Those that end in anything, and those that end in one known identity.
    var paths: [EscalationPath] = []
    var doubts: [AccessDoubt] = []
  }

  private var ways: [ID<Identity>: Ways] = [:]
  private var byPolicy: [ID<Policy>: [EscalationPath]] = [:]
  private var openPolicies: [ID<Policy>: AccessDoubt] = [:]

  /// Looks for all ways in `model`; the holders are shared among `workforce`.
  /// - Complexity: O(*identities* · *paths* · *statements*) for ordinary models; each question is bounded.
  public init(_ model: AccessModel, by workforce: Workforce = .alone) {
    let finder = EscalationFinder(model)
    let identities = model.identities.indices.map { ID<Identity>($0) }.filter { id in
      model.identities[id.index].origin != .managed && !model.boundPolicies(of: id).isEmpty
    }
    let found = workforce.map(identities.count, batch: 8, from: finder) { finder, index in
      finder.ways(of: identities[index])
    }
    for (id, ways) in zip(identities, found) { self.ways[id] = ways }
    for (id, chained) in finder.chains(ways) { ways[id]?.paths += chained }
    for id in identities {
      for path in ways[id]?.paths ?? [] {
        if let policy = path.firstGrant?.policy { byPolicy[policy, default: []].append(path) }
      }
      if let doubt = ways[id]?.doubts.first, let policy = model.boundPolicies(of: id).first {
        openPolicies[policy] = doubt
      }
    }
    addUnbound(in: model, finder, by: workforce)
    for id in byPolicy.keys { byPolicy[id]?.sort(by: Self.precedes) }
  }

  /// Adds the ways of whoever comes to hold a policy that is bound to nobody.
  private mutating func addUnbound(in model: AccessModel, _ finder: EscalationFinder, by workforce: Workforce) {
    let bound = Set(model.bindings.compactMap(\.policy)).union(model.identities.compactMap(\.boundary))
    let unbound = model.policies.indices.map { ID<Policy>($0) }.filter { id in
      let policy = model.policies[id.index]
      return !bound.contains(id) && policy.kind == .identity && policy.origin == .project
    }
    let found = workforce.map(unbound.count, batch: 8, from: finder) { finder, index in
      finder.ways(ofPolicy: unbound[index])
    }
    for (id, ways) in zip(unbound, found) {
      byPolicy[id] = ways.paths
      openPolicies[id] = ways.doubts.first
    }
  }

  /// The widest first, then the shortest; equal ones stay in the order of the table.
  private static func precedes(_ left: EscalationPath, _ right: EscalationPath) -> Bool {
    if left.isUnbounded != right.isUnbounded { return left.isUnbounded }
    return left.steps.count < right.steps.count
  }

  /// Returns the ways that `identity` can go, the widest and shortest first.
  public func paths(of identity: ID<Identity>) -> [EscalationPath] {
    (ways[identity]?.paths ?? []).sorted(by: Self.precedes)
  }

  /// Returns the ways whose first permission `policy` gives: to those it is bound to, or to anybody when it is bound
  /// to nobody.
  public func paths(of policy: ID<Policy>) -> [EscalationPath] {
    byPolicy[policy] ?? []
  }

  /// Returns why it cannot be told whether there are further ways that begin with `policy`; nil when it can.
  public func doubt(about policy: ID<Policy>) -> AccessDoubt? {
    openPolicies[policy]
  }

  /// Returns the shortest way by which `origin` comes to hold the rights of `target`, nil when there is none.
  public func path(from origin: ID<Identity>, to target: ID<Identity>) -> EscalationPath? {
    let own = paths(of: origin)
    return own.first { $0.target == target } ?? own.first { $0.target == nil && $0.gain != .data && $0.isUnbounded }
  }
}

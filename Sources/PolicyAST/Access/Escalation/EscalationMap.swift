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

  /// Looks for all ways in `model`.
  /// - Complexity: O(*identities* · *paths* · *statements*) for ordinary models; each question is bounded.
  public init(_ model: AccessModel) {
    var finder = EscalationFinder(model)
    for index in model.identities.indices where model.identities[index].origin != .managed {
      let id = ID<Identity>(index)
      guard !model.boundPolicies(of: id).isEmpty else { continue }
      ways[id] = finder.ways(of: id)
    }
    for (id, chained) in finder.chains(ways) { ways[id]?.paths += chained }
    for id in ways.keys.sorted() {
      for path in ways[id]?.paths ?? [] {
        if let policy = path.firstGrant?.policy { byPolicy[policy, default: []].append(path) }
      }
      if let doubt = ways[id]?.doubts.first, let policy = model.boundPolicies(of: id).first {
        openPolicies[policy] = doubt
      }
    }
    let bound = Set(model.bindings.compactMap(\.policy)).union(model.identities.compactMap(\.boundary))
    for index in model.policies.indices where !bound.contains(ID(index)) {
      guard model.policies[index].kind == .identity, model.policies[index].origin == .project else { continue }
      let found = finder.ways(ofPolicy: ID(index))
      byPolicy[ID(index)] = found.paths
      openPolicies[ID(index)] = found.doubts.first
    }
    for id in byPolicy.keys { byPolicy[id]?.sort(by: Self.precedes) }
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

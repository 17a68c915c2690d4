/// Finds the ways to climb of the identities and policies of one model.
struct EscalationFinder {
  private struct NamedFunction {
    let name: String
    let role: ID<Identity>
    let dialect: Dialect
  }

  private let model: AccessModel
  private var rights: [ID<Identity>: PolicySet] = [:]
  /// The names of all identities, as far as they are known.
  private let identityNames: Set<String>
  /// The full names of identities in the places of the last holder, which are mostly those of the next one, too.
  private var fullNames: (places: EscalationPlaces, names: [Int: [String]])?
  /// The functions with a known name and role; the model's own are too large to be gone through for every holder.
  private var namedFunctions: [NamedFunction] = []
  /// The functions by the role that they run with.
  private var functions: [ID<Identity>: [ID<Function>]] = [:]
  /// The roles that every request is allowed to.
  private var administrators: [ID<Identity>: Bool] = [:]
  private var trust: [ID<Identity>: [String: Bool]] = [:]
  /// Whether the second may do something that the first may not.
  private var gains: [ID<Identity>: [ID<Identity>: Bool]] = [:]

  /// The steps that one comparison may take.
  private static let limit = 20_000
  /// How many candidates of the model are tried for one holder.
  private static let candidateLimit = 500

  init(_ model: AccessModel) {
    self.model = model
    identityNames = Set(model.identities.compactMap(\.name.known))
    for (index, function) in model.functions.enumerated() {
      guard let role = function.role?.identity else { continue }
      functions[role, default: []].append(ID(index))
      guard let name = function.name?.scalar?.known else { continue }
      namedFunctions.append(NamedFunction(name: name, role: role, dialect: function.provider.dialect))
    }
  }

  /// Returns the direct ways of `identity`.
  mutating func ways(of identity: ID<Identity>) -> EscalationMap.Ways {
    let holder = EscalationHolder(
      identity, model[identity].provider.dialect, model.boundPolicies(of: identity), limits: model.limits(of: identity),
      in: model)
    return ways(of: holder)
  }

  /// Returns the direct ways of whoever `policy` is bound to.
  mutating func ways(ofPolicy policy: ID<Policy>) -> EscalationMap.Ways {
    ways(of: EscalationHolder(nil, model[policy].dialect, [policy], limits: [], in: model))
  }

  private mutating func ways(of holder: EscalationHolder) -> EscalationMap.Ways {
    var search = EscalationSearch(model, holder)
    let techniques = EscalationTable.techniques(in: holder.dialect).filter { search.mayGo($0) }
    guard !techniques.isEmpty else { return EscalationMap.Ways() }
    var ways = EscalationMap.Ways()
    var known: [(EscalationCandidate, reach: [Int])]?
    for technique in techniques where !ways.paths.contains(where: { $0.technique == technique.id }) {
      switch search.outcome(technique, to: .stranger) {
      case .way(let steps):
        ways.paths.append(path(technique, holder, nil, steps))
        continue
      case .undecided(let doubt): ways.doubts.append(doubt)
      case .none: break
      }
      guard technique.subject != nil else { continue }
      let candidates = known ?? candidates(for: holder, techniques)
      known = candidates
      ways.paths += paths(technique, to: candidates, &search)
    }
    return ways
  }

  private mutating func paths(
    _ technique: EscalationTechnique, to candidates: [(EscalationCandidate, reach: [Int])],
    _ search: inout EscalationSearch
  ) -> [EscalationPath] {
    var paths: [EscalationPath] = []
    var reached: Set<ID<Identity>> = []
    for (candidate, reach) in candidates where search.mayGo(technique, at: reach) {
      if let target = candidate.identity {
        guard !reached.contains(target), isReachable(target, by: technique) else { continue }
      }
      guard case .way(let steps) = search.outcome(technique, to: candidate) else { continue }
      if let target = candidate.identity {
        guard hasMore(target, than: search.holder) else { continue }
        reached.insert(target)
      }
      paths.append(path(technique, search.holder, candidate.identity, steps))
    }
    return paths
  }

  /// The roles, users and functions that statements of `holder` may reach, and which statements these are.
  private mutating func candidates(
    for holder: EscalationHolder, _ techniques: [EscalationTechnique]
  ) -> [(EscalationCandidate, reach: [Int])] {
    var candidates: [(EscalationCandidate, reach: [Int])] = holder.namedResources.filter { resource in
      EscalationCandidate.soundsPrivileged(resource)
        && !identityNames.contains(resource.split(separator: "/").last.map(String.init) ?? "")
    }.map { (.named($0), holder.reach(of: [$0])) }
    for index in model.identities.indices where ID(index) != holder.identity {
      guard candidates.count < Self.candidateLimit else { break }
      guard model.identities[index].provider.dialect == holder.dialect, model.identities[index].kind != .group else {
        continue
      }
      let names = fullNames(of: index, in: holder.places)
      let reach = holder.reach(of: names)
      if !reach.isEmpty { candidates.append((.identity(ID(index), names), reach)) }
    }
    let forms = Self.functionForms(of: techniques)
    guard !forms.isEmpty else { return candidates }
    for function in namedFunctions where function.dialect == holder.dialect && function.role != holder.identity {
      guard candidates.count < Self.candidateLimit else { break }
      let reach = holder.reach(of: forms, named: function.name)
      if !reach.isEmpty { candidates.append((.function(name: function.name, role: function.role), reach)) }
    }
    return candidates
  }

  /// Returns the full names of the identity at `index`.
  private mutating func fullNames(of index: Int, in places: EscalationPlaces) -> [String] {
    if fullNames?.places != places { fullNames = (places, [:]) }
    if let known = fullNames?.names[index] { return known }
    let names = model.names(of: model.identities[index], in: places)
    fullNames?.names[index] = names
    return names
  }

  /// The forms of the functions that `techniques` work on.
  private static func functionForms(of techniques: [EscalationTechnique]) -> [String] {
    var forms: [String] = []
    for case .existing(let named) in techniques.flatMap(\.steps).map(\.target) {
      forms += named.filter { EscalationTarget.isFunction($0) && !forms.contains($0) }
    }
    return forms
  }

  /// Whether the trust policy of `target` lets it be used the way of `technique`.
  private mutating func isReachable(_ target: ID<Identity>, by technique: EscalationTechnique) -> Bool {
    for step in technique.steps where model[target].kind == .role {
      switch step.target {
      case .role(let services) where !services.isEmpty:
        let isTrusted = services.contains { service in trusts(target, service) }
        if !isTrusted { return false }
      case .role where step.action == "sts:AssumeRole" && technique.steps.count == 1:
        if !trusts(target, nil) { return false }
      case .role, .user, .group, .policy, .ownUser, .ownRole, .ownPolicy, .any, .existing, .nothing: continue
      }
    }
    return true
  }

  private mutating func trusts(_ target: ID<Identity>, _ service: String?) -> Bool {
    if let known = trust[target]?[service ?? ""] { return known }
    let answer = model.trusts(target, service.map { RequestPrincipal(.service, $0) })
    trust[target, default: [:]][service ?? ""] = answer
    return answer
  }

  /// Whether `target` may do something that `holder` may not.
  private mutating func hasMore(_ target: ID<Identity>, than holder: EscalationHolder) -> Bool {
    if let identity = holder.identity, let known = gains[identity]?[target] { return known }
    let answer = AccessComparison(old: holder.set.policies, new: rights(of: target), limit: Self.limit).gained.isYes
    if let identity = holder.identity { gains[identity, default: [:]][target] = answer }
    return answer
  }

  private mutating func rights(of identity: ID<Identity>) -> PolicySet {
    if let known = rights[identity] { return known }
    let set = PolicySet(
      identity: model.boundPolicies(of: identity).map { model[$0].fillingOwnPlaces() },
      limits: model.limits(of: identity))
    rights[identity] = set
    return set
  }

  private mutating func isAdministrator(_ identity: ID<Identity>) -> Bool {
    if let known = administrators[identity] { return known }
    let answer = AccessSet(rights(of: identity)).canBeRefused(AccessQuestion(actions: ["*"]), limit: Self.limit).isNo
    administrators[identity] = answer
    return answer
  }

  private mutating func path(
    _ technique: EscalationTechnique, _ holder: EscalationHolder, _ target: ID<Identity>?,
    _ steps: [EscalationPath.Step]
  ) -> EscalationPath {
    EscalationPath(
      technique: technique.id, identity: holder.identity, gain: technique.gain, target: target,
      isUnbounded: target.map { isAdministrator($0) } ?? (technique.gain != .data),
      steps: origin(of: holder.identity) + steps)
  }

  /// How code comes to run with `identity`: a trigger that anybody may call, and a function.
  private func origin(of identity: ID<Identity>?) -> [EscalationPath.Step] {
    guard let identity, let function = functions[identity]?.first else { return [] }
    let value = model[function]
    let open = value.triggers.lazy.map { model[$0] }.first { $0.isOpenToAnybody }
    let call = open.map {
      EscalationPath.Step(action: nil, resource: $0.label, location: $0.location, policy: nil, statement: nil)
    }
    let run = EscalationPath.Step(
      action: nil, resource: "\(value.label), which runs with \(model[identity].label)",
      location: value.role?.value.location ?? value.location, policy: nil, statement: nil)
    return (call.map { [$0] } ?? []) + [run]
  }

  /// Returns the ways over other identities that end in anything, for those who have no such way of their own.
  func chains(_ ways: [ID<Identity>: EscalationMap.Ways]) -> [ID<Identity>: [EscalationPath]] {
    var chains: [ID<Identity>: [EscalationPath]] = [:]
    for (start, own) in ways where !own.paths.contains(where: \.isUnbounded) {
      if let chain = chain(from: start, ways) { chains[start] = [chain] }
    }
    return chains
  }

  private func chain(from start: ID<Identity>, _ ways: [ID<Identity>: EscalationMap.Ways]) -> EscalationPath? {
    var queue: [(identity: ID<Identity>, path: [EscalationPath])] = [(start, [])]
    var seen: Set<ID<Identity>> = [start]
    var next = 0
    while next < queue.count {
      let (identity, path) = queue[next]
      next += 1
      if let last = ways[identity]?.paths.first(where: \.isUnbounded), let first = path.first {
        return EscalationPath(
          technique: first.technique, identity: start, gain: last.gain, target: last.target, isUnbounded: true,
          steps: first.steps + (path.dropFirst() + [last]).flatMap { $0.steps.filter { $0.policy != nil } })
      }
      for way in ways[identity]?.paths ?? [] {
        guard let target = way.target, seen.insert(target).inserted else { continue }
        queue.append((target, path + [way]))
      }
    }
    return nil
  }
}

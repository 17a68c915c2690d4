/// The search for the known ways that one holder can go.
struct EscalationSearch {
  /// What came of one way to one candidate.
  enum Outcome {
    case way([EscalationPath.Step])
    case none
    case undecided(AccessDoubt)
  }

  let model: AccessModel
  var holder: EscalationHolder
  private let own: Identity?

  init(_ model: AccessModel, _ holder: EscalationHolder) {
    self.model = model
    self.holder = holder
    own = holder.identity.map { model[$0] }
  }

  /// Whether all actions of `technique` may be allowed somewhere.
  mutating func mayGo(_ technique: EscalationTechnique) -> Bool {
    for step in technique.steps where !step.isBarrier {
      if !holder.mayDo(step) { return false }
    }
    return true
  }

  /// Returns false only when a step towards something that the statements at `places` reach is allowed by none of them.
  mutating func mayGo(_ technique: EscalationTechnique, at places: [Int]) -> Bool {
    for step in technique.steps where !step.isBarrier && step.target.isForeign {
      if !holder.mayDo(step, at: places) { return false }
    }
    return true
  }

  /// Returns whether `technique` leads to `candidate`.
  mutating func outcome(_ technique: EscalationTechnique, to candidate: EscalationCandidate) -> Outcome {
    var steps: [EscalationPath.Step] = []
    var found: [(step: EscalationTechnique.Step, resource: String)] = []
    var doubt: AccessDoubt?
    for step in technique.steps {
      let resources = resources(step.target, candidate)
      guard !resources.isEmpty else { return .none }
      switch holder.grant(step, on: resources, context(step, candidate)) {
      case .no where step.isBarrier: continue
      case .no: return .none
      case .undecided(let open): doubt = open
      case .yes where step.isBarrier: return .none
      case .yes(let resource, let taken):
        steps.append(taken)
        found.append((step, resource))
      }
    }
    if let doubt { return .undecided(doubt) }
    return agrees(found, candidate) ? .way(steps) : .none
  }

  /// Whether steps that work on one thing made by the way can work on the same one.
  private mutating func agrees(
    _ found: [(step: EscalationTechnique.Step, resource: String)], _ candidate: EscalationCandidate
  ) -> Bool {
    for (index, first) in found.enumerated() {
      guard case .any = first.step.target, !found[..<index].contains(where: { $0.step.target == first.step.target })
      else { continue }
      let peers = found[index...].filter { $0.step.target == first.step.target }
      guard peers.count > 1 else { continue }
      let isShared = peers.contains { proposal in
        peers.allSatisfy { peer in
          if case .yes = holder.grant(peer.step, on: [proposal.resource], context(peer.step, candidate)) {
            return true
          }
          return false
        }
      }
      if !isShared { return false }
    }
    return true
  }

  private func resources(_ target: EscalationTarget, _ candidate: EscalationCandidate) -> [String] {
    let places = holder.places
    switch target {
    case .role: return identities("role", candidate)
    case .user: return identities("user", candidate)
    case .group:
      let groups = own?.groups.compactMap { model[$0].name.known } ?? []
      return (groups + [EscalationPlaces.stranger]).flatMap { places.identities("group", named: $0) }
    case .policy: return places.identities("policy", named: EscalationPlaces.stranger)
    case .ownUser: return ownResources(.user)
    case .ownRole: return ownResources(.role)
    case .ownPolicy: return ownPolicies + places.identities("policy", named: EscalationPlaces.stranger)
    case .any(let forms): return places.resources(forms, named: "*")
    case .existing(let forms):
      switch candidate {
      case .stranger: return places.resources(forms, named: EscalationPlaces.stranger)
      case .function(let name, _):
        let functions = forms.filter { EscalationTarget.isFunction($0) }
        return places.resources(functions, named: name)
      case .named, .identity: return []
      }
    // One character: only a statement for every resource reaches it.
    case .nothing: return ["?"]
    }
  }

  private func identities(_ kind: String, _ candidate: EscalationCandidate) -> [String] {
    switch candidate {
    case .stranger: holder.places.identities(kind, named: EscalationPlaces.stranger)
    case .named(let resource): [resource].filter { $0.split(separator: ":").last?.hasPrefix("\(kind)/") ?? false }
    case .identity(let id, let names): model[id].kind.rawValue == kind ? names : []
    case .function: []
    }
  }

  private func ownResources(_ kind: Identity.Kind) -> [String] {
    let strangers = holder.places.identities(kind.rawValue, named: EscalationPlaces.stranger)
    guard let own, own.kind == kind else { return strangers }
    return model.names(of: own, in: holder.places) + strangers
  }

  /// The customer's own policies that are attached to the holder.
  private var ownPolicies: [String] {
    guard let own else { return [] }
    return own.bindings.lazy.map { model[$0] }.filter { $0.kind == .custom }.flatMap { binding -> [String] in
      guard let name = (binding.name ?? binding.policy.flatMap { model[$0].name })?.known else { return [] }
      return name.contains(":") ? [name] : holder.places.identities("policy", named: name)
    }
  }

  /// What is known about the request of a step.
  private func context(
    _ step: EscalationTechnique.Step, _ candidate: EscalationCandidate
  ) -> [String: AccessQuestion.Demand] {
    var context: [String: AccessQuestion.Demand] = [:]
    if case .role(let services) = step.target, !services.isEmpty {
      context[holder.dialect == .ram ? "acs:Service" : "iam:PassedToService"] = .matches(services)
    }
    guard holder.dialect == .iam else { return context }
    if own?.kind == .user, let name = own?.name.known {
      context["aws:username"] = .matches([name])
    } else if own == nil {
      // A policy with `${aws:username}` lets users work on themselves, which only helps where that is what is needed.
      if step.target == .ownUser { context["aws:username"] = .matches([EscalationPlaces.stranger]) }
      if step.target == .user { context["aws:username"] = .matches(["caller-" + EscalationPlaces.stranger]) }
    }
    if Self.attaching.contains(step.action) { context["iam:PolicyARN"] = .matches(Self.widePolicies) }
    if Self.bounded.contains(step.action), own?.boundary == nil { context["iam:PermissionsBoundary"] = .absent }
    return context
  }

  private static let attaching: Set = ["iam:AttachUserPolicy", "iam:AttachRolePolicy", "iam:AttachGroupPolicy"]
  private static let bounded: Set = [
    "iam:AttachUserPolicy", "iam:AttachRolePolicy", "iam:PutUserPolicy", "iam:PutRolePolicy",
  ]
  /// Policies that give everything, or the right to take it.
  private static let widePolicies = ["aws", "aws-cn", "aws-us-gov"].flatMap { partition in
    ["AdministratorAccess", "IAMFullAccess", "PowerUserAccess"].map { "arn:\(partition):iam::aws:policy/\($0)" }
  }
}

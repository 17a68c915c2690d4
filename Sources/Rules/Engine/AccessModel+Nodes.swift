import PolicyAST

extension AccessModel {
  /// Returns the nodes that rules of `scope` look at, in the order of the model.
  ///
  /// A policy that the provider keeps is looked at where the project binds it to an identity of its own; the policies
  /// of the provider's ready-made roles are not: using such a role is a finding by itself.
  /// - Complexity: O(*nodes* + *bindings*).
  func nodes(of scope: Scope) -> [Subject] {
    switch scope {
    case .project: [.project]
    case .policy: judgedPolicies().map { .policy($0) }
    case .statement:
      judgedPolicies().flatMap { id in self[id].statements.indices.map { .statement(id, $0) } }
    case .binding:
      bindings.indices.filter { identities[bindings[$0].identity.index].origin != .managed }.map { .binding(ID($0)) }
    case .role: identities(of: .role)
    case .user: identities(of: .user)
    case .group: identities(of: .group)
    case .service: services.indices.map { .service(ID($0)) }
    case .function: functions.indices.map { .function(ID($0)) }
    case .trigger: triggers.indices.map { .trigger(ID($0)) }
    case .domain: domains.indices.map { .domain(ID($0)) }
    case .database: databases.indices.map { .database(ID($0)) }
    case .securityGroup: securityGroups.indices.map { .securityGroup(ID($0)) }
    case .endpoint: endpoints.indices.map { .endpoint(ID($0)) }
    case .gateway: gateways.indices.map { .gateway(ID($0)) }
    case .bucket: buckets.indices.map { .bucket(ID($0)) }
    case .source: codeFiles.indices.map { .source(ID($0)) }
    case .manifest: manifests.indices.map { .manifest(ID($0)) }
    case .setting: settings.indices.map { .setting(ID($0)) }
    case .text: []
    case .diagnostic: diagnostics.indices.map { .diagnostic($0) }
    }
  }

  private func identities(of kind: Identity.Kind) -> [Subject] {
    identities.indices.filter { identities[$0].kind == kind }.map { .identity(ID($0)) }
  }

  private func judgedPolicies() -> [ID<Policy>] {
    var bound = Set<ID<Policy>>()
    for binding in bindings where identities[binding.identity.index].origin != .managed {
      if let policy = binding.policy { bound.insert(policy) }
    }
    return policies.indices.map { ID($0) }.filter { self[$0].origin == .project || bound.contains($0) }
  }
}

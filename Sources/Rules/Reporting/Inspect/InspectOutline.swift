import PolicyAST

/// The access model as an outline: functions first, then what no function leads to.
///
/// What an identity may do is told where it is met first.
struct InspectOutline {
  let model: AccessModel

  /// The identities whose policies were told.
  private var told: Set<ID<Identity>> = []

  init(_ model: AccessModel) {
    self.model = model
  }

  /// Returns the top of the outline.
  mutating func roots() -> [InspectNode] {
    var nodes: [InspectNode] = []
    for function in model.functions { nodes.append(node(function)) }
    for trigger in model.triggers where trigger.function == nil { nodes.append(node(trigger)) }
    nodes += model.domains.map(node)
    for index in model.identities.indices where !told.contains(ID(index)) { nodes.append(node(ID(index))) }
    nodes += networkRoots()
    let bound = boundPolicies()
    for index in model.policies.indices where !bound.contains(ID(index)) { nodes.append(node(model.policies[index])) }
    return nodes
  }

  private func boundPolicies() -> Set<ID<Policy>> {
    var bound = Set(model.bindings.compactMap(\.policy))
    for identity in model.identities { bound.formUnion([identity.trust, identity.boundary].compactMap { $0 }) }
    for function in model.functions { bound.formUnion(function.resourcePolicies) }
    bound.formUnion(networkPolicies)
    return bound
  }

  // MARK: Functions

  private mutating func node(_ function: Function) -> InspectNode {
    var children: [InspectNode] = []
    if let service = function.service {
      children.append(InspectNode(model[service].label, at: model[service].location))
    }
    for id in function.triggers { children.append(node(model[id])) }
    if let role = function.role { children.append(node(role, as: "role")) }
    children += function.resourcePolicies.map { node(model[$0]) }
    children += InspectSettings.nodes(of: function)
    children += databaseNodes(of: function)
    return InspectNode("\(function.label) (\(function.generation.rawValue))", at: function.location, children)
  }

  private mutating func node(_ trigger: Trigger) -> InspectNode {
    var children: [InspectNode] = []
    if let source = trigger.source {
      children.append(InspectNode("source \(InspectText.of(source))", at: source.location))
    }
    if let value = trigger.authentication {
      children.append(InspectNode("authentication \(InspectText.of(value))", at: value.location))
    }
    if let role = trigger.role { children.append(node(role, as: "invocation role")) }
    let kind = trigger.kind.map { " (\($0.rawValue))" } ?? ""
    return InspectNode("\(trigger.label)\(trigger.name == nil ? "" : kind)", at: trigger.location, children)
  }

  private func node(_ domain: CustomDomain) -> InspectNode {
    var children: [InspectNode] = []
    if let value = domain.proto {
      children.append(InspectNode("protocol \(InspectText.of(value))", at: value.location))
    }
    for id in domain.functions { children.append(InspectNode("→ \(model[id].label)", at: model[id].location)) }
    return InspectNode(domain.label, at: domain.location, children)
  }

  // MARK: Identities

  private mutating func node(_ reference: RoleReference, as noun: String) -> InspectNode {
    if let id = reference.identity {
      var node = node(id)
      node = InspectNode(
        noun == "role" ? node.text : "invocation \(node.text)", at: reference.value.usage, node.children)
      return node
    }
    let text = reference.isAutomatic ? "\(noun) made by the tool" : "\(noun) \(InspectText.of(reference.value))"
    return InspectNode(text, at: reference.value.usage)
  }

  private mutating func node(_ id: ID<Identity>) -> InspectNode {
    let identity = model[id]
    guard told.insert(id).inserted else {
      return InspectNode("\(identity.label) (\(identity.origin.rawValue), see above)", at: identity.location)
    }
    var children: [InspectNode] = []
    if let trust = identity.trust { children.append(node(model[trust])) }
    children += identity.bindings.map { node(model[$0]) }
    if let boundary = identity.boundary { children.append(node(model[boundary])) }
    return InspectNode("\(identity.label) (\(identity.origin.rawValue))", at: identity.location, children)
  }

  private func node(_ binding: Binding) -> InspectNode {
    guard let policy = binding.policy else {
      let name = binding.name.map { " '\($0.string)'" } ?? ""
      return InspectNode("policy\(name) (\(binding.kind.rawValue), document not known)", at: binding.location)
    }
    var inner = node(model[policy])
    inner = InspectNode("\(model[policy].label) (\(binding.kind.rawValue))", at: binding.location, inner.children)
    return inner
  }

  func node(_ policy: Policy) -> InspectNode {
    let open = policy.isComplete ? "" : ", not known as a whole"
    let children = policy.statements.map { InspectNode(InspectText.of($0), at: $0.location) }
    return InspectNode("\(policy.label) (\(policy.dialect.rawValue)\(open))", at: policy.location, children)
  }
}

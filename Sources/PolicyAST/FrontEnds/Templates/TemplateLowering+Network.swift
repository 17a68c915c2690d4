extension TemplateLowering {
  /// Lowers what `resources` say about networks, databases and buckets.
  mutating func lowerNetworks(_ resources: [TemplateResource]) {
    let found = resources.compactMap { resource in
      NetworkResource(resource.type, in: template.language).map { (resource, $0) }
    }
    guard !found.isEmpty else { return }
    for pass in 0..<NetworkResource.passes {
      for (resource, kind) in found where kind.pass == pass {
        let properties = properties(of: resource)
        switch template.language {
        case .ros: lowerROSNetwork(resource, properties, as: kind)
        case .cloudFormation: lowerAWSNetwork(resource, properties, as: kind)
        }
      }
    }
    linkRules()
  }

  /// Links the rules of groups with groups that are declared after them.
  private mutating func linkRules() {
    for id in network.securityGroups.values {
      for rule in model[id].rules.indices {
        let linked = model[id].rules[rule].groups.map { self.linked($0, to: network.securityGroups) }
        model[id].rules[rule].groups = linked
      }
    }
  }

  /// Notes which security groups `resources` use that are neither functions nor databases.
  mutating func noteOtherUses(in resources: [TemplateResource]) {
    guard !network.securityGroups.isEmpty else { return }
    for resource in resources where functions[resource.key] == nil && network.databases[resource.key] == nil {
      // What a service of Function Compute names is used by its functions.
      if services[resource.key] != nil || resource.type == "Aliyun::Serverless::Service" { continue }
      if let kind = NetworkResource(resource.type, in: template.language), !kind.isEndpoint { continue }
      for key in Self.references(in: resource.properties).sorted() {
        if let id = network.securityGroups[key] { model[id].otherUses.append(resource.keyLocation) }
      }
    }
  }

  /// Returns what stands for the name of `resource`: the first of its properties that gives one, else its key.
  func name(of resource: TemplateResource, _ given: Value?) -> Value {
    if let given, !given.isBlank { return given }
    return Value(.text(resource.generatedName), at: resource.keyLocation)
  }

  /// Whether `resource` is made only under a condition that is open.
  mutating func mayBeAbsent(_ resource: TemplateResource) -> Bool {
    evaluator.isMade(resource) == nil
  }

  // MARK: References

  /// Returns the mention that `value` is of one of `known`; nil when it says nothing.
  func reference<Entity>(_ value: Value?, to known: [String: ID<Entity>]) -> Reference<Entity>? {
    guard let value, !value.isBlank else { return nil }
    return Reference(value, target: ResourceReference.first(in: value, of: known))
  }

  /// Returns the mentions that `value` lists, also in lists of lists and in texts with commas.
  func references<Entity>(_ value: Value?, to known: [String: ID<Entity>]) -> [Reference<Entity>] {
    guard let value else { return [] }
    return Self.listed(value, depth: 0).compactMap { reference($0, to: known) }
  }

  private static func listed(_ value: Value, depth: Int) -> [Value] {
    guard depth < 8 else { return [] }
    switch value.content {
    case .list(let elements): return elements.flatMap { listed($0, depth: depth + 1) }
    case .text: return (TextParts.split(value, by: ",") ?? [value]).filter { !$0.isBlank }
    case .null: return []
    case .bool, .number, .map, .unresolved, .choice: return [value]
    }
  }

  /// Links what `function` says about networks with the resources of the template, and notes the databases whose
  /// addresses its environment holds.
  func link(_ function: inout Function) {
    if var attachment = function.network {
      if let vpc = attachment.vpc { attachment.vpc = linked(vpc, to: network.networks) }
      attachment.subnets = attachment.subnets.map { linked($0, to: network.subnets) }
      attachment.securityGroups = attachment.securityGroups.map { linked($0, to: network.securityGroups) }
      function.network = attachment
    }
    guard !network.databases.isEmpty else { return }
    for variable in function.environment {
      guard let use = databaseUse(variable.value) else { continue }
      if !function.databases.contains(where: { $0.database == use.database && $0.isPublic == use.isPublic }) {
        function.databases.append(use)
      }
    }
  }

  private func linked<Entity>(_ reference: Reference<Entity>, to known: [String: ID<Entity>]) -> Reference<Entity> {
    guard reference.target == nil else { return reference }
    return Reference(reference.value, target: ResourceReference.first(in: reference.value, of: known))
  }

  /// Returns the use of a database that `value`, which refers to one, shows.
  private func databaseUse(_ value: Value) -> DatabaseUse? {
    for unresolved in ResourceReference.unresolved(in: value) {
      guard let key = ResourceReference.key(of: unresolved), let database = network.databases[key] else { continue }
      let attribute = ResourceReference.attribute(of: unresolved) ?? ""
      // ROS names the addresses of an instance `InnerConnectionString` and `PublicConnectionString`.
      let isPublic: Bool? =
        if network.publicAddresses.contains(key) || attribute.hasPrefix("Public") {
          true
        } else if attribute.hasPrefix("Inner") || attribute.hasPrefix("Private") {
          false
        } else {
          nil
        }
      return DatabaseUse(location: value.location, database: database, isPublic: isPublic)
    }
    return nil
  }

  // MARK: Alternatives

  /// Returns the elements of `value`, those of all branches where a condition is open, and whether these are known to
  /// be all and to hold at the same time.
  func alternatives(_ value: Value?) -> (elements: [Value], isComplete: Bool) {
    var elements: [Value] = []
    var isComplete = true
    if let value { collect(value, into: &elements, &isComplete, depth: 0) }
    return (elements, isComplete)
  }

  private func collect(_ value: Value, into elements: inout [Value], _ isComplete: inout Bool, depth: Int) {
    guard depth < 8 else {
      isComplete = false
      return
    }
    switch value.content {
    case .list(let inner):
      for element in inner { collect(element, into: &elements, &isComplete, depth: depth + 1) }
    case .choice(let choice):
      isComplete = false
      for branch in choice.branches { collect(branch.value, into: &elements, &isComplete, depth: depth + 1) }
    case .unresolved: isComplete = false
    case .null: return
    case .bool, .number, .text, .map: elements.append(value)
    }
  }
}

extension TemplateLowering {
  /// Lowers a resource of Resource Access Management.
  mutating func lowerRAM(_ resource: TemplateResource, _ properties: Properties, as type: ROSResourceType) {
    switch type {
    case .role: addRole(resource, properties)
    case .user: addUser(resource, properties)
    case .group: bindPolicies(of: properties, to: addIdentity(.group, resource, name: properties["groupName"]))
    case .policy: addPolicy(resource, properties)
    case .roleAttachment: attach(properties, to: properties["roleName"], .role)
    case .userAttachment: attach(properties, to: properties["userName"], .user)
    case .groupAttachment: attach(properties, to: properties["groupName"], .group)
    case .membership: addMembers(properties)
    case .accessKey: addAccessKey(resource, properties)
    case .service, .serviceFunction, .serviceTrigger, .serviceDomain, .function, .trigger, .serviceLayer, .layer,
      .domain, .concurrency,
      .asynchronous, .networkBinding, .alias, .version, .stack:
      return
    }
  }

  private mutating func addRole(_ resource: TemplateResource, _ properties: Properties) {
    let id = addIdentity(.role, resource, name: properties["roleName"])
    if let document = properties["assumeRolePolicyDocument"] {
      model[id].trust = policy(document, kind: .trust, name: nil)
    }
    model[id].maximumSession = properties["maxSessionDuration"]
    bindPolicies(of: properties, to: id)
  }

  private mutating func addUser(_ resource: TemplateResource, _ properties: Properties) {
    let id = addIdentity(.user, resource, name: properties["userName"])
    if let profile = properties["loginProfile"] { model[id].consoleLogin = Value(.bool(true), at: profile.location) }
    for value in properties["groups"]?.elementsOrSelf ?? [] {
      if let group = identity(for: value, kind: .group) { model[id].groups.append(group) }
    }
    bindPolicies(of: properties, to: id)
  }

  /// Binds inline policies, and those of the provider and of the account by name.
  private mutating func bindPolicies(of properties: Properties, to id: ID<Identity>) {
    bind(properties["policies"], to: id)
    guard let attachments = properties["policyAttachments"] else { return }
    guard let kinds = Properties(attachments) else {
      model[id].isComplete = false
      return
    }
    bind(kinds["system"], to: id)
    bind(kinds["custom"], to: id)
  }

  private mutating func addPolicy(_ resource: TemplateResource, _ properties: Properties) {
    // Where both are given, ROS takes the one that it does not check.
    guard let document = properties["policyDocumentUnchecked", "policyDocument"] else { return }
    let name = properties["policyName"]?.scalar ?? resource.generatedName
    let id = policy(document, kind: .identity, name: name)
    policies[resource.key] = id
    bind(id, to: properties["roles"], kind: .role)
    bind(id, to: properties["users"], kind: .user)
    bind(id, to: properties["groups"], kind: .group)
  }

  private mutating func attach(_ properties: Properties, to value: Value?, _ kind: Identity.Kind) {
    guard let value, let id = identity(for: value, kind: kind) else { return }
    bind(properties["policyName"], to: id)
  }

  private mutating func addMembers(_ properties: Properties) {
    guard let group = properties["groupName"].flatMap({ identity(for: $0, kind: .group) }) else { return }
    for value in properties["users"]?.elementsOrSelf ?? [] {
      guard let user = identity(for: value, kind: .user), !model[user].groups.contains(group) else { continue }
      model[user].groups.append(group)
    }
  }

  private mutating func addAccessKey(_ resource: TemplateResource, _ properties: Properties) {
    guard let user = properties["userName"].flatMap({ identity(for: $0, kind: .user) }) else { return }
    model[user].accessKeys.append(resource.keyLocation)
  }
}

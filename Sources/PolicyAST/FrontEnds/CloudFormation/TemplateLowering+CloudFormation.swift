extension TemplateLowering {
  /// Lowers a template of CloudFormation or SAM.
  mutating func lowerCloudFormation() {
    let resources = resources()
    let globals = template.root["Globals"].map { evaluator.evaluate($0) }
    lowerStacks(of: resources, at: .first)
    lowerNetworks(resources)
    for pass in 0..<AWSResourceType.passes {
      if pass == AWSResourceType.functionPass { lowerStacks(of: resources, at: .beforeFunctions) }
      if pass == AWSResourceType.passes - 1 { for resource in resources { addResourcePolicy(resource) } }
      for resource in resources {
        guard let type = AWSResourceType(rawValue: resource.type), type.pass == pass else { continue }
        lower(resource, as: type, globals)
      }
      // Managed policies may hang on roles; their attachments to roles need the policies.
      if pass == 1 { for resource in resources { bindManagedPolicies(resource) } }
    }
    linkLayers()
    lowerStacks(of: resources, at: .last)
    noteOtherUses(in: resources)
    if nesting == 0 {
      var settings = TemplateSettings(self)
      model.settings += settings.collect()
    }
  }

  private mutating func lower(_ resource: TemplateResource, as type: AWSResourceType, _ globals: Value?) {
    switch type {
    case .role: addRole(resource)
    case .user: addUser(resource)
    case .group: _ = addIdentity(.group, resource, name: properties(of: resource)["groupName"])
    case .managedPolicy: addManagedPolicy(resource)
    case .policy, .rolePolicy, .userPolicy, .groupPolicy: addInlinePolicy(resource)
    case .accessKey: addAccessKey(resource)
    case .membership: addMembers(properties(of: resource))
    case .function: addLambda(resource)
    case .layer, .serverlessLayer: addLayer(resource)
    case .version, .alias: aliases[resource.key] = functionKey(of: properties(of: resource))
    case .permission: addPermission(properties(of: resource))
    case .url: addURL(properties(of: resource), at: resource.keyLocation)
    case .method, .route: addRoute(resource)
    case .eventSource: addEventSource(resource, properties(of: resource))
    case .asynchronous: addInvokeConfiguration(properties(of: resource))
    case .serverlessFunction: addServerlessFunction(resource, globals)
    case .stateMachine: addStateMachine(resource, globals)
    case .application, .stack: return
    case .layerPermission: addPermission(properties(of: resource))
    case .busPolicy: addBusPolicy(resource)
    }
  }

  /// Lowers the stacks among `resources`, local templates that are packaged at deployment.
  private mutating func lowerStacks(of resources: [TemplateResource], at stage: StackStage) {
    let types = [AWSResourceType.stack.rawValue, AWSResourceType.application.rawValue]
    lowerStacks(resources.filter { types.contains($0.type) }, at: stage) { type in
      AWSResourceType(rawValue: type).map { $0.pass >= AWSResourceType.functionPass } ?? false
    } lower: { lowering, stack in
      let file = stack.properties["TemplateURL"] ?? stack.properties["Location"]
      lowering.lowerNested(stack, file: file?.string, body: nil) { $0.lowerCloudFormation() }
    }
  }

  private func functionKey(of properties: Properties) -> String? {
    properties["functionName"].flatMap { ResourceReference.keys(in: $0).first }
  }

  private mutating func addResourcePolicy(_ resource: TemplateResource) {
    guard AWSResourcePolicy.documents[resource.type] != nil,
      let document = AWSResourcePolicy.document(of: resource.type, properties(of: resource))
    else { return }
    _ = policy(document, kind: .resource, name: Text(resource.key))
  }

  /// Adds the one statement that is written beside the name of an event bus.
  private mutating func addBusPolicy(_ resource: TemplateResource) {
    guard let statement = properties(of: resource)["statement"] else { return }
    let policy = PolicyReader(kind: .resource, dialect: .iam)
      .read(statements: statement, name: Text(resource.key), diagnostics: &model.diagnostics)
    _ = model.add(policy)
  }

  // MARK: Identities

  private mutating func addRole(_ resource: TemplateResource) {
    let properties = properties(of: resource)
    let id = addIdentity(.role, resource, name: properties["roleName"])
    if let document = properties["assumeRolePolicyDocument"] {
      model[id].trust = policy(document, kind: .trust, name: nil)
    }
    model[id].maximumSession = properties["maxSessionDuration"]
  }

  private mutating func addUser(_ resource: TemplateResource) {
    let properties = properties(of: resource)
    let id = addIdentity(.user, resource, name: properties["userName"])
    if let profile = properties["loginProfile"] { model[id].consoleLogin = Value(.bool(true), at: profile.location) }
  }

  private mutating func addManagedPolicy(_ resource: TemplateResource) {
    let properties = properties(of: resource)
    guard let document = properties["policyDocument"] else { return }
    let name = properties["managedPolicyName"]?.scalar ?? resource.generatedName
    let id = policy(document, kind: .identity, name: name)
    policies[resource.key] = id
    bind(id, to: properties)
  }

  private mutating func bind(_ id: ID<Policy>, to properties: Properties, as kind: Binding.Kind = .custom) {
    bind(id, to: properties["roles", "roleName"], kind: .role, as: kind)
    bind(id, to: properties["users", "userName"], kind: .user, as: kind)
    bind(id, to: properties["groups", "groupName"], kind: .group, as: kind)
  }

  /// Binds what an identity lists itself, and reads its boundary and its groups.
  private mutating func bindManagedPolicies(_ resource: TemplateResource) {
    guard let type = AWSResourceType(rawValue: resource.type), type == .role || type == .user || type == .group,
      let id = identities[resource.key]
    else { return }
    let properties = properties(of: resource)
    bind(properties["policies"], to: id)
    bind(properties["managedPolicyArns"], to: id)
    for value in properties["groups"]?.elementsOrSelf ?? [] {
      if let group = identity(for: value, kind: .group) { model[id].groups.append(group) }
    }
    if let boundary = properties["permissionsBoundary"] {
      model[id].boundary = ResourceReference.first(in: boundary, of: policies)
    }
  }

  /// A policy without a life of its own: it belongs to the identities that it names.
  private mutating func addInlinePolicy(_ resource: TemplateResource) {
    let properties = properties(of: resource)
    guard let document = properties["policyDocument"] else { return }
    let id = policy(document, kind: .identity, name: properties["policyName"]?.scalar ?? resource.generatedName)
    bind(id, to: properties, as: .inline)
  }

  private mutating func addAccessKey(_ resource: TemplateResource) {
    guard let user = properties(of: resource)["userName"].flatMap({ identity(for: $0, kind: .user) }) else { return }
    model[user].accessKeys.append(resource.keyLocation)
  }

  private mutating func addMembers(_ properties: Properties) {
    guard let group = properties["groupName"].flatMap({ identity(for: $0, kind: .group) }) else { return }
    for value in properties["users"]?.elementsOrSelf ?? [] {
      if let user = identity(for: value, kind: .user) { model[user].groups.append(group) }
    }
  }
}

extension TemplateLowering {
  /// Lowers a template of ROS.
  mutating func lowerROS() {
    let resources = resources()
    lowerStacks(of: resources, at: .first)
    lowerNetworks(resources)
    for pass in 0..<ROSResourceType.passes {
      if pass == ROSResourceType.functionPass { lowerStacks(of: resources, at: .beforeFunctions) }
      for resource in resources {
        guard let type = ROSResourceType(rawValue: resource.type), type.pass == pass else { continue }
        lower(resource, as: type)
      }
    }
    linkLayers()
    lowerStacks(of: resources, at: .last)
    noteOtherUses(in: resources)
    if nesting == 0 {
      var settings = TemplateSettings(self)
      model.settings += settings.collect()
    }
  }

  private mutating func lower(_ resource: TemplateResource, as type: ROSResourceType) {
    // Stacks have their own order.
    guard type != .stack else { return }
    let properties = properties(of: resource)
    switch type {
    case .role, .user, .group, .policy, .roleAttachment, .userAttachment, .groupAttachment, .membership, .accessKey:
      lowerRAM(resource, properties, as: type)
    case .service: addService(resource, properties)
    case .serviceFunction: addServiceFunction(resource, properties)
    case .function: addFunction(resource, properties)
    case .serviceLayer, .layer: addServiceLayer(resource, properties)
    case .serviceTrigger, .trigger: addTrigger(properties)
    case .serviceDomain, .domain: addDomain(properties)
    case .alias, .version: addAlias(resource, properties)
    case .concurrency, .asynchronous, .networkBinding: amendFunction(properties, as: type)
    case .stack: return
    }
  }

  private mutating func lowerStacks(of resources: [TemplateResource], at stage: StackStage) {
    let stacks = resources.filter { $0.type == ROSResourceType.stack.rawValue }
    lowerStacks(stacks, at: stage) { type in
      ROSResourceType(rawValue: type).map { $0.pass >= ROSResourceType.functionPass } ?? false
    } lower: { lowering, stack in
      let properties = stack.properties
      lowering.lowerNested(stack, file: properties["TemplateURL"]?.string, body: properties["TemplateBody"]) {
        $0.lowerROS()
      }
    }
  }

  // MARK: Functions

  private mutating func addService(_ resource: TemplateResource, _ properties: Properties) {
    let name = properties["serviceName"]
    var service = Service(format: format, name: name, location: name.map(\.usage) ?? resource.keyLocation)
    service.role = roleReference(properties["role"])
    let id = model.add(service)
    services[resource.key] = id
    serviceProperties[id] = properties
    if let text = name?.scalar, servicesByName[text] == nil { servicesByName[text] = id }
  }

  private mutating func addServiceFunction(_ resource: TemplateResource, _ properties: Properties) {
    let name = properties["functionName"]
    var function = Function(
      format: format, generation: .fc2, name: name, location: name.map(\.usage) ?? resource.keyLocation)
    if let (service, shared) = service(for: properties["serviceName"]) {
      function.service = service
      function.role = model[service].role
      function.readSurroundings(shared)
    }
    function.readSettings(properties)
    _ = add(function, for: resource.key)
  }

  private mutating func addServiceLayer(_ resource: TemplateResource, _ properties: Properties) {
    let name = properties["layerName"]
    var package = CodePackage(location: properties["code"]?.location ?? resource.keyLocation)
    let details = Properties(properties["code"])
    package.inline = details?["zipFile"]
    package.bucket = details?["ossBucketName"]
    package.object = details?["ossObjectName"]
    let location = name.map(\.usage) ?? resource.keyLocation
    add(Layer(format: format, name: name, location: location, code: package), for: resource.key)
  }

  /// Returns the service that `value` names, with its properties.
  private func service(for value: Value?) -> (ID<Service>, Properties)? {
    guard let value else { return nil }
    let named = value.scalar.flatMap { servicesByName[$0] }
    guard let id = ResourceReference.first(in: value, of: services) ?? named, let shared = serviceProperties[id] else {
      return nil
    }
    return (id, shared)
  }

  private mutating func addFunction(_ resource: TemplateResource, _ properties: Properties) {
    let name = properties["functionName"]
    var function = Function(
      format: format, generation: .fc3, name: name, location: name.map(\.usage) ?? resource.keyLocation)
    function.role = roleReference(properties["role"])
    function.readSurroundings(properties)
    function.readSettings(properties)
    _ = add(function, for: resource.key)
  }

  private mutating func addTrigger(_ properties: Properties) {
    var trigger = Trigger(properties, format: format, diagnostics: &model.diagnostics)
    trigger.role = roleReference(properties["invocationRole", "role"])
    trigger.function = function(for: properties["functionName"])
    _ = model.add(trigger)
  }

  private mutating func addDomain(_ properties: Properties) {
    var domain = CustomDomain(properties, format: format)
    domain.functions = domain.routes.compactMap { function(for: $0) }
    model.domains.append(domain)
  }

  private mutating func addAlias(_ resource: TemplateResource, _ properties: Properties) {
    guard let name = properties["functionName"] else { return }
    aliases[resource.key] = ResourceReference.keys(in: name).first
  }

  /// Reads settings of a function that stand in a resource of their own.
  private mutating func amendFunction(_ properties: Properties, as type: ROSResourceType) {
    guard let id = function(for: properties["functionName"]) else { return }
    switch type {
    case .concurrency: model[id].reservedConcurrency = properties["reservedConcurrency"]
    case .asynchronous: model[id].asynchronous = AsynchronousConfiguration(properties.value)
    case .networkBinding: model[id].callingNetworks += properties["vpcId", "vpcIds"]?.elementsOrSelf ?? []
    case .role, .user, .group, .policy, .roleAttachment, .userAttachment, .groupAttachment, .membership, .accessKey,
      .service, .serviceFunction, .serviceTrigger, .serviceDomain, .function, .trigger, .domain, .serviceLayer, .layer,
      .alias, .version,
      .stack:
      return
    }
  }
}

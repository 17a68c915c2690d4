extension TemplateLowering {
  /// Lowers a template of Funcraft: services with their functions beside the properties, flows and domains, and
  /// whatever of ROS stands beside them.
  /// - Source: docs/specs/2018-04-03.md of Funcraft.
  mutating func lowerFuncraft() {
    let globals = template.root["Globals"].map { evaluator.evaluate($0) }
    // Roles and policies of ROS first, as services refer to them; settings are gathered at the end.
    nesting += 1
    lowerROS()
    nesting -= 1
    for resource in resources() {
      switch resource.type {
      case "Aliyun::Serverless::Service": addFuncraftService(resource, globals)
      case "Aliyun::Serverless::Flow": addFlow(resource)
      case _: continue
      }
    }
    for resource in resources() where resource.type == "Aliyun::Serverless::CustomDomain" {
      addFuncraftDomain(resource)
    }
    var settings = TemplateSettings(self)
    model.settings += settings.collect()
  }

  private mutating func addFuncraftService(_ resource: TemplateResource, _ globals: Value?) {
    let written = properties(of: resource).value
    let shared =
      Properties(globals?["Service"]?.overlaid(by: written) ?? written) ?? Properties(empty: written.location)
    // The key is the name unless the transform of ROS gives another one.
    let name = shared["serviceName"] ?? Value(.text(resource.name), at: resource.keyLocation)
    var service = Service(format: format, name: name, location: name.usage)
    service.role = roleReference(shared["role"]) ?? impliedRole(of: resource, shared, name: resource.key)
    let id = model.add(service)
    services[resource.key] = id
    for entry in resource.value.entries ?? [] where entry.value["Type"]?.string == "Aliyun::Serverless::Function" {
      addFuncraftFunction(entry, in: id, shared, globals)
    }
  }

  /// The role that the tool makes for the policies of a service or flow; they count only where no role is given.
  private mutating func impliedRole(
    of resource: TemplateResource, _ properties: Properties, name: String
  ) -> RoleReference? {
    guard let policies = properties["policies"], !policies.isBlank else { return nil }
    let id = addIdentity(.role, resource, name: nil)
    model[id].trust = model.add(TrustPolicy.ofServices(nil, provider: .alibaba, at: resource.keyLocation))
    bind(policies, to: id)
    let role = Value(.text(resource.generatedName), at: resource.keyLocation)
    return RoleReference(role, identity: id, isAutomatic: true)
  }

  private mutating func addFuncraftFunction(
    _ entry: Value.Entry, in service: ID<Service>, _ shared: Properties, _ globals: Value?
  ) {
    let own = evaluator.evaluate(entry.value["Properties"] ?? Value(.map([]), at: entry.keyLocation))
    let properties = Properties(globals?["Function"]?.overlaid(by: own) ?? own) ?? Properties(empty: own.location)
    let name = properties["functionName"] ?? Value(.text(entry.key), at: entry.keyLocation)
    var function = Function(format: format, generation: .fc2, name: name, location: name.usage)
    function.service = service
    function.role = model[service].role
    function.readSurroundings(shared)
    function.readSettings(properties)
    let id = add(function, for: entry.key.string)
    for event in entry.value["Events"]?.entries ?? [] { addEvent(event, to: id) }
  }

  private mutating func addEvent(_ event: Value.Entry, to function: ID<Function>) {
    let evaluated = evaluator.evaluate(event.value)
    guard let outer = Properties(evaluated) else { return }
    let type = outer["type"]
    var trigger = Trigger(
      format: format, kind: type?.scalar?.known.map { Trigger.Kind(written: $0) }, location: event.keyLocation)
    trigger.type = type
    trigger.name = Value(.text(event.key), at: event.keyLocation)
    trigger.function = function
    if let properties = Properties(outer["properties"]) {
      trigger.configuration = properties.value
      trigger.role = roleReference(properties["invocationRole"])
      trigger.source = properties["sourceArn"]
      trigger.qualifier = properties["qualifier"]
      trigger.read(properties)
    }
    _ = model.add(trigger)
  }

  private mutating func addFlow(_ resource: TemplateResource) {
    let properties = properties(of: resource)
    guard roleReference(properties["role"]) == nil, let policies = properties["policies"] else { return }
    let id = addIdentity(.role, resource, name: nil)
    let service = Value(.text(Text("fnf.aliyuncs.com")), at: resource.keyLocation)
    model[id].trust = model.add(TrustPolicy.ofServices(service, provider: .alibaba, at: resource.keyLocation))
    bind(policies, to: id)
  }

  private mutating func addFuncraftDomain(_ resource: TemplateResource) {
    let properties = properties(of: resource)
    var domain = CustomDomain(properties, format: format)
    if domain.name == nil {
      domain.name = Value(.text(resource.name), at: resource.keyLocation)
      domain.location = resource.keyLocation
    }
    // Routes are a map from paths to functions here.
    let routes = Properties(Properties(properties["routeConfig"])?["routes"])?.entries.map(\.value) ?? []
    domain.routes = routes.compactMap { Properties($0)?["functionName"] }
    model.domains.append(domain)
  }
}

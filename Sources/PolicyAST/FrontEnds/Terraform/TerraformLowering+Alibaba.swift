extension TerraformLowering {
  /// Connects what a resource of Alibaba Cloud says.
  mutating func connectAlibaba(_ instance: TerraformInstance) {
    switch instance.type {
    case "alicloud_ram_role_policy_attachment": attach(instance, to: "role_name", .role)
    case "alicloud_ram_user_policy_attachment": attach(instance, to: "user_name", .user)
    case "alicloud_ram_group_policy_attachment": attach(instance, to: "group_name", .group)
    case "alicloud_resource_manager_policy_attachment": attachPrincipal(instance)
    case "alicloud_ram_group_membership": addMembers("user_names", "group_name", of: instance)
    case "alicloud_ram_user_group_attachment": addMembers("user_name", "group_name", of: instance)
    case "alicloud_ram_access_key": addAccessKey("user_name", of: instance)
    case "alicloud_ram_login_profile": addLogin("user_name", of: instance)
    case "alicloud_fc_trigger", "alicloud_fcv3_trigger": addTrigger(instance)
    case "alicloud_fc_custom_domain", "alicloud_fcv3_custom_domain": addDomain(instance)
    case "alicloud_fc_function_async_invoke_config", "alicloud_fcv3_async_invoke_config": addAsynchronous(instance)
    case "alicloud_fcv3_concurrency_config": addConcurrency(instance)
    case "alicloud_fcv3_vpc_binding": addCallingNetwork(instance)
    case "alicloud_oss_bucket": return
    case _: addResourcePolicy("policy", of: instance)
    }
  }

  private mutating func attach(_ instance: TerraformInstance, to attribute: String, _ kind: Identity.Kind) {
    let isCustom = instance.attribute("policy_type")?.string?.lowercased() == "custom"
    for id in identities(in: attribute, of: instance, kind) {
      bind("policy_name", of: instance, to: id, as: isCustom ? .custom : .managed)
    }
  }

  private mutating func attachPrincipal(_ instance: TerraformInstance) {
    switch instance.attribute("principal_type")?.string {
    case "ServiceRole", "IMSRole": attach(instance, to: "principal_name", .role)
    case "IMSUser": attach(instance, to: "principal_name", .user)
    case "IMSGroup": attach(instance, to: "principal_name", .group)
    case _: return
    }
  }

  // MARK: Function Compute

  mutating func addService(_ instance: TerraformInstance) {
    let properties = properties(of: instance)
    let name = properties["name"]
    var service = Service(format: .terraform, name: name, location: name?.usage ?? instance.headerLocation)
    service.role = roleReference("role", of: instance)
    service.callers = instance.callers
    let id = model.add(service)
    services.add(id, for: instance)
    surroundings[id] = properties
  }

  /// Adds a function of Function Compute 2.0.
  mutating func addFunction2(_ instance: TerraformInstance) {
    let properties = properties(of: instance)
    let name = properties["functionName", "name"]
    var function = Function(
      format: .terraform, generation: .fc2, name: name, location: name?.usage ?? instance.headerLocation)
    for attribute in ["service", "service_name"] {
      guard let id = services.first(instance.references(in: attribute), from: instance) else { continue }
      function.service = id
      function.role = model[id].role
      if let settings = surroundings[id] { function.readSurroundings(settings) }
    }
    if function.service == nil, let written = properties["service", "serviceName"] {
      // The service lives elsewhere, with its role, network and logs.
      let reason = written.openReason ?? Unresolved(.undefined, written.usage.text)
      function.leaveSurroundingsOpen(Value(.unresolved(reason), at: written.usage), because: reason)
    }
    function.readSettings(properties)
    readPackage(properties, into: &function)
    add(function, for: instance)
  }

  /// Adds a function of Function Compute 3.0.
  mutating func addFunction3(_ instance: TerraformInstance) {
    let properties = properties(of: instance)
    let name = properties["functionName"]
    var function = Function(
      format: .terraform, generation: .fc3, name: name, location: name?.usage ?? instance.headerLocation)
    function.role = roleReference("role", of: instance)
    function.readSurroundings(properties)
    function.readSettings(properties)
    add(function, for: instance)
  }

  private func readPackage(_ properties: Properties, into function: inout Function) {
    guard let value = properties["filename"] else { return }
    var package = function.code ?? CodePackage(location: value.location)
    package.path = value
    function.code = package
  }

  /// Returns the function that `attributes` name: the first that leads to one.
  func function(_ attributes: [String], of instance: TerraformInstance) -> ID<Function>? {
    for attribute in attributes {
      if let found = functions.first(instance.references(in: attribute), from: instance) { return found }
    }
    for attribute in attributes {
      guard let text = instance.attribute(attribute)?.scalar else { continue }
      let name = WrittenARN(text).map { $0.name.string.split(separator: ":").last.map(String.init) ?? "" }
      if let found = functionsByName[name ?? text.string] { return found }
    }
    return nil
  }

  private mutating func addTrigger(_ instance: TerraformInstance) {
    var trigger = Trigger(properties(of: instance), format: .terraform, diagnostics: &model.diagnostics)
    if trigger.name == nil { trigger.location = instance.headerLocation }
    trigger.function = function(["function_name", "function"], of: instance)
    trigger.role = roleReference("invocation_role", of: instance) ?? roleReference("role", of: instance)
    trigger.callers = instance.callers
    if trigger.configuration == nil, let topic = properties(of: instance)["configMns"] { trigger.configuration = topic }
    _ = model.add(trigger)
  }

  private mutating func addDomain(_ instance: TerraformInstance) {
    var domain = CustomDomain(properties(of: instance), format: .terraform)
    if domain.name == nil { domain.location = instance.headerLocation }
    domain.callers = instance.callers
    model.domains.append(domain)
  }

  private mutating func addAsynchronous(_ instance: TerraformInstance) {
    guard let id = function(["function_name"], of: instance) else { return }
    let properties = properties(of: instance)
    var configuration = AsynchronousConfiguration(properties.value)
    configuration.maximumRetries = configuration.maximumRetries ?? properties["maximumRetryAttempts"]
    configuration.maximumEventAge = configuration.maximumEventAge ?? properties["maximumEventAgeInSeconds"]
    model[id].asynchronous = configuration
  }

  private mutating func addConcurrency(_ instance: TerraformInstance) {
    guard let id = function(["function_name"], of: instance) else { return }
    model[id].reservedConcurrency = instance.attribute("reserved_concurrency")
  }

  private mutating func addCallingNetwork(_ instance: TerraformInstance) {
    guard let id = function(["function_name"], of: instance), let network = written("vpc_id", of: instance) else {
      return
    }
    model[id].callingNetworks.append(network)
  }
}

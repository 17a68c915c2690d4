extension TemplateLowering {
  /// Lowers the service of a project for Alibaba Cloud: one service of Function Compute 2.0 with one role.
  /// - Source: aliyun/serverless-aliyun-function-compute.
  mutating func lowerServerlessAliyun(
    _ project: Value, _ provider: Properties, _ functions: [Value.Entry], prefix: Text
  ) {
    let written = project["service"]?["name"] ?? project["service"] ?? project
    var service = Service(format: format, name: Value(.text(prefix), at: written.location), location: written.location)
    service.role = roleReference(provider["role"]) ?? aliyunRole(provider, prefix: prefix)
    let id = model.add(service)
    for entry in functions {
      guard let properties = Properties(evaluator.evaluate(entry.value)) else { continue }
      let name = serverlessName(entry, properties, prefix: prefix)
      var function = Function(format: format, generation: .fc2, name: name, location: name.usage)
      function.service = id
      function.region = provider["region"]
      function.role = service.role
      function.readSurroundings(provider)
      function.runtime = provider["runtime"]
      function.memory = provider["memorySize"]
      function.timeout = provider["timeout"]
      if let entry = provider.entry("environment") { function.readEnvironment(entry) }
      function.readSettings(properties)
      if let entry = properties.entry("environment") { function.readEnvironment(entry) }
      // The plugin makes a log project and a logstore for the service.
      if function.logs == nil { function.logs = LogConfiguration(location: entry.keyLocation, isAutomatic: true) }
      let added = add(function, for: entry.key.string)
      addServerlessEvents(properties["events"], to: added)
    }
  }

  private mutating func aliyunRole(_ provider: Properties, prefix: Text) -> RoleReference? {
    guard let statements = provider["ramRoleStatements"] else { return nil }
    let text = Text(pieces: [.literal("sls-")] + prefix.pieces + [.literal("-exec-role")])
    let name = Value(.text(text), at: statements.location)
    let id = serverlessRole(named: name, "exec-role", at: statements.location, for: .alibaba)
    bindStatements(statements, to: id)
    return RoleReference(name, identity: id, isAutomatic: true)
  }
}

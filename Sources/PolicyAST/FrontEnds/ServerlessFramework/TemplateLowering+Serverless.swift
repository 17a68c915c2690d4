extension TemplateLowering {
  /// Lowers a Serverless Framework project, variables followed; its own resources are those of the template.
  mutating func lowerServerless(_ project: Value) {
    switch template.language {
    case .ros: lowerROS()
    case .cloudFormation: lowerCloudFormation()
    }
    let settings = Properties(evaluator.evaluate(project["provider"] ?? project)) ?? Properties(empty: project.location)
    let stage = settings["stage"]?.scalar ?? Text("dev")
    let service = project["service"]?["name"]?.scalar ?? project["service"]?.scalar ?? Text("")
    let prefix = Text(pieces: service.pieces + [.literal("-")] + stage.pieces)
    let functions = ServerlessFrameworkProject.merged(project["functions"])?.entries ?? []
    switch template.language {
    case .ros: lowerServerlessAliyun(project, settings, functions, prefix: prefix)
    case .cloudFormation: lowerServerlessAWS(settings, functions, prefix: prefix)
    }
    setPackages(project)
    addServerlessLayers(project)
  }

  /// Gives the functions the code that the tool packs for them; an image has none.
  private mutating func setPackages(_ project: Value) {
    let service = Properties(project["package"].map { evaluator.evaluate($0) })
    let leftOut = Self.leftOut(of: project)
    for entry in ServerlessFrameworkProject.merged(project["functions"])?.entries ?? [] {
      guard let id = functions[entry.key.string], model[id].image == nil, model[id].code == nil else { continue }
      let own = Properties(Properties(evaluator.evaluate(entry.value))?["package"])
      let isAlone = own?["individually"]?.bool == true || service?["individually"]?.bool == true
      model[id].code = CodePackage(
        serverless: service, own, isAlone: isAlone, leavingOut: leftOut, at: model[id].location)
    }
  }

  /// What the tool leaves out of every function: local plugins, the folders of layers, and files of `useDotenv`.
  private static func leftOut(of project: Value) -> [String] {
    var patterns = [project["plugins"]?["localPath"]?.string].compactMap { $0 }
    for entry in ServerlessFrameworkProject.merged(project["layers"])?.entries ?? [] {
      if let path = entry.value["path"]?.string { patterns.append("\(path)/**") }
    }
    return patterns + (project["useDotenv"]?.bool == true ? [".env*"] : [])
  }

  private mutating func addServerlessLayers(_ project: Value) {
    let service = Properties(project["package"].map { evaluator.evaluate($0) })
    for entry in ServerlessFrameworkProject.merged(project["layers"])?.entries ?? [] {
      guard let properties = Properties(evaluator.evaluate(entry.value)) else { continue }
      let own = Properties(properties["package"])
      var package = CodePackage(serverless: service, own, isAlone: true, leavingOut: [], at: entry.keyLocation)
      if own?["artifact"] == nil, let path = properties["path"] { package.path = path }
      let name = Value(.text(entry.key), at: entry.keyLocation)
      // The tool names the resource after the key: `common` becomes `CommonLambdaLayer`.
      let key = entry.key.string
      let resource = "\(key.prefix(1).uppercased())\(key.dropFirst())LambdaLayer"
      add(Layer(format: format, name: name, location: entry.keyLocation, code: package), for: resource)
    }
    linkLayers()
  }

  /// Returns the name that the tool gives to the function under `entry`.
  func serverlessName(_ entry: Value.Entry, _ properties: Properties, prefix: Text) -> Value {
    if let name = properties["name"] { return name }
    return Value(.text(Text(pieces: prefix.pieces + [.literal("-")] + entry.key.pieces)), at: entry.keyLocation)
  }

  // MARK: AWS

  private mutating func lowerServerlessAWS(_ provider: Properties, _ functions: [Value.Entry], prefix: Text) {
    var shared: RoleReference?
    for entry in functions {
      guard let properties = Properties(evaluator.evaluate(entry.value)) else { continue }
      let name = serverlessName(entry, properties, prefix: prefix)
      var function = Function(format: format, generation: .lambda, name: name, location: name.usage)
      function.region = provider["region"]
      function.readServerless(properties, provider)
      if let role = properties["role"] {
        function.role = serverlessRole(role)
      } else if let statements = properties["iamRoleStatements"] {
        function.role = ownRole(of: entry, statements, properties, provider)
      } else {
        shared = shared ?? serviceRole(provider)
        function.role = shared
      }
      let id = add(function, for: entry.key.string)
      addServerlessEvents(properties["events"], to: id)
      if let url = properties.entry("url"), url.value.bool != false { addServerlessURL(url, to: id) }
    }
    if functions.isEmpty { _ = serviceRole(provider) }
  }

  /// A role by ARN, by reference, or by the key of a resource.
  private func serverlessRole(_ value: Value) -> RoleReference? {
    if let key = value.string, let own = identities[key] { return RoleReference(value, identity: own) }
    return roleReference(value)
  }

  /// The role that the functions of the service share.
  private mutating func serviceRole(_ provider: Properties) -> RoleReference? {
    let iam = Properties(provider["iam"])
    let settings = Properties(iam?["role"])
    if settings == nil, let role = iam?["role"] ?? provider["role"] { return serverlessRole(role) }
    let location = (settings?.value ?? provider["iamRoleStatements"] ?? provider.value).location
    let name = settings?["name"]
    let id = serverlessRole(named: name, "IamRoleLambdaExecution", at: location, for: .aws)
    bindStatements(settings?["statements"] ?? provider["iamRoleStatements"], to: id)
    bind(settings?["managedPolicies"] ?? provider["iamManagedPolicies"], to: id)
    return RoleReference(name ?? generated("IamRoleLambdaExecution", at: location), identity: id, isAutomatic: true)
  }

  /// The role of one function, by the plugin for such roles.
  private mutating func ownRole(
    of entry: Value.Entry, _ statements: Value, _ properties: Properties, _ provider: Properties
  ) -> RoleReference {
    let key = "\(entry.key.string)IamRole"
    let id = serverlessRole(named: properties["iamRoleStatementsName"], key, at: statements.location, for: .aws)
    bindStatements(statements, to: id)
    if properties["iamRoleStatementsInherit"]?.bool == true {
      let role = Properties(Properties(provider["iam"])?["role"])
      bindStatements(role?["statements"] ?? provider["iamRoleStatements"], to: id)
    }
    return RoleReference(generated(key, at: statements.location), identity: id, isAutomatic: true)
  }

  private func generated(_ key: String, at location: Location) -> Value {
    Value(.text(Text(pieces: [.hole(Unresolved(.deployment, key))])), at: location)
  }

  /// Adds a role that the tool makes.
  mutating func serverlessRole(
    named name: Value?, _ key: String, at location: Location, for provider: Provider
  ) -> ID<Identity> {
    let text = name?.scalar ?? Text(pieces: [.hole(Unresolved(.deployment, key))])
    var identity = Identity(
      .role, provider: provider, origin: .declared, format: format, name: text, location: name?.usage ?? location,
      isComplete: true)
    identity.trust = model.add(TrustPolicy.ofServices(nil, provider: provider, at: location))
    return add(identity, for: key)
  }

  /// Binds a list of statements as one policy.
  mutating func bindStatements(_ value: Value?, to identity: ID<Identity>) {
    guard let value else { return }
    if value.unresolved != nil { model[identity].isComplete = false }
    let reader = PolicyReader(kind: .identity, dialect: provider.dialect)
    let policy = model.add(reader.read(statements: value, diagnostics: &model.diagnostics))
    _ = model.add(
      Binding(.inline, identity: identity, name: nil, policy: policy, location: value.usage, format: format))
  }

  private mutating func addServerlessURL(_ url: Value.Entry, to function: ID<Function>) {
    var trigger = Trigger(format: format, kind: .functionURL, location: url.keyLocation)
    trigger.function = function
    let authorizer = Properties(url.value)?["authorizer"]
    trigger.authentication = authorizer ?? Value(.text(Text("NONE")), at: url.value.location)
    _ = model.add(trigger)
  }

  // MARK: Events

  /// Adds the triggers that `value` lists: texts, or maps of one key that names the kind.
  mutating func addServerlessEvents(_ value: Value?, to function: ID<Function>) {
    for element in value?.elementsOrSelf ?? [] {
      guard let entry = element.entries?.first else { continue }
      let settings = Properties(entry.value)
      var trigger = Trigger(
        format: format, kind: serverlessKind(entry.key.string), location: entry.keyLocation)
      trigger.type = Value(.text(entry.key), at: entry.keyLocation)
      trigger.function = function
      trigger.configuration = entry.value
      trigger.source = settings?["sourceArn", "arn", "bucket", "topicName"] ?? (settings == nil ? entry.value : nil)
      trigger.methods = settings?["method"]
      if let configuration = Properties(settings?["triggerConfig"]) { trigger.read(configuration) }
      if trigger.authentication == nil { trigger.authentication = settings?["authorizer"] }
      if trigger.authentication == nil, provider == .aws, ["http", "httpApi"].contains(entry.key.string) {
        // `private` asks for a key.
        let key = settings?["private"].flatMap { $0.bool == false ? nil : $0 }
        trigger.authentication = key ?? .none(at: entry.keyLocation)
      }
      _ = model.add(trigger)
    }
  }

  private func serverlessKind(_ name: String) -> Trigger.Kind {
    switch (name, provider) {
    case ("http", _), ("https", _), ("httpApi", _), ("websocket", _): .apiGateway
    case (_, .alibaba): Trigger.Kind(written: name)
    case ("schedule", .aws), ("eventBridge", .aws), ("cloudwatchEvent", .aws): Trigger.Kind(rawValue: "events")
    case ("stream", .aws): Trigger.Kind(rawValue: "kinesis")
    case ("alb", .aws): Trigger.Kind(rawValue: "elasticloadbalancing")
    case (_, .aws): Trigger.Kind(rawValue: name.lowercased())
    }
  }
}

extension TemplateLowering {
  /// Adds the function that an `AWS::Serverless::Function` makes, with its role, events and public address.
  mutating func addServerlessFunction(_ resource: TemplateResource, _ globals: Value?) {
    let properties = laidOver(globals?["Function"], properties(of: resource))
    var function = lambda(resource, properties)
    function.role = roleReference(properties["role"]) ?? impliedRole(of: resource, properties)
    if let value = properties["eventInvokeConfig"], let configuration = Properties(value) {
      function.asynchronous = AsynchronousConfiguration(lambda: configuration)
    }
    let id = add(function, for: resource.key)
    for event in Properties(properties["events"])?.entries ?? [] { addEvent(event, to: id, globals) }
    if let url = properties.entry("functionUrlConfig"), let settings = Properties(url.value) {
      addURL(settings, to: id, at: url.keyLocation)
    }
  }

  /// Adds the role of an `AWS::Serverless::StateMachine`.
  mutating func addStateMachine(_ resource: TemplateResource, _ globals: Value?) {
    let properties = laidOver(globals?["StateMachine"], properties(of: resource))
    guard properties["role"] == nil, let policies = properties["policies"] else { return }
    let id = addIdentity(.role, resource, name: nil)
    let service = Value(.text(Text("states.amazonaws.com")), at: resource.keyLocation)
    model[id].trust = model.add(TrustPolicy.ofServices(service, provider: .aws, at: resource.keyLocation))
    bindServerless(policies, to: id, depth: 0)
  }

  /// Returns `properties` with what `globals` give to all: lists of both are joined, maps merged.
  /// - Source: "Globals section of the AWS SAM template", SAM documentation.
  private func laidOver(_ globals: Value?, _ properties: Properties) -> Properties {
    guard let globals, let whole = Properties(globals.overlaid(by: properties.value, appendingLists: true)) else {
      return properties
    }
    return whole
  }

  /// The role that SAM makes for a function without one.
  ///
  /// The policy for logs that SAM adds by itself is left out: it is no choice of the project.
  private mutating func impliedRole(of resource: TemplateResource, _ properties: Properties) -> RoleReference {
    let key = "\(resource.key)Role"
    let name = Text(pieces: [.hole(Unresolved(.deployment, key))])
    let identity = Identity(
      .role, provider: .aws, origin: .declared, format: format, name: name, location: resource.keyLocation,
      isComplete: true)
    let id = add(identity, for: key)
    if let document = properties["assumeRolePolicyDocument"] {
      model[id].trust = policy(document, kind: .trust, name: nil)
    } else {
      model[id].trust = model.add(TrustPolicy.ofServices(nil, provider: .aws, at: resource.keyLocation))
    }
    if let policies = properties["policies"] { bindServerless(policies, to: id, depth: 0) }
    if let boundary = properties["permissionsBoundary"] {
      model[id].boundary = ResourceReference.first(in: boundary, of: policies)
    }
    return RoleReference(Value(.text(name), at: resource.keyLocation), identity: id, isAutomatic: true)
  }

  /// Binds what `Policies` lists: names, documents, and SAM's policy templates, whose statements are filled in.
  private mutating func bindServerless(_ value: Value, to identity: ID<Identity>, depth: Int) {
    guard depth < 8 else { return }
    switch value.content {
    case .list(let elements):
      for element in elements { bindServerless(element, to: identity, depth: depth + 1) }
    case .map(let entries) where entries.count == 1 && SAMPolicyTemplates.contains(entries[0].key.string):
      bindTemplate(entries[0], to: identity)
    case .choice(let choice) where Self.holdsTemplate(value, depth: 0):
      for branch in choice.branches { bindServerless(branch.value, to: identity, depth: depth + 1) }
    case .null, .bool, .number, .text, .map, .unresolved, .choice:
      bind(value, to: identity)
    }
  }

  private static func holdsTemplate(_ value: Value, depth: Int) -> Bool {
    guard depth < 8 else { return false }
    switch value.content {
    case .list(let elements): return elements.contains { holdsTemplate($0, depth: depth + 1) }
    case .map(let entries): return entries.count == 1 && SAMPolicyTemplates.contains(entries[0].key.string)
    case .choice(let choice): return choice.branches.contains { holdsTemplate($0.value, depth: depth + 1) }
    case .null, .bool, .number, .text, .unresolved: return false
    }
  }

  private mutating func bindTemplate(_ entry: Value.Entry, to identity: ID<Identity>) {
    let given = (entry.value.entries ?? []).map { ($0.key.string, $0.value) }
    let arguments = Dictionary(given, uniquingKeysWith: { _, last in last })
    guard
      let statements = SAMPolicyTemplates.statements(
        of: entry.key.string, arguments: arguments, at: entry.keyLocation)
    else { return }
    var policy = PolicyReader(kind: .identity, dialect: .iam)
      .read(statements: statements, name: entry.key, diagnostics: &model.diagnostics)
    policy.faults = []
    policy.location = entry.keyLocation
    let id = model.add(policy)
    _ = model.add(
      Binding(.inline, identity: identity, name: entry.key, policy: id, location: entry.keyLocation, format: format))
  }

  private mutating func addEvent(_ event: Value.Entry, to function: ID<Function>, _ globals: Value?) {
    guard let outer = Properties(event.value) else { return }
    let type = outer["type"]
    var trigger = Trigger(
      format: format, kind: type?.scalar?.known.map { Trigger.Kind(serverless: $0) }, location: event.keyLocation)
    trigger.type = type
    trigger.name = Value(.text(event.key), at: event.keyLocation)
    trigger.function = function
    if let properties = Properties(outer["properties"]) {
      trigger.configuration = properties.value
      trigger.source = properties["stream", "queue", "topic", "bucket", "cluster", "broker", "rule"]
      trigger.methods = properties["method"]
      trigger.events = properties["events"]
      let settings = Properties(properties["auth", "functionUrlConfig"])
      trigger.authentication = settings?["authorizer", "authType"]
      if trigger.kind == .apiGateway, let word = type?.string, word != "WebSocketApi" {
        trigger.authentication = authorizer(ofEvent: properties, globals, type: word, at: event.keyLocation)
      }
    }
    _ = model.add(trigger)
  }
}

extension Trigger.Kind {
  /// The kind that SAM names `type`: the code of the source's service.
  init(serverless type: String) {
    switch type {
    case "Api", "HttpApi", "WebSocketApi": self = .apiGateway
    case "Schedule", "CloudWatchEvent", "EventBridgeRule": self.init(rawValue: "events")
    case "ScheduleV2": self.init(rawValue: "scheduler")
    case "CloudWatchLogs": self.init(rawValue: "logs")
    case "IoTRule": self.init(rawValue: "iot")
    case "Cognito": self.init(rawValue: "cognito-idp")
    case "AlexaSkill": self.init(rawValue: "alexa")
    case "MSK", "SelfManagedKafka": self.init(rawValue: "kafka")
    case "DocumentDB": self.init(rawValue: "docdb")
    case _: self.init(rawValue: type.lowercased())
    }
  }
}

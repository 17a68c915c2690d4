extension AccountLowering {
  /// Adds a function of Function Compute, under the names of its interface.
  mutating func addFunction(_ properties: Properties) {
    guard let name = properties["functionName"], !isKnown(name, .alibaba) else { return }
    let arn = properties["functionArn"]?.scalar.flatMap { WrittenARN($0) }
    let service = self.service
    var function = Function(
      format: .accountState, generation: service == nil ? .fc3 : .fc2, name: name, location: name.location)
    function.service = service
    setPlace(of: &function, arn, at: properties.value.location)
    function.role = (properties["role"]).flatMap { $0.isBlank ? nil : RoleReference($0) }
    if let service, function.role == nil { function.role = model[service].role }
    function.readSurroundings(properties)
    function.readSettings(properties)
    function.layers = function.layers.map { $0["arn"] ?? $0 }
    _ = model.add(function)
  }

  /// The service of Function Compute 2.0 that the file is named after.
  private var service: ID<Service>? {
    let index = model.services.firstIndex { service in
      service.format == .accountState && (service.name?.string.map { isNamed(after: $0) } ?? false)
    }
    return index.map { ID($0) }
  }

  mutating func addService(_ properties: Properties) {
    guard let name = properties["serviceName"] else { return }
    var service = Service(format: .accountState, name: name, location: name.location)
    service.role = properties["role"].flatMap { $0.isBlank ? nil : RoleReference($0) }
    _ = model.add(service)
  }

  /// Adds a trigger; its target, or else the name of the file, tells the function.
  mutating func addTrigger(_ properties: Properties) {
    var trigger = Trigger(properties, format: .accountState, diagnostics: &model.diagnostics)
    let target = properties["targetArn"]?.scalar.flatMap { WrittenARN($0) }?.name.known
    let index = model.functions.firstIndex { function in
      guard function.format == .accountState, let name = function.name?.string else { return false }
      return target.map { $0 == "functions/\(name)" || $0.hasSuffix("/functions/\(name)") } ?? isNamed(after: name)
    }
    trigger.function = index.map { ID($0) }
    _ = model.add(trigger)
  }

  private func isKnown(_ name: Value, _ provider: Provider) -> Bool {
    model.functions.contains { function in
      function.format == .accountState && function.provider == provider && function.name?.scalar == name.scalar
        && function.location.file.path != name.location.file.path
    }
  }

  private func setPlace(of function: inout Function, _ arn: WrittenARN?, at location: Location) {
    guard let arn else { return }
    function.region = Value(.text(arn.region), at: location)
    function.account = Value(.text(arn.account), at: location)
  }

  // MARK: Lambda

  mutating func addLambdas(_ answer: Properties) {
    let single = Properties(answer["Configuration"]) ?? answer
    for properties in elements(answer["Functions"], else: single) {
      guard let name = properties["FunctionName"], !isKnown(name, .aws) else { continue }
      var function = Function(format: .accountState, generation: .lambda, name: name, location: name.location)
      setPlace(of: &function, properties["FunctionArn"]?.scalar.flatMap { WrittenARN($0) }, at: name.location)
      function.role = properties["Role"].map { RoleReference($0) }
      function.readLambda(properties)
      function.layers = function.layers.map { $0["Arn"] ?? $0 }
      _ = model.add(function)
    }
  }

  /// Adds a resource policy; its statements tell the function.
  mutating func addLambdaPolicy(_ answer: Properties) {
    guard let document = answer["Policy"] else { return }
    let reader = PolicyReader(kind: .resource, dialect: .iam)
    let policy = reader.read(document, diagnostics: &model.diagnostics)
    let resources = policy.statements.flatMap { $0.resource?.patterns ?? [] }.compactMap(\.text.known)
    let id = model.add(policy)
    guard let arn = resources.first, let function = lambda(arn) else { return }
    model[function].resourcePolicies.append(id)
  }

  mutating func addURL(_ properties: Properties) {
    var trigger = Trigger(format: .accountState, kind: .functionURL, location: properties.value.location)
    trigger.authentication = properties["AuthType"]
    trigger.configuration = properties.value
    trigger.function = properties["FunctionArn"]?.string.flatMap { lambda($0) }
    _ = model.add(trigger)
  }

  mutating func addEventSource(_ properties: Properties) {
    let source = properties["EventSourceArn"]
    let service = source?.scalar.flatMap { WrittenARN($0) }?.service.known
    var trigger = Trigger(
      format: .accountState, kind: service.map { Trigger.Kind(rawValue: $0) }, location: properties.value.location)
    trigger.source = source
    trigger.function = properties["FunctionArn"]?.string.flatMap { lambda($0) }
    _ = model.add(trigger)
  }

  /// Returns the function that `arn`, perhaps with a version, names.
  private func lambda(_ arn: String) -> ID<Function>? {
    let index = model.functions.firstIndex { function in
      guard function.format == .accountState, function.provider == .aws, let name = function.name?.string else {
        return false
      }
      return arn.hasSuffix(":function:\(name)") || arn.holds(":function:\(name):")
    }
    return index.map { ID($0) }
  }
}

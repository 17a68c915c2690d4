extension AccountLowering {
  /// Adds a function of Function Compute, under the names of its interface.
  ///
  /// Answers of 2.0 do not say the service: the path of the file does (`services/shop/…`), and with it the settings that
  /// 2.0 keeps at the service.
  mutating func addFunction(_ properties: Properties) {
    guard let written = properties["functionName"] else { return }
    let arn = properties["functionArn"]?.scalar.flatMap { WrittenARN($0) }
    let (service, name) = moved(written) ?? (isFunction3(arn) ? nil : namedService, written)
    guard !isKnown(name, in: service) else { return }
    var function = Function(
      format: .accountState, generation: service == nil ? .fc3 : .fc2, name: name, location: name.location)
    function.service = service
    setPlace(of: &function, arn, at: properties.value.location)
    if let service {
      function.role = model[service].role
      if let shared = model[service].shared.flatMap({ Properties($0) }) { function.readSurroundings(shared) }
    }
    function.role = properties["role"].flatMap { $0.isBlank ? nil : RoleReference($0) } ?? function.role
    function.readSurroundings(properties)
    function.readSettings(properties)
    function.layers = function.layers.map { $0["arn"] ?? $0 }
    _ = model.add(function)
  }

  /// Returns the service and the name of a function of 2.0 that 3.0 lists as `service$function`; nil for all others, and
  /// when no answer tells of the service.
  private func moved(_ name: Value) -> (ID<Service>?, Value)? {
    guard let text = name.string, let sign = text.utf8.firstIndex(of: UInt8(ascii: "$")) else { return nil }
    let service = model.services.firstIndex { service in
      service.format == .accountState && service.name?.string == String(text[..<sign])
    }
    let start = text.utf8.distance(from: text.startIndex, to: sign) + 1
    guard let service, let own = name.slice(start, text.utf8.count) else { return nil }
    return (ID(service), own)
  }

  /// Whether `arn` is that of a function of 3.0, which has no service.
  private func isFunction3(_ arn: WrittenARN?) -> Bool {
    arn?.name.known?.hasPrefix("functions/") ?? false
  }

  mutating func addService(_ properties: Properties) {
    guard let name = properties["serviceName"],
      index(of: name, in: model.services, { ($0.format, $0.name) }) == nil
    else { return }
    var service = Service(format: .accountState, name: name, location: name.location)
    service.role = properties["role"].flatMap { $0.isBlank ? nil : RoleReference($0) }
    service.shared = properties.value
    _ = model.add(service)
  }

  /// Adds a trigger; its target, or else the path of the file, tells the function.
  mutating func addTrigger(_ properties: Properties) {
    var trigger = Trigger(properties, format: .accountState, diagnostics: &model.diagnostics)
    let target = properties["targetArn", "functionArn"]?.scalar.flatMap { WrittenARN($0) }?.name.known
    trigger.function = function(named: target)
    _ = model.add(trigger)
  }

  /// Returns the function that the end of an ARN (`functions/worker`, `services/shop.LATEST/functions/worker`) names;
  /// the one that the path of the file names when there is none.
  private func function(named target: String?) -> ID<Function>? {
    let parts = target?.split(separator: "/").map(String.init) ?? []
    let name = parts.last.map { String($0.prefix { $0 != ":" }) }
    let qualified = parts.count == 4 ? parts[1] : nil
    let candidates = model.functions.indices.filter { index in
      let function = model.functions[index]
      guard function.format == .accountState, function.provider == .alibaba, let own = function.name?.string else {
        return false
      }
      let serviceName = function.service.flatMap { model[$0].name?.string }
      guard let name else { return isNamed(after: own) && (serviceName.map { isNamed(after: $0) } ?? true) }
      guard name == own else { return false }
      guard let qualified else { return parts.isEmpty || serviceName == nil }
      return serviceName.map { qualified == $0 || qualified.hasPrefix("\($0).") } ?? true
    }
    let longest = candidates.max { left, right in
      (model.functions[left].name?.string?.utf8.count ?? 0) < (model.functions[right].name?.string?.utf8.count ?? 0)
    }
    return longest.map { ID($0) }
  }

  /// `GetConcurrencyConfig` and its list.
  mutating func addConcurrency(_ properties: Properties) {
    let target = properties["functionArn"]?.scalar.flatMap { WrittenARN($0) }?.name.known
    guard let id = function(named: target) else { return }
    model[id].reservedConcurrency = properties["reservedConcurrency"]
  }

  /// `GetAsyncInvokeConfig` and its list.
  mutating func addAsynchronous(_ properties: Properties) {
    let target = properties["functionArn"]?.scalar.flatMap { WrittenARN($0) }?.name.known
    guard let id = function(named: target) else { return }
    model[id].asynchronous = AsynchronousConfiguration(properties.value)
  }

  private func isKnown(_ name: Value, in service: ID<Service>?) -> Bool {
    model.functions.contains { function in
      function.format == .accountState && function.provider == .alibaba && function.service == service
        && function.name?.scalar == name.scalar && function.location.file != name.location.file
    }
  }

  private func isKnownLambda(_ name: Value) -> Bool {
    model.functions.contains { function in
      function.format == .accountState && function.provider == .aws && function.name?.scalar == name.scalar
        && function.location.file != name.location.file
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
      guard let name = properties["FunctionName"], !isKnownLambda(name) else { continue }
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
    guard let function = resources.compactMap({ lambda($0) }).first else { return }
    model[function].resourcePolicies.append(id)
  }

  mutating func addURL(_ properties: Properties) {
    var trigger = Trigger(format: .accountState, kind: .functionURL, location: properties.value.location)
    trigger.authentication = properties["AuthType"]
    trigger.configuration = properties.value
    trigger.function = properties["FunctionArn"]?.string.flatMap { lambda($0) }
    _ = model.add(trigger)
  }

  mutating func addLambdaInvocations(_ properties: Properties) {
    guard let id = properties["FunctionArn"]?.string.flatMap({ lambda($0) }) else { return }
    model[id].asynchronous = AsynchronousConfiguration(lambda: properties)
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

extension ServerlessDevsLowering {
  /// Lowers a unit of Function Compute 2.0: a service, its function, triggers and domains.
  mutating func lowerService(_ unit: SpecUnit, _ properties: Properties) {
    let service = service(of: unit, properties)
    guard let written = properties["function"] else {
      addDomains(properties["customDomains"], function: nil)
      return
    }
    let settings = Properties(written)
    let name = settings?["name"]
    var function = Function(
      format: format, generation: .fc2, name: name, location: name.map(\.usage) ?? unit.keyLocation)
    function.service = service
    function.region = properties["region"]
    function.role = service.flatMap { model[$0].role }
    if let shared = Properties(properties["service"]) {
      function.readSurroundings(shared)
    } else if let open = properties["service"], let reason = open.openReason {
      function.leaveSurroundingsOpen(open, because: reason)
    }
    if let settings {
      function.readSettings(settings)
    } else if written.openReason != nil {
      function.environmentIsComplete = false
    }
    let id = model.add(function)
    functions[unit.name] = id
    addTriggers(properties["triggers"], to: id)
    addDomains(properties["customDomains"], function: name)
  }

  /// Lowers a function of Function Compute 3.0.
  mutating func lowerFunction(_ unit: SpecUnit, _ properties: Properties) {
    let name = properties["functionName", "name"]
    var function = Function(
      format: format, generation: .fc3, name: name, location: name.map(\.usage) ?? unit.keyLocation)
    function.region = properties["region"]
    function.role = properties["role"].flatMap { roleReference($0) }
    function.readSurroundings(properties)
    function.readSettings(properties)
    let id = model.add(function)
    functions[unit.name] = id
    addTriggers(properties["triggers"], to: id)
    addDomains(properties["customDomain", "customDomains"], function: name)
  }

  private mutating func service(of unit: SpecUnit, _ properties: Properties) -> ID<Service>? {
    guard let value = properties["service"] else { return nil }
    if let known = services[value.location] { return known }
    let settings = Properties(value)
    let name = settings?["name"] ?? (settings == nil ? value : nil)
    // A whole service behind one reference stands where it is written, once for all units.
    let location = name.map { $0.referrers.isEmpty || value.referrers.isEmpty ? $0.usage : $0.location }
    var service = Service(format: format, name: name, location: location ?? unit.keyLocation)
    service.role = settings?["role"].flatMap { roleReference($0) }
    let id = model.add(service)
    if settings != nil { services[value.location] = id }
    return id
  }

  private mutating func addDomains(_ value: Value?, function: Value?) {
    guard let value else { return }
    for element in value.elementsOrSelf {
      guard let properties = Properties(element) else { continue }
      model.domains.append(CustomDomain(properties, format: format, function: function))
    }
  }
}

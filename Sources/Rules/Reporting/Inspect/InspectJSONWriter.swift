import PolicyAST

/// Writes the entities of an access model as JSON.
struct InspectJSONWriter {
  var json = JSONWriter(.indented)
  private let model: AccessModel
  private var positions = PositionReader()

  init(_ model: AccessModel) {
    self.init(model, PositionReader())
  }

  private init(_ model: AccessModel, _ positions: PositionReader) {
    self.model = model
    self.positions = positions
  }

  /// Writes the whole model.
  mutating func write() {
    let model = model
    object { writer in
      writer.json.member("version", 1)
      writer.json.member("ownAccounts", model.ownAccounts.sorted())
      writer.array("services", model.services) { $0.write($1) }
      writer.array("functions", model.functions) { $0.write($1) }
      writer.array("triggers", model.triggers) { $0.write($1) }
      writer.array("domains", model.domains) { $0.write($1) }
      writer.array("identities", model.identities) { $0.write($1) }
      writer.array("bindings", model.bindings) { $0.write($1) }
      writer.array("policies", model.policies) { $0.write($1) }
    }
    json.endLine()
  }

  // MARK: Entities

  private mutating func write(_ service: Service) {
    json.member("format", service.format.rawValue)
    member("name", service.name)
    member("role", service.role)
    json.key("functions")
    indices(service.functions.map(\.index))
    member("location", service.location)
  }

  private mutating func write(_ function: Function) {
    json.member("format", function.format.rawValue)
    json.member("generation", function.generation.rawValue)
    member("name", function.name)
    reference("service", function.service?.index)
    member("role", function.role)
    json.key("triggers")
    indices(function.triggers.map(\.index))
    member("runtime", function.runtime)
    member("handler", function.handler)
    member("timeout", function.timeout)
    member("memory", function.memory)
    member("internetAccess", function.internetAccess)
    json.member("environment", function.environment.map(\.key.string))
    json.member("layers", function.layers.map(InspectText.of))
    if let network = function.network { write(network) }
    if let logs = function.logs {
      json.key("logs")
      object { writer in
        writer.json.member("automatic", logs.isAutomatic)
        writer.member("project", logs.project)
        writer.member("store", logs.store)
        writer.member("location", logs.location)
      }
    }
    array("mounts", function.mounts) { $0.write($1) }
    if let asynchronous = function.asynchronous {
      member("onSuccess", asynchronous.onSuccess)
      member("onFailure", asynchronous.onFailure)
    }
    json.key("resourcePolicies")
    indices(function.resourcePolicies.map(\.index))
    member("location", function.location)
  }

  private mutating func write(_ network: NetworkAttachment) {
    json.key("network")
    object { writer in
      writer.json.member("automatic", network.isAutomatic)
      writer.member("vpc", network.vpc)
      writer.json.member("subnets", network.subnets.map(InspectText.of))
      writer.json.member("securityGroups", network.securityGroups.map(InspectText.of))
      writer.json.member("unresolved", optional: network.unresolved?.text)
      writer.member("location", network.location)
    }
  }

  private mutating func write(_ mount: Mount) {
    json.member("kind", mount.kind.rawValue)
    json.member("automatic", mount.isAutomatic)
    member("source", mount.source)
    member("path", mount.path)
    member("directory", mount.directory)
    member("readOnly", mount.readOnly)
    member("encryption", mount.encryption)
    member("location", mount.location)
  }

  private mutating func write(_ trigger: Trigger) {
    json.member("format", trigger.format.rawValue)
    json.member("kind", optional: trigger.kind?.rawValue)
    member("name", trigger.name)
    reference("function", trigger.function?.index)
    member("role", trigger.role)
    member("source", trigger.source)
    member("qualifier", trigger.qualifier)
    member("authentication", trigger.authentication)
    member("methods", trigger.methods)
    member("internetDisabled", trigger.internetDisabled)
    member("filterPrefix", trigger.filterPrefix)
    member("filterSuffix", trigger.filterSuffix)
    member("events", trigger.events)
    member("location", trigger.location)
  }

  private mutating func write(_ domain: CustomDomain) {
    json.member("format", domain.format.rawValue)
    member("name", domain.name)
    member("protocol", domain.proto)
    member("minimumTLS", domain.minimumTLS)
    member("authentication", domain.authentication)
    member("firewall", domain.firewall)
    json.key("functions")
    indices(domain.functions.map(\.index))
    member("location", domain.location)
  }

  private mutating func write(_ identity: Identity) {
    json.member("kind", identity.kind.rawValue)
    json.member("provider", identity.provider.rawValue)
    json.member("origin", identity.origin.rawValue)
    json.member("name", identity.name.string)
    json.member("arn", optional: identity.arn?.string)
    json.member("account", optional: identity.account)
    json.member("complete", identity.isComplete)
    reference("trust", identity.trust?.index)
    reference("boundary", identity.boundary?.index)
    json.key("bindings")
    indices(identity.bindings.map(\.index))
    json.key("groups")
    indices(identity.groups.map(\.index))
    member("location", identity.location)
  }

  private mutating func write(_ binding: Binding) {
    json.member("kind", binding.kind.rawValue)
    json.member("name", optional: binding.name?.string)
    reference("identity", binding.identity.index)
    reference("policy", binding.policy?.index)
    member("location", binding.location)
  }

  // MARK: Parts

  mutating func object(_ body: (inout InspectJSONWriter) -> Void) {
    var inner = InspectJSONWriter(model, positions)
    json.object { json in
      // Swapped, not copied: two owners of the text would make each object a copy of it.
      swap(&inner.json, &json)
      body(&inner)
      swap(&inner.json, &json)
    }
    positions = inner.positions
  }

  mutating func array<Element>(
    _ name: String, _ elements: [Element], _ body: (inout InspectJSONWriter, Element) -> Void
  ) {
    var inner = InspectJSONWriter(model, positions)
    json.array(name) { json in
      swap(&inner.json, &json)
      for element in elements { inner.object { body(&$0, element) } }
      swap(&inner.json, &json)
    }
    positions = inner.positions
  }

  private mutating func indices(_ values: [Int]) {
    json.array { json in for value in values { json.value(value) } }
  }

  mutating func reference(_ name: String, _ index: Int?) {
    json.key(name)
    if let index { json.value(index) } else { json.null() }
  }

  mutating func member(_ name: String, _ value: Value?) {
    guard let value else { return }
    json.member(name, InspectText.of(value))
  }

  private mutating func member(_ name: String, _ role: RoleReference?) {
    guard let role else { return }
    json.key(name)
    object { writer in
      writer.json.member("automatic", role.isAutomatic)
      writer.json.member("text", InspectText.of(role.value))
      writer.reference("identity", role.identity?.index)
      writer.member("location", role.value.usage)
    }
  }

  mutating func member(_ name: String, _ location: Location) {
    let places = positions.positions(of: location)
    json.object(name) { json in
      json.member("file", location.file.path)
      for (key, position, offset) in [
        ("start", places.start, location.region.start), ("end", places.end, location.region.end),
      ] {
        json.object(key) { json in
          json.member("line", position.line)
          json.member("column", position.column)
          json.member("offset", offset)
        }
      }
      json.member("member", optional: location.file.member)
    }
  }
}

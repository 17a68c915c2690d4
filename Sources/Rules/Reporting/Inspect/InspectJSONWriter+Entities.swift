import PolicyAST

extension InspectJSONWriter {
  mutating func write(_ service: Service) {
    json.member("format", service.format.rawValue)
    member("name", service.name)
    member("role", service.role)
    json.key("functions")
    indices(service.functions.map(\.index))
    member("location", service.location)
  }

  mutating func write(_ function: Function) {
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
    json.member("code", function.codePlaces.map(\.label))
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
    array("databases", function.databases) { $0.write($1) }
    if let asynchronous = function.asynchronous {
      member("onSuccess", asynchronous.onSuccess)
      member("onFailure", asynchronous.onFailure)
    }
    json.key("resourcePolicies")
    indices(function.resourcePolicies.map(\.index))
    member("location", function.location)
  }

  mutating func write(_ network: NetworkAttachment) {
    json.key("network")
    object { writer in
      writer.json.member("automatic", network.isAutomatic)
      writer.member("vpc", network.vpc)
      writer.members("subnets", network.subnets)
      writer.members("securityGroups", network.securityGroups)
      writer.json.member("unresolved", optional: network.unresolved?.text)
      writer.member("location", network.location)
    }
  }

  mutating func write(_ mount: Mount) {
    json.member("kind", mount.kind.rawValue)
    json.member("automatic", mount.isAutomatic)
    member("source", mount.source)
    member("path", mount.path)
    member("directory", mount.directory)
    member("readOnly", mount.readOnly)
    member("encryption", mount.encryption)
    member("location", mount.location)
  }

  mutating func write(_ trigger: Trigger) {
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

  mutating func write(_ domain: CustomDomain) {
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

  mutating func write(_ identity: Identity) {
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

  mutating func write(_ binding: Binding) {
    json.member("kind", binding.kind.rawValue)
    json.member("name", optional: binding.name?.string)
    reference("identity", binding.identity.index)
    reference("policy", binding.policy?.index)
    member("location", binding.location)
  }
}

import PolicyAST

extension InspectJSONWriter {
  mutating func member<Entity>(_ name: String, _ reference: Reference<Entity>?) {
    guard let reference else { return }
    json.key(name)
    object { $0.write(reference) }
  }

  mutating func members<Entity>(_ name: String, _ references: [Reference<Entity>]) {
    array(name, references) { $0.write($1) }
  }

  private mutating func write<Entity>(_ written: Reference<Entity>) {
    json.member("text", InspectText.of(written.value))
    reference("target", written.target?.index)
    member("location", written.value.usage)
  }

  mutating func write(_ network: Network) {
    json.member("provider", network.provider.rawValue)
    json.member("format", network.format.rawValue)
    member("name", network.name)
    member("identifier", network.identifier)
    json.member("ranges", network.ranges.map(InspectText.of))
    member("location", network.location)
  }

  mutating func write(_ subnet: Subnet) {
    json.member("provider", subnet.provider.rawValue)
    json.member("format", subnet.format.rawValue)
    member("name", subnet.name)
    member("identifier", subnet.identifier)
    member("network", subnet.network)
    member("range", subnet.range)
    member("zone", subnet.zone)
    member("routeTable", subnet.routeTable)
    member("givesPublicAddresses", subnet.givesPublicAddresses)
    member("location", subnet.location)
  }

  mutating func write(_ table: RouteTable) {
    json.member("provider", table.provider.rawValue)
    json.member("format", table.format.rawValue)
    member("name", table.name)
    member("identifier", table.identifier)
    member("network", table.network)
    json.member("main", table.isMain)
    json.member("complete", table.isComplete)
    json.member("referenced", table.isReferenced)
    array("routes", table.routes) { writer, route in
      writer.json.member("target", route.target.rawValue)
      writer.member("destination", route.destination)
      writer.member("written", route.written)
      writer.member("location", route.location)
    }
    member("location", table.location)
  }

  mutating func write(_ gateway: NATGateway) {
    json.member("provider", gateway.provider.rawValue)
    json.member("format", gateway.format.rawValue)
    member("name", gateway.name)
    member("identifier", gateway.identifier)
    member("connectivity", gateway.connectivity)
    member("network", gateway.network)
    member("subnet", gateway.subnet)
    members("sources", gateway.sources)
    json.member("sourceRanges", gateway.sourceRanges.map(InspectText.of))
    json.member("referenced", gateway.isReferenced)
    member("location", gateway.location)
  }

  mutating func write(_ endpoint: NetworkEndpoint) {
    json.member("provider", endpoint.provider.rawValue)
    json.member("format", endpoint.format.rawValue)
    json.member("kind", endpoint.kind.rawValue)
    member("name", endpoint.name)
    member("identifier", endpoint.identifier)
    member("service", endpoint.service)
    member("network", endpoint.network)
    members("subnets", endpoint.subnets)
    members("routeTables", endpoint.routeTables)
    members("securityGroups", endpoint.securityGroups)
    member("privateNames", endpoint.privateNames)
    reference("policy", endpoint.policy?.index)
    json.member("policyIsOpen", endpoint.policyIsOpen)
    member("location", endpoint.location)
  }

  mutating func write(_ group: SecurityGroup) {
    json.member("provider", group.provider.rawValue)
    json.member("format", group.format.rawValue)
    member("name", group.name)
    member("identifier", group.identifier)
    member("network", group.network)
    member("innerAccess", group.innerAccess)
    json.member("complete", group.isComplete)
    json.member("referenced", group.isReferenced)
    array("rules", group.rules) { $0.write($1) }
    member("location", group.location)
  }

  private mutating func write(_ rule: SecurityGroupRule) {
    json.member("direction", rule.direction.rawValue)
    member("allows", rule.allows)
    member("protocol", rule.proto)
    json.key("ports")
    if let ports = rule.portRange {
      json.array { json in
        json.value(ports.lowerBound)
        json.value(ports.upperBound)
      }
    } else {
      json.null()
    }
    json.member("ranges", rule.ranges.map(InspectText.of))
    members("groups", rule.groups)
    json.member("prefixLists", rule.prefixLists.map(InspectText.of))
    json.member("itself", rule.includesItself)
    member("priority", rule.priority)
    member("location", rule.location)
  }
}

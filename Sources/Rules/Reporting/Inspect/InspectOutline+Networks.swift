import PolicyAST

extension InspectOutline {
  /// Returns the networks with what is in them, then what no network leads to, databases and buckets.
  func networkRoots() -> [InspectNode] {
    let parts = InspectNetworkParts(model)
    var nodes = model.networks.indices.map { node(ID<Network>($0), parts) }
    nodes += self.parts(of: nil, parts)
    nodes += model.databases.map(node)
    nodes += model.buckets.map(node)
    return nodes
  }

  /// The policies that endpoints and buckets show themselves.
  var networkPolicies: [ID<Policy>] { model.endpoints.compactMap(\.policy) + model.buckets.flatMap(\.policies) }

  private func node(_ id: ID<Network>, _ parts: InspectNetworkParts) -> InspectNode {
    let network = model[id]
    let ranges = network.ranges.map(InspectText.of).joined(separator: ", ")
    return InspectNode(Self.line(network.label, ranges), at: network.location, self.parts(of: id, parts))
  }

  /// What belongs to the network `id`; without one, what belongs to none of the project.
  private func parts(of id: ID<Network>?, _ parts: InspectNetworkParts) -> [InspectNode] {
    var nodes = (parts.subnets[id] ?? []).map(node)
    nodes += (parts.routeTables[id] ?? []).map(node)
    nodes += (parts.gateways[id] ?? []).map(node)
    nodes += (parts.endpoints[id] ?? []).map(node)
    nodes += (parts.groups[id] ?? []).map(node)
    return nodes
  }

  private func node(_ subnet: Subnet) -> InspectNode {
    var children: [InspectNode] = []
    if let table = subnet.routeTable {
      let label = table.target.map { model[$0].label } ?? "route table \(InspectText.of(table.value))"
      children.append(InspectNode(label, at: table.value.usage))
    }
    let details = [subnet.range, subnet.zone].compactMap { $0.map(InspectText.of) }.joined(separator: ", ")
    return InspectNode(Self.line(subnet.label, details), at: subnet.location, children)
  }

  private func node(_ table: RouteTable) -> InspectNode {
    let children = table.routes.map { route in
      let destination = route.destination.map(InspectText.of) ?? "?"
      return InspectNode("\(destination) → \(route.target.rawValue)", at: route.location)
    }
    return InspectNode(Self.line(table.label, table.isMain ? "main" : ""), at: table.location, children)
  }

  private func node(_ gateway: NATGateway) -> InspectNode {
    let children = gateway.sources.map { source in
      let label = source.target.map { model[$0].label } ?? InspectText.of(source.value)
      return InspectNode("translates \(label)", at: source.value.usage)
    }
    return InspectNode(gateway.label, at: gateway.location, children)
  }

  private func node(_ endpoint: NetworkEndpoint) -> InspectNode {
    let children = endpoint.policy.map { [node(model[$0])] } ?? []
    return InspectNode(Self.line(endpoint.label, endpoint.kind.rawValue), at: endpoint.location, children)
  }

  private func node(_ group: SecurityGroup) -> InspectNode {
    InspectNode(
      Self.line(group.label, group.isComplete ? "" : "not known as a whole"), at: group.location,
      group.rules.map { InspectNode(text($0), at: $0.location) })
  }

  private func text(_ rule: SecurityGroupRule) -> String {
    var parts = [rule.direction.rawValue]
    parts.append(rule.allows.map { $0 ? "allows" : "refuses" } ?? "?")
    parts.append(rule.proto.map(InspectText.of) ?? "any")
    if let ports = rule.portRange {
      parts.append(ports.count == 1 ? "\(ports.lowerBound)" : "\(ports.lowerBound)-\(ports.upperBound)")
    }
    let groups = rule.groups.map { group in group.target.map { model[$0].label } ?? InspectText.of(group.value) }
    let others = (rule.ranges + rule.prefixLists).map(InspectText.of) + groups + (rule.includesItself ? ["itself"] : [])
    if !others.isEmpty {
      parts.append("\(rule.direction == .ingress ? "from" : "to") \(others.joined(separator: ", "))")
    }
    return parts.joined(separator: " ")
  }

  // MARK: Stores

  private func node(_ database: Database) -> InspectNode {
    var children: [InspectNode] = []
    for list in database.addressLists {
      let name = list.name.map { " '\(InspectText.of($0))'" } ?? ""
      let entries = list.entries.map(InspectText.of).joined(separator: ", ")
      let open = list.isComplete ? "" : ", not known as a whole"
      children.append(InspectNode("whitelist\(name) \(entries)\(open)", at: list.location))
    }
    for address in database.addresses {
      let host = address.host.map { " \(InspectText.of($0))" } ?? ""
      children.append(InspectNode("\(Self.reach(address.isPublic)) address\(host)", at: address.location))
    }
    if let access = database.publicAccess {
      children.append(InspectNode("public access \(InspectText.of(access))", at: access.location))
    }
    for group in database.securityGroups {
      let label = group.target.map { model[$0].label } ?? "security group \(InspectText.of(group.value))"
      children.append(InspectNode(label, at: group.value.usage))
    }
    return InspectNode("\(database.label) (\(database.kind.rawValue))", at: database.location, children)
  }

  private func node(_ bucket: Bucket) -> InspectNode {
    var children = bucket.policies.map { node(model[$0]) }
    let settings = [
      ("access", bucket.accessControl), ("blocks public access", bucket.blocksPublicAccess),
      ("encryption", bucket.encryption), ("logging", bucket.logging), ("versioning", bucket.versioning),
    ]
    for (name, value) in settings {
      if let value { children.append(InspectNode("\(name) \(InspectText.of(value))", at: value.location)) }
    }
    return InspectNode(bucket.label, at: bucket.location, children)
  }

  // MARK: Functions

  /// Returns the databases that `function` is seen to use.
  func databaseNodes(of function: Function) -> [InspectNode] {
    function.databases.map { use in
      let label = use.database.map { model[$0].label } ?? use.host.map { "database at \($0)" } ?? "database"
      return InspectNode("uses \(label) (\(Self.reach(use.isPublic)))", at: use.location)
    }
  }

  private static func reach(_ isPublic: Bool?) -> String { isPublic.map { $0 ? "public" : "private" } ?? "open" }

  private static func line(_ label: String, _ details: String) -> String {
    details.isEmpty ? label : "\(label) (\(details))"
  }
}

/// Connects what is said about networks, subnets, route tables and security groups with the entities themselves.
struct NetworkLinker {
  private var networks = ReferenceIndex<Network>()
  private var subnets = ReferenceIndex<Subnet>()
  private var routeTables = ReferenceIndex<RouteTable>()
  private var groups = ReferenceIndex<SecurityGroup>()

  init(_ model: AccessModel) {
    for (index, entity) in model.networks.enumerated() {
      networks.add(index, identifier: entity.identifier, name: entity.name, at: entity.location)
    }
    for (index, entity) in model.subnets.enumerated() {
      subnets.add(index, identifier: entity.identifier, name: entity.name, at: entity.location)
    }
    for (index, entity) in model.routeTables.enumerated() {
      routeTables.add(index, identifier: entity.identifier, name: entity.name, at: entity.location)
    }
    for (index, entity) in model.securityGroups.enumerated() {
      groups.add(index, identifier: entity.identifier, name: entity.name, at: entity.location)
    }
  }

  /// Links every reference of `model`.
  func link(_ model: inout AccessModel) {
    linkNetworks(&model)
    for index in model.functions.indices {
      guard var network = model.functions[index].network else { continue }
      networks.link(&network.vpc)
      subnets.link(&network.subnets)
      groups.link(&network.securityGroups)
      model.functions[index].network = network
    }
    for index in model.securityGroups.indices {
      networks.link(&model.securityGroups[index].network)
      for rule in model.securityGroups[index].rules.indices {
        groups.link(&model.securityGroups[index].rules[rule].groups)
      }
    }
    for index in model.databases.indices {
      networks.link(&model.databases[index].network)
      subnets.link(&model.databases[index].subnets)
      groups.link(&model.databases[index].securityGroups)
    }
  }

  private func linkNetworks(_ model: inout AccessModel) {
    for index in model.subnets.indices {
      networks.link(&model.subnets[index].network)
      routeTables.link(&model.subnets[index].routeTable)
    }
    for index in model.routeTables.indices { networks.link(&model.routeTables[index].network) }
    for index in model.gateways.indices {
      networks.link(&model.gateways[index].network)
      subnets.link(&model.gateways[index].subnet)
      subnets.link(&model.gateways[index].sources)
    }
    for index in model.endpoints.indices {
      networks.link(&model.endpoints[index].network)
      subnets.link(&model.endpoints[index].subnets)
      routeTables.link(&model.endpoints[index].routeTables)
      groups.link(&model.endpoints[index].securityGroups)
    }
  }
}

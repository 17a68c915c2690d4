extension TerraformLowering {
  // MARK: Tables

  mutating func addRouteTable(_ instance: TerraformInstance, isMain: Bool) {
    let properties = properties(of: instance)
    let name = properties["routeTableName"] ?? taggedName(properties)
    var table = RouteTable(
      provider: provider(of: instance), format: .terraform, location: name?.usage ?? instance.headerLocation,
      isMain: isMain)
    table.name = name
    table.callers = instance.callers
    networks.routeTables.add(model.add(table), for: instance)
  }

  mutating func connectRouteTable(_ instance: TerraformInstance) {
    guard let id = networks.routeTables.first([instance.selfReference], from: instance) else { return }
    model[id].network =
      mention("vpc_id", "default_route_table_id", of: instance, in: networks.networks)
    if model[id].isMain, let network = model[id].network?.target { networks.mainTables[network] = id }
    guard let routes = instance.attribute("route") else { return }
    if routes.openReason != nil { model[id].isComplete = false }
    for route in routes.elementsOrSelf {
      guard let properties = Properties(route) else {
        if !route.isNull { model[id].isComplete = false }
        continue
      }
      model[id].routes.append(Self.route(properties, at: route.location))
    }
  }

  /// Gives a subnet the table that `instance` associates with it.
  mutating func associate(_ instance: TerraformInstance, _ attribute: String) {
    guard let table = tableReference(of: instance) else { return }
    for subnet in mentions(attribute, of: instance, in: networks.subnets) {
      if let id = subnet.target { model[id].routeTable = table }
    }
  }

  mutating func setMainTable(_ instance: TerraformInstance) {
    guard let id = tableReference(of: instance)?.target else { return }
    model[id].isMain = true
    if let network = mention("vpc_id", of: instance, in: networks.networks) {
      model[id].network = network
      if let target = network.target { networks.mainTables[target] = id }
    }
  }

  /// The table that `route_table_id` names, also as the main one of a network.
  private mutating func tableReference(of instance: TerraformInstance) -> Reference<RouteTable>? {
    guard var table = mention("route_table_id", of: instance, in: networks.routeTables) else { return nil }
    if table.target == nil, let network = target(of: table.value, in: networks.networks) {
      table.target = mainTable(of: network)
    }
    return table
  }

  private mutating func mainTable(of network: ID<Network>) -> ID<RouteTable> {
    if let known = networks.mainTables[network] { return known }
    var table = RouteTable(
      provider: model[network].provider, format: .terraform, location: model[network].location, isMain: true)
    table.network = Reference(Value(.null, at: model[network].location), target: network)
    table.isReferenced = true
    table.callers = model[network].callers
    let id = model.add(table)
    networks.mainTables[network] = id
    return id
  }

  // MARK: Routes

  /// Adds a route that a block of its own declares.
  mutating func addRoute(_ instance: TerraformInstance) {
    guard let table = tableReference(of: instance) else { return }
    let provider = provider(of: instance)
    let id = resolved(table, "route table") { model in
      var table = RouteTable(provider: provider, format: .terraform, location: instance.headerLocation)
      table.isReferenced = true
      table.isComplete = false
      table.callers = instance.callers
      return model.add(table)
    }
    let properties = properties(of: instance)
    if provider == .alibaba {
      let target = Self.nextHop(properties["nexthopType"])
      model[id].routes.append(
        Route(
          target, to: properties["destinationCidrblock"], written: properties["nexthopId"],
          location: instance.headerLocation))
    } else {
      model[id].routes.append(Self.route(properties, at: instance.headerLocation))
    }
  }

  /// What a next hop of Alibaba Cloud is.
  /// - Source: "CreateRouteEntry", VPC documentation.
  private static func nextHop(_ type: Value?) -> Route.Target {
    guard let type else { return .unknown }
    switch type.string?.lowercased() {
    case "natgateway": return .nat
    case "ipv4gateway", "ipv6gateway": return .internetGateway
    case "instance", "havip", "networkinterface": return .instance
    case "routerinterface", "vpngateway", "attachment", "vpcpeer", "ecr": return .privateNetwork
    case "gatewayendpoint": return .endpoint
    case "local": return .local
    case _: return .unknown
    }
  }

  /// A route of AWS; the attribute that is set says what the target is.
  private static func route(_ properties: Properties, at location: Location) -> Route {
    let attributes: [(name: String, target: Route.Target)] = [
      ("natGatewayId", .nat), ("egressOnlyGatewayId", .egressOnlyGateway), ("vpcEndpointId", .endpoint),
      ("transitGatewayId", .privateNetwork), ("vpcPeeringConnectionId", .privateNetwork),
      ("coreNetworkArn", .privateNetwork), ("localGatewayId", .privateNetwork), ("instanceId", .instance),
      ("networkInterfaceId", .instance), ("carrierGatewayId", .internetGateway),
    ]
    let destination = [
      "cidrBlock", "destinationCidrBlock", "ipv6CidrBlock", "destinationIpv6CidrBlock", "destinationPrefixListId",
    ].lazy.compactMap { properties[$0] }.first { !$0.isBlank }
    for (name, target) in attributes {
      guard let value = properties[name], !value.isBlank else { continue }
      return Route(target, to: destination, written: value, location: location)
    }
    let gateway = properties["gatewayId"].flatMap { $0.isBlank ? nil : $0 }
    return Route(gatewayTarget(gateway), to: destination, written: gateway, location: location)
  }

  /// What a gateway is, by its id or by the resource that makes it.
  private static func gatewayTarget(_ value: Value?) -> Route.Target {
    guard let text = value?.scalar?.string else { return .unknown }
    let signs: [(sign: String, target: Route.Target)] = [
      ("aws_internet_gateway.", .internetGateway), ("aws_vpn_gateway.", .privateNetwork),
      ("aws_vpc_endpoint.", .endpoint), ("aws_egress_only_internet_gateway.", .egressOnlyGateway),
      ("aws_nat_gateway.", .nat), ("aws_ec2_transit_gateway.", .privateNetwork),
      ("aws_ec2_carrier_gateway.", .internetGateway),
    ]
    if value?.unresolved != nil {
      return signs.first { sign in text.holds(sign.sign) }?.target ?? .unknown
    }
    let prefixes: [(prefix: String, target: Route.Target)] = [
      ("igw-", .internetGateway), ("vgw-", .privateNetwork), ("vpce-", .endpoint), ("eigw-", .egressOnlyGateway),
      ("nat-", .nat), ("local", .local),
    ]
    return prefixes.first { text.hasPrefix($0.prefix) }?.target ?? .unknown
  }
}

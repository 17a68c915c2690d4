extension TemplateLowering {
  /// Lowers a resource of ROS that is a part of a network, a database or a bucket.
  mutating func lowerROSNetwork(
    _ resource: TemplateResource, _ properties: Properties, as kind: NetworkResource
  ) {
    switch kind {
    case .network: addNetwork(resource, properties)
    case .subnet: addSubnet(resource, properties)
    case .routeTable: addRouteTable(resource, properties)
    case .routeTableAssociation: associateTable(properties)
    case .route: addRoute(resource, properties)
    case .securityGroup: addSecurityGroup(resource, properties)
    case .securityGroupRule(let direction): addSecurityGroupRules(resource, properties, direction)
    case .natGateway: addGateway(resource, properties)
    case .translation: addTranslation(resource, properties)
    case .endpoint: addEndpoint(resource, properties)
    case .database(let kind): addDatabase(resource, properties, kind)
    case .addressList: addAddressList(resource, properties)
    case .databaseAddress: addDatabaseAddress(resource, properties)
    case .bucket: addBucket(resource, properties)
    case .routeTarget, .subnetGroup, .bucketPolicy: return
    }
  }

  private mutating func addNetwork(_ resource: TemplateResource, _ properties: Properties) {
    let name = name(of: resource, properties["vpcName", "name"])
    var made = Network(provider: .alibaba, format: format, location: name.usage)
    made.name = name
    let ranges = [properties["cidrBlock"], properties["ipv6CidrBlock"], properties["secondaryCidrBlocks"]]
    made.ranges = ranges.flatMap { $0?.elementsOrSelf ?? [] }.filter { !$0.isBlank }
    network.networks[resource.key] = model.add(made)
  }

  private mutating func addSubnet(_ resource: TemplateResource, _ properties: Properties) {
    let name = name(of: resource, properties["vSwitchName", "name"])
    var subnet = Subnet(provider: .alibaba, format: format, location: name.usage)
    subnet.name = name
    subnet.network = reference(properties["vpcId"], to: network.networks)
    subnet.range = properties["cidrBlock"]
    subnet.zone = properties["zoneId"]
    network.subnets[resource.key] = model.add(subnet)
  }

  // MARK: Routes

  private mutating func addRouteTable(_ resource: TemplateResource, _ properties: Properties) {
    let name = name(of: resource, properties["routeTableName"])
    var table = RouteTable(provider: .alibaba, format: format, location: name.usage)
    table.name = name
    table.network = reference(properties["vpcId"], to: network.networks)
    network.routeTables[resource.key] = model.add(table)
  }

  private mutating func associateTable(_ properties: Properties) {
    guard let table = reference(properties["routeTableId"], to: network.routeTables) else { return }
    for subnet in references(properties["vSwitchId"], to: network.subnets) {
      if let id = subnet.target { model[id].routeTable = table }
    }
  }

  private mutating func addRoute(_ resource: TemplateResource, _ properties: Properties) {
    guard let written = properties["routeTableId"], let id = table(for: written, at: resource.keyLocation) else {
      return
    }
    let next = properties["nextHopId", "nextHopList"]
    let target = properties["nextHopType"]?.string.map { Route.Target(nextHop: $0) } ?? .instance
    let route = Route(
      target, to: properties["destinationCidrBlock"], written: next, location: properties.value.location)
    model[id].routes.append(route)
    if mayBeAbsent(resource) { model[id].isComplete = false }
  }

  /// Returns the table that `value` names: one of the template, or the main one of a network of the template, which
  /// is added when a route speaks of it.
  private mutating func table(for value: Value, at location: Location) -> ID<RouteTable>? {
    if let found = ResourceReference.first(in: value, of: network.routeTables) { return found }
    guard let owner = ResourceReference.first(in: value, of: network.networks) else { return nil }
    let main = model.routeTables.firstIndex { $0.isMain && $0.network?.target == owner }
    if let main { return ID(main) }
    var table = RouteTable(provider: .alibaba, format: format, location: location, isMain: true)
    table.network = Reference(value, target: owner)
    // The provider adds entries of its own to it, such as one for the first NAT gateway.
    table.isComplete = false
    return model.add(table)
  }

  // MARK: Gateways and endpoints

  private mutating func addGateway(_ resource: TemplateResource, _ properties: Properties) {
    let name = name(of: resource, properties["natGatewayName"])
    var gateway = NATGateway(provider: .alibaba, format: format, location: name.usage)
    gateway.name = name
    gateway.network = reference(properties["vpcId"], to: network.networks)
    gateway.subnet = reference(properties["vSwitchId"], to: network.subnets)
    gateway.connectivity = properties["networkType"]
    network.gateways[resource.key] = model.add(gateway)
  }

  /// Adds an entry of address translation, or the public address of a gateway.
  private mutating func addTranslation(_ resource: TemplateResource, _ properties: Properties) {
    if let instance = properties["instanceId"] {
      guard let id = ResourceReference.first(in: instance, of: network.gateways) else { return }
      model[id].publicAddresses += [properties["allocationId"]].compactMap { $0 }
      return
    }
    guard let written = properties["snatTableId"],
      let id = ResourceReference.first(in: written, of: network.gateways)
    else { return }
    model[id].entries.append(resource.keyLocation)
    model[id].sources += references(properties["sourceVSwitchIds", "sourceVSwitchId"], to: network.subnets)
    model[id].sourceRanges += properties["sourceCIDR"]?.elementsOrSelf ?? []
  }

  private mutating func addEndpoint(_ resource: TemplateResource, _ properties: Properties) {
    let name = name(of: resource, properties["endpointName"])
    let isGateway = resource.type == "ALIYUN::VPC::GatewayEndpoint"
    var endpoint = NetworkEndpoint(
      isGateway ? .gateway : .interface, provider: .alibaba, format: format, location: name.usage)
    endpoint.name = name
    endpoint.service = properties["serviceName", "serviceId"]
    endpoint.network = reference(properties["vpcId"], to: network.networks)
    let zones = properties["zone", "zones"]?.elementsOrSelf ?? []
    endpoint.subnets = zones.flatMap { references(Properties($0)?["vSwitchId"], to: network.subnets) }
    endpoint.routeTables = references(properties["routeTables", "routeTableIds"], to: network.routeTables)
    endpoint.securityGroups = references(properties["securityGroupId"], to: network.securityGroups)
    endpoint.privateNames = properties["zonePrivateIpAddressCount"] == nil ? properties["privateDnsEnabled"] : nil
    read(properties["policyDocument"], into: &endpoint, named: resource)
    network.endpoints[resource.key] = model.add(endpoint)
  }
}

extension TemplateLowering {
  /// Reads the policy of `endpoint`.
  mutating func read(_ document: Value?, into endpoint: inout NetworkEndpoint, named resource: TemplateResource) {
    guard let document else { return }
    if document.openReason != nil {
      endpoint.policyIsOpen = true
    } else {
      endpoint.policy = policy(document, kind: .resource, name: Text(resource.key))
    }
  }
}

extension Route.Target {
  /// The target of a next hop of Alibaba Cloud.
  /// - Source: `NextHopType` of CreateRouteEntry, VPC API reference.
  init(nextHop type: String) {
    switch type.lowercased() {
    case "natgateway": self = .nat
    case "ipv4gateway", "ipv6gateway": self = .internetGateway
    case "instance", "networkinterface", "havip", "ecsinstance": self = .instance
    case "routerinterface", "vpngateway", "attachment", "vpcpeer", "ecr", "tunnel": self = .privateNetwork
    case "gatewayendpoint", "gatewayloadbalancerendpoint": self = .endpoint
    case "local", "service": self = .local
    case _: self = .unknown
    }
  }
}

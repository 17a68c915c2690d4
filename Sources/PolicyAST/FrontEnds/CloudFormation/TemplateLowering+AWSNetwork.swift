extension TemplateLowering {
  /// Lowers a resource of CloudFormation that is a part of a network, a database or a bucket.
  mutating func lowerAWSNetwork(
    _ resource: TemplateResource, _ properties: Properties, as kind: NetworkResource
  ) {
    switch kind {
    case .network: addVPC(resource, properties)
    case .subnet: addAWSSubnet(resource, properties)
    case .routeTable: addAWSRouteTable(resource, properties)
    case .routeTableAssociation: associateAWSTable(properties)
    case .route: addAWSRoute(resource, properties)
    case .routeTarget(let target): network.routeTargets[resource.key] = target
    case .securityGroup: addAWSSecurityGroup(resource, properties)
    case .securityGroupRule(let direction): addAWSSecurityGroupRule(resource, properties, direction)
    case .natGateway: addAWSGateway(resource, properties)
    case .endpoint: addAWSEndpoint(resource, properties)
    case .subnetGroup: addSubnetGroup(resource, properties)
    case .database(let kind): addAWSDatabase(resource, properties, kind)
    case .bucket: addS3Bucket(resource, properties)
    case .bucketPolicy: addBucketPolicy(resource, properties)
    case .translation, .addressList, .databaseAddress: return
    }
  }

  private mutating func addVPC(_ resource: TemplateResource, _ properties: Properties) {
    let name = name(of: resource, nil)
    var made = Network(provider: .aws, format: format, location: name.usage)
    made.name = name
    made.ranges = properties["cidrBlock"]?.elementsOrSelf ?? []
    network.networks[resource.key] = model.add(made)
  }

  private mutating func addAWSSubnet(_ resource: TemplateResource, _ properties: Properties) {
    let name = name(of: resource, nil)
    var subnet = Subnet(provider: .aws, format: format, location: name.usage)
    subnet.name = name
    subnet.network = reference(properties["vpcId"], to: network.networks)
    subnet.range = properties["cidrBlock"]
    subnet.zone = properties["availabilityZone", "availabilityZoneId"]
    subnet.givesPublicAddresses = properties["mapPublicIpOnLaunch"]
    network.subnets[resource.key] = model.add(subnet)
  }

  // MARK: Routes

  private mutating func addAWSRouteTable(_ resource: TemplateResource, _ properties: Properties) {
    let name = name(of: resource, nil)
    var table = RouteTable(provider: .aws, format: format, location: name.usage)
    table.name = name
    table.network = reference(properties["vpcId"], to: network.networks)
    network.routeTables[resource.key] = model.add(table)
  }

  private mutating func associateAWSTable(_ properties: Properties) {
    guard let table = reference(properties["routeTableId"], to: network.routeTables) else { return }
    for subnet in references(properties["subnetId"], to: network.subnets) {
      if let id = subnet.target { model[id].routeTable = table }
    }
  }

  private mutating func addAWSRoute(_ resource: TemplateResource, _ properties: Properties) {
    guard let table = properties["routeTableId"],
      let id = ResourceReference.first(in: table, of: network.routeTables)
    else { return }
    let destination = properties["destinationCidrBlock", "destinationIpv6CidrBlock", "destinationPrefixListId"]
    let (target, written) = routeTarget(properties)
    model[id].routes.append(
      Route(target, to: destination, written: written, location: properties.value.location))
    if mayBeAbsent(resource) { model[id].isComplete = false }
  }

  /// - Source: "AWS::EC2::Route", CloudFormation documentation.
  private func routeTarget(_ properties: Properties) -> (Route.Target, Value?) {
    if let value = properties["natGatewayId"] { return (.nat, value) }
    if let value = properties["gatewayId"] {
      let known = ResourceReference.keys(in: value).lazy.compactMap { network.routeTargets[$0] }.first
      return (known ?? value.string.map { Route.Target(identifier: $0) } ?? .unknown, value)
    }
    if let value = properties["egressOnlyInternetGatewayId"] { return (.egressOnlyGateway, value) }
    if let value = properties["vpcEndpointId"] { return (.endpoint, value) }
    if let value = properties["instanceId", "networkInterfaceId"] { return (.instance, value) }
    let others = properties["transitGatewayId", "vpcPeeringConnectionId", "localGatewayId", "carrierGatewayId"]
    return (others == nil ? .unknown : .privateNetwork, others ?? properties["coreNetworkArn"])
  }

  // MARK: Gateways and endpoints

  private mutating func addAWSGateway(_ resource: TemplateResource, _ properties: Properties) {
    let name = name(of: resource, nil)
    var gateway = NATGateway(provider: .aws, format: format, location: name.usage)
    gateway.name = name
    gateway.subnet = reference(properties["subnetId"], to: network.subnets)
    gateway.network = gateway.subnet?.target.flatMap { model[$0].network }
    gateway.connectivity = properties["connectivityType"]
    gateway.publicAddresses = [properties["allocationId"]].compactMap { $0 }
    network.gateways[resource.key] = model.add(gateway)
  }

  private mutating func addAWSEndpoint(_ resource: TemplateResource, _ properties: Properties) {
    let isInterface = properties["vpcEndpointType"]?.string == "Interface"
    let name = name(of: resource, nil)
    var endpoint = NetworkEndpoint(
      isInterface ? .interface : .gateway, provider: .aws, format: format, location: name.usage)
    endpoint.name = name
    endpoint.service = properties["serviceName"]
    endpoint.network = reference(properties["vpcId"], to: network.networks)
    endpoint.subnets = references(properties["subnetIds"], to: network.subnets)
    endpoint.routeTables = references(properties["routeTableIds"], to: network.routeTables)
    endpoint.securityGroups = references(properties["securityGroupIds"], to: network.securityGroups)
    endpoint.privateNames = properties["privateDnsEnabled"]
    read(properties["policyDocument"], into: &endpoint, named: resource)
    network.endpoints[resource.key] = model.add(endpoint)
  }
}

extension Route.Target {
  /// The target that an id of AWS names by how it begins.
  init(identifier: String) {
    switch identifier.prefix(while: { $0 != "-" }) {
    case "igw": self = .internetGateway
    case "nat": self = .nat
    case "eigw": self = .egressOnlyGateway
    case "vpce": self = .endpoint
    case "vgw", "tgw", "pcx", "lgw", "cagw": self = .privateNetwork
    case "i", "eni": self = .instance
    case "local": self = .local
    case _: self = .unknown
    }
  }
}

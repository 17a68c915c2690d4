extension TerraformLowering {
  /// Adds what `instance` declares of a network, without what it refers to.
  mutating func declare(_ type: TerraformNetworkType, _ instance: TerraformInstance) {
    switch type {
    case .alibabaNetwork, .awsNetwork, .awsDefaultNetwork: addNetwork(instance)
    case .alibabaSwitch, .awsSubnet, .awsDefaultSubnet: addSubnet(instance)
    case .alibabaRouteTable, .awsRouteTable: addRouteTable(instance, isMain: false)
    case .awsDefaultRouteTable: addRouteTable(instance, isMain: true)
    case .alibabaGateway, .awsGateway: addGateway(instance)
    case .alibabaEndpoint, .alibabaGatewayEndpoint, .awsEndpoint: addEndpoint(instance)
    case .alibabaGroup, .awsGroup, .awsDefaultGroup: addGroup(instance)
    case .awsSubnetGroup, .awsDocumentSubnetGroup, .awsNeptuneSubnetGroup, .awsCacheSubnetGroup,
      .awsMemorySubnetGroup, .awsRedshiftSubnetGroup:
      networks.subnetGroups.add(instance, for: instance)
      if let name = instance.attribute("name")?.string { networks.subnetGroupsByName[name] = instance }
    case .alibabaRouteTableAttachment, .alibabaRoute, .alibabaTranslation, .alibabaEndpointZone,
      .alibabaGatewayEndpointTable, .alibabaGroupRule, .awsNetworkRange, .awsRoute, .awsRouteTableAssociation,
      .awsMainRouteTable, .awsEndpointPolicy, .awsEndpointTable, .awsEndpointSubnet, .awsEndpointGroup,
      .awsGroupRule, .awsGroupIngress, .awsGroupEgress:
      return
    }
  }

  /// Connects what `instance` says about networks with what is declared.
  mutating func connect(_ type: TerraformNetworkType, _ instance: TerraformInstance) {
    switch type {
    case .alibabaNetwork, .awsNetwork, .awsDefaultNetwork: return
    case .alibabaSwitch, .awsSubnet, .awsDefaultSubnet: connectSubnet(instance)
    case .alibabaRouteTable, .awsRouteTable, .awsDefaultRouteTable: connectRouteTable(instance)
    case .alibabaRouteTableAttachment: associate(instance, "vswitch_id")
    case .awsRouteTableAssociation: associate(instance, "subnet_id")
    case .awsMainRouteTable: setMainTable(instance)
    case .alibabaRoute, .awsRoute: addRoute(instance)
    case .alibabaGateway, .awsGateway: connectGateway(instance)
    case .alibabaTranslation: addTranslation(instance)
    case .alibabaEndpoint, .alibabaGatewayEndpoint, .awsEndpoint: connectEndpoint(instance)
    case .alibabaEndpointZone, .alibabaGatewayEndpointTable, .awsEndpointPolicy, .awsEndpointTable,
      .awsEndpointSubnet, .awsEndpointGroup:
      addEndpointPart(instance)
    case .alibabaGroup, .awsGroup, .awsDefaultGroup: connectGroup(instance)
    case .alibabaGroupRule: addAlibabaRule(instance)
    case .awsGroupRule, .awsGroupIngress, .awsGroupEgress: addAWSRule(instance)
    case .awsNetworkRange: addRange(instance)
    case .awsSubnetGroup, .awsDocumentSubnetGroup, .awsNeptuneSubnetGroup, .awsCacheSubnetGroup,
      .awsMemorySubnetGroup, .awsRedshiftSubnetGroup:
      return
    }
  }

  // MARK: Networks and subnets

  private mutating func addNetwork(_ instance: TerraformInstance) {
    let properties = properties(of: instance)
    let name = properties["vpcName"] ?? taggedName(properties)
    var network = Network(
      provider: provider(of: instance), format: .terraform, location: name?.usage ?? instance.headerLocation)
    network.name = name
    for range in ["cidrBlock", "ipv6CidrBlock", "secondaryCidrBlocks"] {
      if let value = properties[range] { network.ranges += AddressList(value).entries }
    }
    network.callers = instance.callers
    networks.networks.add(model.add(network), for: instance)
  }

  private mutating func addRange(_ instance: TerraformInstance) {
    let network = mention("vpc_id", of: instance, in: networks.networks)
    guard let id = network?.target, let range = instance.attribute("cidr_block") else { return }
    model[id].ranges.append(range)
  }

  private mutating func addSubnet(_ instance: TerraformInstance) {
    let properties = properties(of: instance)
    let name = properties["vswitchName"] ?? taggedName(properties)
    var subnet = Subnet(
      provider: provider(of: instance), format: .terraform, location: name?.usage ?? instance.headerLocation)
    subnet.name = name
    subnet.range = properties["cidrBlock", "ipv6CidrBlock"]
    subnet.zone = properties["zoneId", "availabilityZone", "availabilityZoneId"]
    subnet.givesPublicAddresses = properties["mapPublicIpOnLaunch"]
    subnet.callers = instance.callers
    networks.subnets.add(model.add(subnet), for: instance)
  }

  private mutating func connectSubnet(_ instance: TerraformInstance) {
    guard let id = networks.subnets.first([instance.selfReference], from: instance) else { return }
    model[id].network = mention("vpc_id", of: instance, in: networks.networks)
  }

  // MARK: Gateways

  private mutating func addGateway(_ instance: TerraformInstance) {
    let properties = properties(of: instance)
    let name = properties["natGatewayName"] ?? taggedName(properties)
    var gateway = NATGateway(
      provider: provider(of: instance), format: .terraform, location: name?.usage ?? instance.headerLocation)
    gateway.name = name
    gateway.connectivity = properties["networkType", "connectivityType"]
    gateway.callers = instance.callers
    networks.gateways.add(model.add(gateway), for: instance)
  }

  private mutating func connectGateway(_ instance: TerraformInstance) {
    guard let id = networks.gateways.first([instance.selfReference], from: instance) else { return }
    model[id].network = mention("vpc_id", of: instance, in: networks.networks)
    model[id].subnet = mention("vswitch_id", "subnet_id", of: instance, in: networks.subnets)
  }

  /// Adds an entry that translates the addresses of a vSwitch or a range.
  private mutating func addTranslation(_ instance: TerraformInstance) {
    guard let table = mention("snat_table_id", of: instance, in: networks.gateways) else { return }
    let id = resolved(table, "gateway") { model in
      var gateway = NATGateway(provider: .alibaba, format: .terraform, location: instance.headerLocation)
      gateway.isReferenced = true
      gateway.callers = instance.callers
      return model.add(gateway)
    }
    model[id].sources += mentions("source_vswitch_id", of: instance, in: networks.subnets)
    if let range = written("source_cidr", of: instance) { model[id].sourceRanges.append(range) }
    model[id].entries.append(instance.headerLocation)
  }
}

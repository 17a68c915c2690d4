extension AccountLowering {
  /// The name that the tags of something give it.
  private func taggedName(_ properties: Properties) -> Value? {
    properties["Tags"]?.elementsOrSelf.first { $0["Key"]?.string == "Name" }?["Value"]
  }

  mutating func addAWSNetwork(_ properties: Properties) {
    guard let id = properties["VpcId"],
      index(of: id, in: model.networks, { ($0.format, $0.identifier) }) == nil
    else { return }
    var network = Network(provider: .aws, format: .accountState, location: id.location)
    network.identifier = id
    network.name = taggedName(properties)
    let associated = properties["CidrBlockAssociationSet"]?.elementsOrSelf.compactMap { $0["CidrBlock"] } ?? []
    let others = properties["Ipv6CidrBlockAssociationSet"]?.elementsOrSelf.compactMap { $0["Ipv6CidrBlock"] } ?? []
    network.ranges = (associated.isEmpty ? [properties["CidrBlock"]].compactMap { $0 } : associated) + others
    _ = model.add(network)
  }

  mutating func addAWSSubnet(_ properties: Properties) {
    guard let id = properties["SubnetId"],
      index(of: id, in: model.subnets, { ($0.format, $0.identifier) }) == nil
    else { return }
    var subnet = Subnet(provider: .aws, format: .accountState, location: id.location)
    subnet.identifier = id
    subnet.name = taggedName(properties)
    subnet.network = mention(properties["VpcId"])
    subnet.range = properties["CidrBlock"]
    subnet.zone = properties["AvailabilityZone"]
    subnet.givesPublicAddresses = properties["MapPublicIpOnLaunch"]
    _ = model.add(subnet)
  }

  mutating func addAWSRouteTable(_ properties: Properties) {
    guard let id = properties["RouteTableId"],
      index(of: id, in: model.routeTables, { ($0.format, $0.identifier) }) == nil
    else { return }
    var table = RouteTable(provider: .aws, format: .accountState, location: id.location)
    table.identifier = id
    table.name = taggedName(properties)
    table.network = mention(properties["VpcId"])
    for value in properties["Routes"]?.elementsOrSelf ?? [] {
      if let route = Properties(value) { table.routes.append(awsRoute(route)) }
    }
    for association in properties["Associations"]?.elementsOrSelf ?? [] {
      if association["Main"]?.bool == true { table.isMain = true }
      let subnet = index(of: association["SubnetId"], in: model.subnets) { ($0.format, $0.identifier) }
      if let subnet { model[subnet].routeTable = Reference(id) }
    }
    _ = model.add(table)
  }

  private func awsRoute(_ properties: Properties) -> Route {
    let written = properties[
      "NatGatewayId", "EgressOnlyInternetGatewayId", "GatewayId", "InstanceId", "NetworkInterfaceId",
      "TransitGatewayId", "VpcPeeringConnectionId", "LocalGatewayId", "CarrierGatewayId"]
    let destination = properties["DestinationCidrBlock", "DestinationIpv6CidrBlock", "DestinationPrefixListId"]
    let target = written?.string.map { Route.Target(identifier: $0) } ?? .unknown
    return Route(target, to: destination, written: written, location: properties.value.location)
  }

  mutating func addAWSGateway(_ properties: Properties) {
    guard let id = properties["NatGatewayId"], properties["State"]?.string?.hasPrefix("delet") != true,
      index(of: id, in: model.gateways, { ($0.format, $0.identifier) }) == nil
    else { return }
    var gateway = NATGateway(provider: .aws, format: .accountState, location: id.location)
    gateway.identifier = id
    gateway.name = taggedName(properties)
    gateway.network = mention(properties["VpcId"])
    gateway.subnet = mention(properties["SubnetId"])
    gateway.connectivity = properties["ConnectivityType"]
    let addresses = properties["NatGatewayAddresses"]?.elementsOrSelf ?? []
    gateway.publicAddresses = addresses.compactMap { $0["PublicIp"] }
    _ = model.add(gateway)
  }

  mutating func addAWSEndpoint(_ properties: Properties) {
    guard let id = properties["VpcEndpointId"],
      index(of: id, in: model.endpoints, { ($0.format, $0.identifier) }) == nil
    else { return }
    let isInterface = properties["VpcEndpointType"]?.string == "Interface"
    var endpoint = NetworkEndpoint(
      isInterface ? .interface : .gateway, provider: .aws, format: .accountState, location: id.location)
    endpoint.identifier = id
    endpoint.name = taggedName(properties)
    endpoint.service = properties["ServiceName"]
    endpoint.network = mention(properties["VpcId"])
    endpoint.subnets = mentions(properties["SubnetIds"])
    endpoint.routeTables = mentions(properties["RouteTableIds"])
    endpoint.privateNames = properties["PrivateDnsEnabled"]
    let groups = properties["Groups"]?.elementsOrSelf.compactMap { $0["GroupId"] } ?? []
    endpoint.securityGroups = groups.map { Reference($0) }
    if let document = properties["PolicyDocument"] {
      let reader = PolicyReader(kind: .resource, dialect: .iam)
      endpoint.policy = model.add(reader.read(document, diagnostics: &model.diagnostics))
    }
    _ = model.add(endpoint)
  }

  // MARK: Security groups

  mutating func addAWSSecurityGroup(_ properties: Properties) {
    guard let id = securityGroup(properties, "GroupId", "GroupName", .aws), model[id].rules.isEmpty else { return }
    model[id].isComplete = true
    let parts: [(Value?, SecurityGroupRule.Direction)] = [
      (properties["IpPermissions"], .ingress), (properties["IpPermissionsEgress"], .egress),
    ]
    for (list, direction) in parts {
      for value in list?.elementsOrSelf ?? [] {
        guard let permission = Properties(value) else { continue }
        model[id].rules.append(awsRule(permission, direction, of: properties["GroupId"]))
      }
    }
  }

  private func awsRule(
    _ properties: Properties, _ direction: SecurityGroupRule.Direction, of group: Value?
  ) -> SecurityGroupRule {
    func listed(_ list: String, _ key: String) -> [Value] {
      properties[list]?.elementsOrSelf.compactMap { $0[key] } ?? []
    }
    var rule = SecurityGroupRule(direction, location: properties.value.location)
    rule.readAWS(properties)
    rule.ranges = listed("IpRanges", "CidrIp") + listed("Ipv6Ranges", "CidrIpv6")
    rule.prefixLists = listed("PrefixListIds", "PrefixListId")
    for other in listed("UserIdGroupPairs", "GroupId") {
      if other.scalar == group?.scalar { rule.includesItself = true } else { rule.groups.append(Reference(other)) }
    }
    return rule
  }

  /// Adds a rule of an answer about rules alone; those of groups that are known with their rules are the same.
  mutating func addAWSSecurityGroupRule(_ properties: Properties) {
    let known = index(of: properties["GroupId"], in: model.securityGroups) { ($0.format, $0.identifier) }
    if let known, model[known].isComplete { return }
    guard let id = securityGroup(properties, "GroupId", "GroupName", .aws) else { return }
    let isOut = properties["IsEgress"]?.bool == true
    var rule = SecurityGroupRule(isOut ? .egress : .ingress, location: properties.value.location)
    rule.readAWS(properties)
    rule.ranges = [properties["CidrIpv4"], properties["CidrIpv6"]].compactMap { $0 }
    rule.prefixLists = [properties["PrefixListId"]].compactMap { $0 }
    if let other = Properties(properties["ReferencedGroupInfo"])?["GroupId"] {
      if other.scalar == properties["GroupId"]?.scalar {
        rule.includesItself = true
      } else {
        rule.groups = [Reference(other)]
      }
    }
    model[id].rules.append(rule)
  }

  /// Notes the groups of a network interface that belongs to no function and no database.
  mutating func noteAWSUse(_ properties: Properties) {
    let owner = properties["RequesterId"]?.string ?? ""
    let isManaged = properties["InterfaceType"]?.string == "lambda" || owner.hasPrefix("amazon-rds")
    let says = properties["Description"]?.string ?? ""
    let isDatabase = ["RDSNetworkInterface", "ElastiCache", "RedshiftNetworkInterface", "DMSNetworkInterface"]
      .contains { says.hasPrefix($0) }
    guard !isManaged, !isDatabase, !says.hasPrefix("AWS Lambda VPC ENI") else { return }
    for group in properties["Groups"]?.elementsOrSelf ?? [] { noteUse(of: group["GroupId"], by: properties) }
  }
}

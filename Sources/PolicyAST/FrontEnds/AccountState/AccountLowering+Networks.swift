extension AccountLowering {
  mutating func addVPC(_ properties: Properties) {
    guard let id = properties["VpcId"],
      index(of: id, in: model.networks, { ($0.format, $0.identifier) }) == nil
    else { return }
    var network = Network(provider: .alibaba, format: .accountState, location: id.location)
    network.identifier = id
    network.name = properties["VpcName"].flatMap { $0.isBlank ? nil : $0 }
    let ranges = [
      properties["CidrBlock"], properties["Ipv6CidrBlock"], properties["SecondaryCidrBlocks"]?["SecondaryCidrBlock"],
    ]
    network.ranges = ranges.flatMap { $0?.elementsOrSelf ?? [] }.filter { !$0.isBlank }
    _ = model.add(network)
  }

  mutating func addVSwitch(_ properties: Properties) {
    guard let id = properties["VSwitchId"],
      index(of: id, in: model.subnets, { ($0.format, $0.identifier) }) == nil
    else { return }
    var subnet = Subnet(provider: .alibaba, format: .accountState, location: id.location)
    subnet.identifier = id
    subnet.name = properties["VSwitchName"].flatMap { $0.isBlank ? nil : $0 }
    subnet.network = mention(properties["VpcId"])
    subnet.range = properties["CidrBlock"]
    subnet.zone = properties["ZoneId"]
    subnet.routeTable = mention(properties["RouteTable"]?["RouteTableId"])
    _ = model.add(subnet)
  }

  // MARK: Routes

  mutating func addRouteTable(_ properties: Properties) {
    guard let id = routeTable(properties["RouteTableId"]) else { return }
    model[id].name = properties["RouteTableName"].flatMap { $0.isBlank ? nil : $0 }
    model[id].network = mention(properties["VpcId"])
    model[id].isMain = properties["RouteTableType"]?.string == "System"
  }

  /// Returns the table of that id, added when the model has none; its entries come in answers of their own.
  private mutating func routeTable(_ id: Value?) -> ID<RouteTable>? {
    guard let id else { return nil }
    if let known = index(of: id, in: model.routeTables, { ($0.format, $0.identifier) }) { return known }
    var table = RouteTable(provider: .alibaba, format: .accountState, location: id.location)
    table.identifier = id
    table.isComplete = false
    return model.add(table)
  }

  mutating func addRouteEntry(_ properties: Properties) {
    guard let id = routeTable(properties["RouteTableId"]) else { return }
    let next = Properties(properties["NextHops"]?["NextHop"]?.elementsOrSelf.first) ?? properties
    let written = next["NextHopId", "InstanceId"]
    let target = next["NextHopType"]?.string.map { Route.Target(nextHop: $0) } ?? .unknown
    model[id].routes.append(
      Route(target, to: properties["DestinationCidrBlock"], written: written, location: properties.value.location))
    model[id].isComplete = true
  }

  // MARK: Gateways

  mutating func addGateway(_ properties: Properties) {
    guard let id = properties["NatGatewayId"],
      index(of: id, in: model.gateways, { ($0.format, $0.identifier) }) == nil
    else { return }
    var gateway = NATGateway(provider: .alibaba, format: .accountState, location: id.location)
    gateway.identifier = id
    gateway.name = properties["Name"].flatMap { $0.isBlank ? nil : $0 }
    gateway.network = mention(properties["VpcId"])
    gateway.subnet = mention(Properties(properties["NatGatewayPrivateInfo"])?["VswitchId"])
    gateway.connectivity = properties["NetworkType"]
    gateway.translationTables = properties["SnatTableIds"]?["SnatTableId"]?.elementsOrSelf ?? []
    let addresses = properties["IpLists"]?["IpList"]?.elementsOrSelf ?? []
    gateway.publicAddresses = addresses.compactMap { $0["IpAddress"] }
    _ = model.add(gateway)
  }

  mutating func addTranslation(_ properties: Properties) {
    let gateway = index(of: properties["NatGatewayId"], in: model.gateways) { ($0.format, $0.identifier) }
    guard let id = gateway ?? self.gateway(ofTable: properties["SnatTableId"]?.scalar) else { return }
    model[id].entries.append(properties.value.location)
    model[id].sources += mentions(properties["SourceVSwitchId"])
    model[id].sourceRanges += properties["SourceCIDR"].map { $0.isBlank ? [] : [$0] } ?? []
  }

  private func gateway(ofTable table: Text?) -> ID<NATGateway>? {
    let index = model.gateways.firstIndex { gateway in gateway.translationTables.contains { $0.scalar == table } }
    return index.map { ID($0) }
  }

  // MARK: Security groups

  /// Returns the group of which `properties` tell, added when the model has none.
  mutating func securityGroup(
    _ properties: Properties, _ key: String, _ nameKey: String, _ provider: Provider
  ) -> ID<SecurityGroup>? {
    guard let id = properties[key] else { return nil }
    if let known = index(of: id, in: model.securityGroups, { ($0.format, $0.identifier) }) { return known }
    var group = SecurityGroup(provider: provider, format: .accountState, location: id.location)
    group.identifier = id
    group.name = properties[nameKey].flatMap { $0.isBlank ? nil : $0 }
    group.network = mention(properties["VpcId"])
    // Rules come in an answer of their own.
    group.isComplete = false
    return model.add(group)
  }

  mutating func addSecurityGroupRules(_ properties: Properties) {
    guard let id = securityGroup(properties, "SecurityGroupId", "SecurityGroupName", .alibaba) else { return }
    model[id].innerAccess = properties["InnerAccessPolicy"]
    model[id].isComplete = true
    // A group is asked once for each direction, or for all at once.
    let known = Set(model[id].rules.map(\.location.text))
    for value in properties["Permissions"]?["Permission"]?.elementsOrSelf ?? [] {
      guard let permission = Properties(value), !known.contains(value.location.text) else { continue }
      let isOut = permission["Direction"]?.string == "egress"
      var rule = SecurityGroupRule(isOut ? .egress : .ingress, location: value.location)
      rule.readAlibaba(permission)
      let other = isOut ? permission["DestGroupId"] : permission["SourceGroupId"]
      rule.groups = mentions(other)
      rule.includesItself = other?.scalar != nil && other?.scalar == properties["SecurityGroupId"]?.scalar
      model[id].rules.append(rule)
    }
  }

  /// Notes that something else than functions and databases uses the groups that `value` lists.
  mutating func noteUse(of value: Value?, by user: Properties) {
    for group in value?.elementsOrSelf ?? [] {
      guard let id = index(of: group, in: model.securityGroups, { ($0.format, $0.identifier) }) else { continue }
      model[id].otherUses.append(user.value.location)
    }
  }
}

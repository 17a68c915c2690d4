extension TemplateLowering {
  /// Adds a security group of ROS with the rules that it lists.
  mutating func addSecurityGroup(_ resource: TemplateResource, _ properties: Properties) {
    let name = name(of: resource, properties["securityGroupName"])
    var group = SecurityGroup(provider: .alibaba, format: format, location: name.usage)
    group.name = name
    group.network = reference(properties["vpcId"], to: network.networks)
    group.innerAccess = properties["innerAccessPolicy"]
    let id = model.add(group)
    network.securityGroups[resource.key] = id
    add(rules: properties["securityGroupIngress"], .ingress, to: id)
    add(rules: properties["securityGroupEgress"], .egress, to: id)
  }

  /// Adds the rules of a resource of their own to their group.
  mutating func addSecurityGroupRules(
    _ resource: TemplateResource, _ properties: Properties, _ direction: SecurityGroupRule.Direction
  ) {
    guard let written = properties["securityGroupId"] else { return }
    let id = securityGroup(written, .alibaba)
    if mayBeAbsent(resource) { model[id].isComplete = false }
    add(rules: properties["permissions"] ?? properties.value, direction, to: id)
  }

  /// Returns the group that `written` refers to, added as one that is declared elsewhere when the template has none.
  mutating func securityGroup(_ written: Value, _ provider: Provider) -> ID<SecurityGroup> {
    if let known = ResourceReference.first(in: written, of: network.securityGroups) { return known }
    var group = SecurityGroup(provider: provider, format: format, location: written.location)
    group.identifier = written
    group.isReferenced = true
    // Other rules of the group are kept elsewhere.
    group.isComplete = false
    return model.add(group)
  }

  private mutating func add(
    rules value: Value?, _ direction: SecurityGroupRule.Direction, to id: ID<SecurityGroup>
  ) {
    let (elements, isComplete) = alternatives(value)
    if !isComplete { model[id].isComplete = false }
    for element in elements {
      guard let properties = Properties(element) else { continue }
      model[id].rules.append(rule(properties, direction, of: id))
    }
  }

  /// - Source: "ALIYUN::ECS::SecurityGroup", ROS documentation.
  private func rule(
    _ properties: Properties, _ direction: SecurityGroupRule.Direction, of group: ID<SecurityGroup>
  ) -> SecurityGroupRule {
    var rule = SecurityGroupRule(direction, location: properties.value.location)
    rule.readAlibaba(properties)
    let side = properties["sourceGroupId", "destGroupId"]
    for reference in references(side, to: network.securityGroups) {
      if reference.target == group { rule.includesItself = true } else { rule.groups.append(reference) }
    }
    return rule
  }
}

extension SecurityGroupRule {
  /// Reads what a rule of Alibaba Cloud says, groups of the other side left out.
  /// - Source: AuthorizeSecurityGroup and AuthorizeSecurityGroupEgress, ECS API reference.
  mutating func readAlibaba(_ properties: Properties) {
    if let policy = properties["policy"] { allows = policy.string.map { $0.lowercased() == "accept" } }
    proto = properties["ipProtocol"]
    ports = properties["portRange"]
    portRange = Self.alibabaPorts(ports, proto)
    let sides =
      switch direction {
      case .ingress: [properties["sourceCidrIp"], properties["ipv6SourceCidrIp"]]
      case .egress: [properties["destCidrIp"], properties["ipv6DestCidrIp"]]
      }
    ranges = sides.flatMap { $0?.elementsOrSelf ?? [] }.filter { !$0.isBlank }
    prefixLists = [properties["sourcePrefixListId", "destPrefixListId"]].compactMap { $0 }.filter { !$0.isBlank }
    priority = properties["priority"]
  }

  /// Returns the ports of `1/65535`, or of `-1/-1`, which stands for all of them.
  private static func alibabaPorts(_ value: Value?, _ proto: Value?) -> ClosedRange<Int>? {
    if proto?.string?.lowercased() == "all" { return 0...65535 }
    guard let text = value?.string else { return nil }
    let bounds = text.split(separator: "/").map { Int($0) }
    guard let low = bounds.first ?? nil, let high = bounds.last ?? nil else { return nil }
    if low == -1 { return 0...65535 }
    return low >= 0 && low <= high && high <= 65535 ? low...high : nil
  }
}

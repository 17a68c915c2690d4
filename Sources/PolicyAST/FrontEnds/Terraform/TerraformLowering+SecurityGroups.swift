extension TerraformLowering {
  // MARK: Groups

  mutating func addGroup(_ instance: TerraformInstance) {
    let properties = properties(of: instance)
    let name = properties["securityGroupName"] ?? taggedName(properties)
    var group = SecurityGroup(
      provider: provider(of: instance), format: .terraform, location: name?.usage ?? instance.headerLocation)
    group.name = name
    group.innerAccess = properties["innerAccessPolicy", "innerAccess"]
    group.callers = instance.callers
    networks.groups.add(model.add(group), for: instance)
  }

  mutating func connectGroup(_ instance: TerraformInstance) {
    guard let id = networks.groups.first([instance.selfReference], from: instance) else { return }
    model[id].network = mention("vpc_id", of: instance, in: networks.networks)
    if instance.type == "aws_default_security_group", let network = model[id].network?.target {
      networks.defaultGroups[network] = id
    }
    for direction in SecurityGroupRule.Direction.allCases {
      guard let rules = instance.attribute(direction.rawValue) else { continue }
      if rules.openReason != nil { model[id].isComplete = false }
      for rule in rules.elementsOrSelf {
        guard let properties = Properties(rule) else {
          if !rule.isNull { model[id].isComplete = false }
          continue
        }
        append(rule: awsRule(direction, properties, direction.rawValue, instance, at: rule.location), to: id)
      }
    }
  }

  /// The group that a rule in a block of its own belongs to.
  private mutating func group(of instance: TerraformInstance) -> ID<SecurityGroup>? {
    guard let mention = mention("security_group_id", of: instance, in: networks.groups) else { return nil }
    if mention.target == nil, let network = target(of: mention.value, in: networks.networks),
      let group = networks.defaultGroups[network]
    {
      return group
    }
    let provider = provider(of: instance)
    return resolved(mention, "group") { model in
      var group = SecurityGroup(provider: provider, format: .terraform, location: instance.headerLocation)
      group.identifier = mention.value
      group.isReferenced = true
      group.isComplete = false
      group.callers = instance.callers
      return model.add(group)
    }
  }

  private mutating func append(rule: SecurityGroupRule, to id: ID<SecurityGroup>) {
    var rule = rule
    if rule.groups.contains(where: { $0.target == id }) { rule.includesItself = true }
    model[id].rules.append(rule)
  }

  // MARK: Alibaba Cloud

  mutating func addAlibabaRule(_ instance: TerraformInstance) {
    guard let id = group(of: instance) else { return }
    let properties = properties(of: instance)
    let direction = SecurityGroupRule.Direction(rawValue: properties["type"]?.string?.lowercased() ?? "")
    guard let direction else {
      model[id].isComplete = false
      return
    }
    var rule = SecurityGroupRule(direction, location: instance.headerLocation)
    if let policy = properties["policy"] { rule.allows = policy.string.map { $0.lowercased() != "drop" } }
    rule.proto = properties["ipProtocol"]
    rule.ports = properties["portRange"]
    rule.readPorts(alibaba: rule.ports)
    rule.ranges = ["cidrIp", "ipv6CidrIp"].compactMap { properties[$0] }.filter { !$0.isBlank }
    rule.groups = mentions("source_security_group_id", of: instance, in: networks.groups)
    rule.prefixLists = [properties["prefixListId"]].compactMap { $0 }.filter { !$0.isBlank }
    rule.priority = properties["priority"]
    rule.callers = instance.callers
    append(rule: rule, to: id)
  }

  // MARK: AWS

  /// Adds a rule that `aws_security_group_rule` or its successors declare.
  mutating func addAWSRule(_ instance: TerraformInstance) {
    guard let id = group(of: instance) else { return }
    let direction: SecurityGroupRule.Direction?
    switch instance.type {
    case "aws_vpc_security_group_ingress_rule": direction = .ingress
    case "aws_vpc_security_group_egress_rule": direction = .egress
    case _: direction = instance.attribute("type")?.string.flatMap { SecurityGroupRule.Direction(rawValue: $0) }
    }
    guard let direction else {
      model[id].isComplete = false
      return
    }
    var rule = awsRule(direction, properties(of: instance), nil, instance, at: instance.headerLocation)
    rule.callers = instance.callers
    append(rule: rule, to: id)
  }

  /// The rule that `properties` describe: those of the block `block` of `instance`, or of all of it.
  private func awsRule(
    _ direction: SecurityGroupRule.Direction, _ properties: Properties, _ block: String?,
    _ instance: TerraformInstance, at location: Location
  ) -> SecurityGroupRule {
    var rule = SecurityGroupRule(direction, location: location)
    rule.proto = properties["protocol", "ipProtocol"]
    rule.ports = properties["fromPort"] ?? properties["toPort"]
    rule.readPorts(from: properties["fromPort"], to: properties["toPort"])
    for name in ["cidrBlocks", "ipv6CidrBlocks", "cidrIpv4", "cidrIpv6"] {
      if let value = properties[name], !value.isBlank { rule.ranges += AddressList(value).entries }
    }
    for name in ["security_groups", "source_security_group_id", "referenced_security_group_id"] {
      guard let value = properties[name], !value.isBlank else { continue }
      // The references in one of several blocks cannot be told from those in the others.
      rule.groups +=
        block == nil
        ? mentions(value, in: networks.groups, name, of: instance)
        : Self.alternatives(of: value).map { Reference($0, target: target(of: $0, in: networks.groups)) }
    }
    rule.prefixLists = properties["prefixListIds", "prefixListId"]?.elementsOrSelf ?? []
    rule.includesItself = properties["self"]?.bool ?? false
    return rule
  }
}

extension TemplateLowering {
  /// Adds a security group of CloudFormation with the rules that it lists.
  mutating func addAWSSecurityGroup(_ resource: TemplateResource, _ properties: Properties) {
    let name = name(of: resource, properties["groupName"])
    var group = SecurityGroup(provider: .aws, format: format, location: name.usage)
    group.name = name
    group.network = reference(properties["vpcId"], to: network.networks)
    let id = model.add(group)
    network.securityGroups[resource.key] = id
    add(rules: properties["securityGroupIngress"], .ingress, to: id)
    add(rules: properties["securityGroupEgress"], .egress, to: id)
  }

  /// Adds a rule that is a resource of its own to its group.
  mutating func addAWSSecurityGroupRule(
    _ resource: TemplateResource, _ properties: Properties, _ direction: SecurityGroupRule.Direction
  ) {
    guard let written = properties["groupId", "groupName"] else { return }
    let id = securityGroup(written, .aws)
    if mayBeAbsent(resource) { model[id].isComplete = false }
    add(rules: properties.value, direction, to: id)
  }

  private mutating func add(
    rules value: Value?, _ direction: SecurityGroupRule.Direction, to id: ID<SecurityGroup>
  ) {
    let (elements, isComplete) = alternatives(value)
    if !isComplete { model[id].isComplete = false }
    for element in elements {
      guard let properties = Properties(element) else { continue }
      var rule = SecurityGroupRule(direction, location: element.location)
      rule.readAWS(properties)
      let other = properties["sourceSecurityGroupId", "sourceSecurityGroupName", "destinationSecurityGroupId"]
      for reference in references(other, to: network.securityGroups) {
        if reference.target == id { rule.includesItself = true } else { rule.groups.append(reference) }
      }
      model[id].rules.append(rule)
    }
  }
}

extension SecurityGroupRule {
  /// Reads what a rule of CloudFormation says, groups of the other side left out.
  /// - Source: "AWS::EC2::SecurityGroup Ingress" and "Egress", CloudFormation documentation.
  mutating func readAWS(_ properties: Properties) {
    proto = properties["ipProtocol"]
    ports = properties["fromPort"]
    portRange = Self.ports(from: ports, to: properties["toPort"], proto)
    ranges = [properties["cidrIp"], properties["cidrIpv6"]].compactMap { $0 }.filter { !$0.isBlank }
    prefixLists = [properties["sourcePrefixListId", "destinationPrefixListId"]].compactMap { $0 }
  }

  /// Returns the ports of a rule: all of them for all protocols, and where `-1` stands for all.
  static func ports(from low: Value?, to high: Value?, _ proto: Value?) -> ClosedRange<Int>? {
    if proto?.scalar?.known == "-1" || proto?.string?.lowercased() == "all" { return 0...65535 }
    guard let first = low?.integer, let last = high?.integer else { return nil }
    if first == -1 { return 0...65535 }
    return first >= 0 && first <= last && last <= 65535 ? first...last : nil
  }
}

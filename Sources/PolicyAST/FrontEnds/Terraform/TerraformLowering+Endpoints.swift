extension TerraformLowering {
  mutating func addEndpoint(_ instance: TerraformInstance) {
    let properties = properties(of: instance)
    var kind = NetworkEndpoint.Kind.interface
    if instance.type == "alicloud_vpc_gateway_endpoint" { kind = .gateway }
    if instance.type == "aws_vpc_endpoint" {
      // The provider makes gateways when nothing else is said.
      let written = properties["vpcEndpointType"]
      kind = written.map { $0.string == "Gateway" || $0.isBlank } ?? true ? .gateway : .interface
    }
    let name = properties["vpcEndpointName", "gatewayEndpointName"] ?? taggedName(properties)
    var endpoint = NetworkEndpoint(
      kind, provider: provider(of: instance), format: .terraform, location: name?.usage ?? instance.headerLocation)
    endpoint.name = name
    endpoint.service = properties["serviceName"]
    endpoint.privateNames = properties["privateDnsEnabled"]
    endpoint.callers = instance.callers
    networks.endpoints.add(model.add(endpoint), for: instance)
  }

  mutating func connectEndpoint(_ instance: TerraformInstance) {
    guard let id = networks.endpoints.first([instance.selfReference], from: instance) else { return }
    model[id].network = mention("vpc_id", of: instance, in: networks.networks)
    model[id].subnets = mentions("subnet_ids", of: instance, in: networks.subnets)
    model[id].routeTables = mentions("route_table_ids", of: instance, in: networks.routeTables)
    model[id].securityGroups = mentions("security_group_ids", of: instance, in: networks.groups)
    setPolicy(of: id, instance, "policy", "policy_document")
  }

  /// Adds to an endpoint what a block of its own says about it.
  mutating func addEndpointPart(_ instance: TerraformInstance) {
    let mention = mention("vpc_endpoint_id", "endpoint_id", "gateway_endpoint_id", of: instance, in: networks.endpoints)
    guard let id = mention?.target else { return addResourcePolicy("policy", of: instance) }
    model[id].subnets += mentions("subnet_id", of: instance, in: networks.subnets)
    model[id].subnets += mentions("vswitch_id", of: instance, in: networks.subnets)
    model[id].routeTables += mentions("route_table_id", of: instance, in: networks.routeTables)
    model[id].securityGroups += mentions("security_group_id", of: instance, in: networks.groups)
    setPolicy(of: id, instance, "policy")
  }

  private mutating func setPolicy(of id: ID<NetworkEndpoint>, _ instance: TerraformInstance, _ attributes: String...) {
    for attribute in attributes {
      guard let document = instance.attribute(attribute), !document.isBlank else { continue }
      if document.openReason != nil { model[id].policyIsOpen = true }
      model[id].policy = resourcePolicy(attribute, of: instance) ?? model[id].policy
    }
  }
}

extension AccessModel {
  /// Returns which way packets of the subnet `id` take to the internet, as far as the input declares it.
  ///
  /// On AWS the route table decides, the subnet's own or the main one of its network; a network whose main table is not
  /// declared has the one that AWS makes, with no way out. On Alibaba Cloud the SNAT entries of NAT gateways decide.
  /// - Complexity: O(*tables* + *routes* + *gateways*).
  /// - Source: "Route table concepts", "Subnet route tables" of the Amazon VPC user guide; "Create and manage SNAT
  ///   entries" of the NAT Gateway user guide of Alibaba Cloud.
  public func reach(of id: ID<Subnet>) -> SubnetReach {
    switch self[id].provider {
    case .aws: routedReach(of: self[id])
    case .alibaba: translatedReach(of: id)
    }
  }

  private func routedReach(of subnet: Subnet) -> SubnetReach {
    if let own = subnet.routeTable {
      guard let table = own.target else { return .unknown(Self.reason(own.value)) }
      return reach(through: self[table])
    }
    guard let network = subnet.network?.target else {
      return .unknown(subnet.network.map { Self.reason($0.value) } ?? Unresolved(.undefined, "vpc"))
    }
    let main = routeTables.first { $0.isMain && $0.network?.target == network }
    return main.map { reach(through: $0) } ?? .nowhere
  }

  private func reach(through table: RouteTable) -> SubnetReach {
    var translation: Location?
    var unknown: Unresolved?
    for route in table.routes where route.target != .local {
      guard let destination = route.destination?.scalar?.known else {
        unknown = unknown ?? Unresolved(.incomplete, route.location.text)
        continue
      }
      // Two halves of all addresses lead as far as the whole.
      guard Self.leadsOutside(destination) else { continue }
      switch route.target {
      case .internetGateway: return .internetGateway(route.location)
      case .nat, .egressOnlyGateway: translation = translation ?? route.location
      case .unknown, .privateNetwork, .instance:
        // What stands behind these may lead on to the internet.
        unknown = unknown ?? Unresolved(.deployment, route.written?.location.text ?? route.location.text)
      case .endpoint, .local: continue
      }
    }
    if let translation { return .translation(translation) }
    if let unknown { return .unknown(unknown) }
    return table.isComplete ? .nowhere : .unknown(Unresolved(.incomplete, table.location.text))
  }

  private static func leadsOutside(_ destination: String) -> Bool {
    ["0.0.0.0/0", "::/0", "0.0.0.0/1", "128.0.0.0/1"].contains(destination)
  }

  private func translatedReach(of id: ID<Subnet>) -> SubnetReach {
    guard let network = self[id].network?.target else {
      return .unknown(self[id].network.map { Self.reason($0.value) } ?? Unresolved(.undefined, "vpcId"))
    }
    let range = self[id].range?.scalar?.known
    var isOpen = false
    for gateway in gateways {
      if let entry = entry(of: gateway, for: id, range: range) { return .translation(entry) }
      let serves = gateway.network?.target == network || gateway.network?.target == nil
      let hasUnknown =
        gateway.sources.contains { $0.target == nil } || gateway.sourceRanges.contains { $0.scalar?.known == nil }
      if serves, hasUnknown { isOpen = true }
    }
    return isOpen ? .unknown(Unresolved(.incomplete, "SNAT")) : .nowhere
  }

  private func entry(of gateway: NATGateway, for id: ID<Subnet>, range: String?) -> Location? {
    if let source = gateway.sources.first(where: { $0.target == id }) { return source.value.location }
    guard let range, let own = AddressBlock(range.utf8) else { return nil }
    return gateway.sourceRanges.first { value in
      guard let text = value.scalar?.known, let block = AddressBlock(text.utf8) else { return false }
      return block.contains(own)
    }?.location
  }

  private static func reason(_ value: Value) -> Unresolved {
    value.openReason ?? value.scalar?.holes.first?.unresolved ?? Unresolved(.undefined, value.location.text)
  }
}

extension AccessModel {
  /// Returns the functions whose addresses the gateway `id` of Alibaba Cloud translates, in the order of the model.
  ///
  /// On AWS the route tables of subnets say that; see `reach(of:)`.
  /// - Complexity: O(*functions* · *subnets of each* · *entries*).
  public func functions(behind id: ID<NATGateway>) -> [ID<Function>] {
    let gateway = self[id]
    guard gateway.provider == .alibaba else { return [] }
    let ranges = Set(gateway.sourceRanges.compactMap { $0.scalar?.known })
    return functions.indices.map { ID<Function>($0) }.filter { function in
      guard self[function].provider == .alibaba, let network = self[function].network else { return false }
      return network.subnets.contains { subnet in
        gateway.sources.contains { isSame($0, subnet) }
          || subnet.target.flatMap { self[$0].range?.scalar?.known }.map { ranges.contains($0) } ?? false
      }
    }
  }

  /// Whether both mean one subnet: one that the project declares, or one of the same id.
  private func isSame(_ left: Reference<Subnet>, _ right: Reference<Subnet>) -> Bool {
    if let target = left.target, right.target != nil { return target == right.target }
    guard let text = left.value.scalar?.known else { return false }
    return text == right.value.scalar?.known
  }
}

import PolicyAST

/// What belongs to each network of a model; under nil, what belongs to none of them.
struct InspectNetworkParts {
  let subnets: [ID<Network>?: [Subnet]]
  let routeTables: [ID<Network>?: [RouteTable]]
  let gateways: [ID<Network>?: [NATGateway]]
  let endpoints: [ID<Network>?: [NetworkEndpoint]]
  let groups: [ID<Network>?: [SecurityGroup]]

  /// The parts of the networks of `model`.
  /// - Complexity: O(*n*) in the number of parts.
  init(_ model: AccessModel) {
    subnets = Dictionary(grouping: model.subnets) { $0.network?.target }
    routeTables = Dictionary(grouping: model.routeTables) { $0.network?.target }
    // On AWS the subnet says in which network a gateway stands.
    gateways = Dictionary(grouping: model.gateways) { gateway in
      gateway.network?.target ?? gateway.subnet?.target.flatMap { model[$0].network?.target }
    }
    endpoints = Dictionary(grouping: model.endpoints) { $0.network?.target }
    groups = Dictionary(grouping: model.securityGroups) { $0.network?.target }
  }
}

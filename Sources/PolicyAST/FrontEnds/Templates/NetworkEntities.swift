/// What the resources of a template became: parts of networks, databases and buckets, by the keys of the resources.
struct NetworkEntities {
  var networks: [String: ID<Network>] = [:]
  var subnets: [String: ID<Subnet>] = [:]
  var routeTables: [String: ID<RouteTable>] = [:]
  var gateways: [String: ID<NATGateway>] = [:]
  var endpoints: [String: ID<NetworkEndpoint>] = [:]
  var securityGroups: [String: ID<SecurityGroup>] = [:]
  var buckets: [String: ID<Bucket>] = [:]

  /// Also by the keys of resources that only give a database an address.
  var databases: [String: ID<Database>] = [:]

  /// The databases that a name stands for; only some products refer to others by name.
  var databasesByName: [Text: ID<Database>] = [:]

  /// The resources that stand for an address on the internet.
  var publicAddresses: Set<String> = []

  /// The types of resources that routes lead to, by their keys.
  var routeTargets: [String: Route.Target] = [:]

  /// The subnets that a group of subnets for databases lists.
  var subnetGroups: [String: [Reference<Subnet>]] = [:]
  var subnetGroupsByName: [Text: [Reference<Subnet>]] = [:]

  /// Adds what `other` holds, its keys changed by `rename`; those without a new name are left out.
  mutating func add(_ other: NetworkEntities, renamed rename: (String) -> String?) {
    func merge<Element>(_ part: WritableKeyPath<NetworkEntities, [String: Element]>) {
      for (key, element) in other[keyPath: part] {
        if let name = rename(key) { self[keyPath: part][name] = element }
      }
    }
    merge(\.networks)
    merge(\.subnets)
    merge(\.routeTables)
    merge(\.gateways)
    merge(\.endpoints)
    merge(\.securityGroups)
    merge(\.buckets)
    merge(\.databases)
    merge(\.routeTargets)
    merge(\.subnetGroups)
    publicAddresses.formUnion(other.publicAddresses.compactMap(rename))
  }
}

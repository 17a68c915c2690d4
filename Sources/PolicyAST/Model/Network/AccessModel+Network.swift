extension AccessModel {
  /// Adds `network` and returns where it is.
  public mutating func add(_ network: Network) -> ID<Network> {
    networks.append(network)
    return ID(networks.count - 1)
  }

  /// Adds `subnet` and returns where it is.
  public mutating func add(_ subnet: Subnet) -> ID<Subnet> {
    subnets.append(subnet)
    return ID(subnets.count - 1)
  }

  /// Adds `table` and returns where it is.
  public mutating func add(_ table: RouteTable) -> ID<RouteTable> {
    routeTables.append(table)
    return ID(routeTables.count - 1)
  }

  /// Adds `gateway` and returns where it is.
  public mutating func add(_ gateway: NATGateway) -> ID<NATGateway> {
    gateways.append(gateway)
    return ID(gateways.count - 1)
  }

  /// Adds `endpoint` and returns where it is.
  public mutating func add(_ endpoint: NetworkEndpoint) -> ID<NetworkEndpoint> {
    endpoints.append(endpoint)
    return ID(endpoints.count - 1)
  }

  /// Adds `group` and returns where it is.
  public mutating func add(_ group: SecurityGroup) -> ID<SecurityGroup> {
    securityGroups.append(group)
    return ID(securityGroups.count - 1)
  }

  /// Adds `database` and returns where it is.
  public mutating func add(_ database: Database) -> ID<Database> {
    databases.append(database)
    return ID(databases.count - 1)
  }

  /// Adds `bucket` and returns where it is.
  public mutating func add(_ bucket: Bucket) -> ID<Bucket> {
    buckets.append(bucket)
    return ID(buckets.count - 1)
  }

  @inlinable
  public subscript(id: ID<Network>) -> Network {
    get { networks[id.index] }
    _modify { yield &networks[id.index] }
  }

  @inlinable
  public subscript(id: ID<Subnet>) -> Subnet {
    get { subnets[id.index] }
    _modify { yield &subnets[id.index] }
  }

  @inlinable
  public subscript(id: ID<RouteTable>) -> RouteTable {
    get { routeTables[id.index] }
    _modify { yield &routeTables[id.index] }
  }

  @inlinable
  public subscript(id: ID<NATGateway>) -> NATGateway {
    get { gateways[id.index] }
    _modify { yield &gateways[id.index] }
  }

  @inlinable
  public subscript(id: ID<NetworkEndpoint>) -> NetworkEndpoint {
    get { endpoints[id.index] }
    _modify { yield &endpoints[id.index] }
  }

  @inlinable
  public subscript(id: ID<SecurityGroup>) -> SecurityGroup {
    get { securityGroups[id.index] }
    _modify { yield &securityGroups[id.index] }
  }

  @inlinable
  public subscript(id: ID<Database>) -> Database {
    get { databases[id.index] }
    _modify { yield &databases[id.index] }
  }

  @inlinable
  public subscript(id: ID<Bucket>) -> Bucket {
    get { buckets[id.index] }
    _modify { yield &buckets[id.index] }
  }
}

/// The networks, databases and buckets of one configuration, to be found again through references.
struct TerraformNetworks {
  /// An address of a database that a block of its own declares.
  struct Address {
    let database: ID<Database>
    let isPublic: Bool?
  }

  var networks = TerraformEntities<ID<Network>>()
  var subnets = TerraformEntities<ID<Subnet>>()
  var routeTables = TerraformEntities<ID<RouteTable>>()
  var gateways = TerraformEntities<ID<NATGateway>>()
  var endpoints = TerraformEntities<ID<NetworkEndpoint>>()
  var groups = TerraformEntities<ID<SecurityGroup>>()
  var databases = TerraformEntities<ID<Database>>()
  var buckets = TerraformEntities<ID<Bucket>>()
  var addresses = TerraformEntities<Address>()

  /// The proxies through which databases are reached.
  var proxies = TerraformEntities<TerraformInstance>()

  /// The blocks that list subnets for databases.
  var subnetGroups = TerraformEntities<TerraformInstance>()

  /// The same blocks by the names that they give.
  var subnetGroupsByName: [String: TerraformInstance] = [:]

  /// Buckets by provider and name.
  var bucketsByName: [String: ID<Bucket>] = [:]

  /// The main route tables of networks.
  var mainTables: [ID<Network>: ID<RouteTable>] = [:]

  /// The security groups that networks have of themselves.
  var defaultGroups: [ID<Network>: ID<SecurityGroup>] = [:]

  /// Entities that only are referred to, by kind and what is written.
  var referred: [String: Int] = [:]
}

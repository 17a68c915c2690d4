extension TemplateLowering {
  /// Remembers which subnets a group of subnets for databases lists.
  mutating func addSubnetGroup(_ resource: TemplateResource, _ properties: Properties) {
    let subnets = references(properties["subnetIds"], to: network.subnets)
    network.subnetGroups[resource.key] = subnets
    let name = properties["dBSubnetGroupName", "cacheSubnetGroupName", "subnetGroupName"]
    if let name = name?.scalar { network.subnetGroupsByName[name] = subnets }
  }

  /// Adds a database of CloudFormation.
  mutating func addAWSDatabase(_ resource: TemplateResource, _ properties: Properties, _ kind: Database.Kind) {
    let name = name(of: resource, Self.awsDatabaseName(properties))
    var database = Database(kind, provider: .aws, format: format, location: name.usage)
    database.name = name
    database.read(aws: properties, at: resource.keyLocation)
    let place = Self.databasePlace(properties)
    database.subnets = references(place?["subnetIds", "clientSubnets"], to: network.subnets)
    let groups = properties["vPCSecurityGroups", "vpcSecurityGroupIds", "securityGroupIds"]
    database.securityGroups = references(
      groups ?? place?["securityGroupIds", "securityGroups"], to: network.securityGroups)
    let subnetGroup = properties[
      "dBSubnetGroupName", "cacheSubnetGroupName", "clusterSubnetGroupName", "subnetGroupName"]
    if let subnetGroup { database.subnets += subnets(of: subnetGroup) }
    database.network = database.subnets.compactMap(\.target).compactMap { model[$0].network }.first
    if let document = properties["accessPolicies"], document.openReason == nil {
      _ = policy(document, kind: .resource, name: Text(resource.key))
    }
    network.databases[resource.key] = model.add(database)
  }

  private static func awsDatabaseName(_ properties: Properties) -> Value? {
    properties[
      "dBInstanceIdentifier", "dBClusterIdentifier", "replicationGroupId", "serverlessCacheName", "clusterName",
      "clusterIdentifier", "workgroupName", "domainName"]
  }

  /// The properties that tell the subnets: those of the resource, or a part of them.
  private static func databasePlace(_ properties: Properties) -> Properties? {
    Properties(properties["vPCOptions", "brokerNodeGroupInfo", "vpcConfigs"]) ?? properties
  }

  private func subnets(of group: Value) -> [Reference<Subnet>] {
    for key in ResourceReference.keys(in: group) {
      if let found = network.subnetGroups[key] { return found }
    }
    return group.scalar.flatMap { network.subnetGroupsByName[$0] } ?? []
  }
}

extension Database {
  /// Reads what a database of CloudFormation, declared at `location`, says about itself; what it refers to is left out.
  /// - Source: the resource types of RDS, DocumentDB, Neptune, ElastiCache, MemoryDB, Redshift, OpenSearch Service and
  ///   MSK, CloudFormation documentation.
  mutating func read(aws properties: Properties, at location: Location) {
    engine = properties["engine"]
    port = properties["port"]
    publicAccess = properties["publiclyAccessible"]
    storageEncryption = properties["storageEncrypted", "encrypted", "atRestEncryptionEnabled"]
    transportEncryption = properties["transitEncryptionEnabled", "tLSEnabled"]
    switch kind {
    case .elasticsearch: readSearch(properties, at: location)
    case .kafka: readKafka(properties)
    case .rds, .polardb, .cluster, .mongodb, .redis, .adb, .gpdb, .lindorm, .hbase, .clickHouse, .selectDB, .graph,
      .tablestore, .redshift, .oceanBase:
      return
    }
  }

  /// A domain without a network has an address on the internet.
  private mutating func readSearch(_ properties: Properties, at location: Location) {
    let place = properties["vPCOptions"]
    switch place {
    case nil: publicAccess = Value(.bool(true), at: location)
    case let value? where value.openReason != nil: publicAccess = value
    case _?: publicAccess = nil
    }
    storageEncryption = Properties(properties["encryptionAtRestOptions"])?["enabled"]
    transportEncryption = Properties(properties["domainEndpointOptions"])?["enforceHTTPS"]
  }

  private mutating func readKafka(_ properties: Properties) {
    let connectivity = Properties(Properties(properties["brokerNodeGroupInfo"])?["connectivityInfo"])
    if let type = Properties(connectivity?["publicAccess"])?["type"] {
      publicAccess =
        type.string.map { Value(.bool($0 != "DISABLED"), at: type.location, referrers: type.referrers) } ?? type
    }
    let encryption = Properties(properties["encryptionInfo"])
    transportEncryption = Properties(encryption?["encryptionInTransit"])?["clientBroker"]
    storageEncryption = Properties(encryption?["encryptionAtRest"])?["dataVolumeKMSKeyId"]
  }
}

extension TemplateLowering {
  /// Adds a database of ROS.
  mutating func addDatabase(_ resource: TemplateResource, _ properties: Properties, _ kind: Database.Kind) {
    let name = name(of: resource, Self.databaseName(properties))
    var database = Database(kind, provider: .alibaba, format: format, location: name.usage)
    database.name = name
    database.read(alibaba: properties)
    database.network = reference(properties["vpcId"], to: network.networks)
    database.subnets = references(properties["vSwitchId"], to: network.subnets)
    database.securityGroups = references(properties["securityGroupIds", "securityGroupId"], to: network.securityGroups)
    if kind == .kafka, let options = Properties(properties["deployOption"]) {
      database.network = reference(options["vpcId"], to: network.networks)
      database.subnets = references(options["vSwitchId", "vSwitchIds"], to: network.subnets)
      database.securityGroups = references(options["securityGroup"], to: network.securityGroups)
    }
    let id = model.add(database)
    network.databases[resource.key] = id
    if let text = name.scalar, network.databasesByName[text] == nil { network.databasesByName[text] = id }
  }

  private static func databaseName(_ properties: Properties) -> Value? {
    properties["dBInstanceDescription", "dBClusterDescription", "instanceName", "dBInstanceName", "description"]
  }

  /// Adds a list of addresses that is a resource of its own to its database.
  mutating func addAddressList(_ resource: TemplateResource, _ properties: Properties) {
    guard let id = database(of: resource, properties) else { return }
    guard let value = properties["securityIps", "securityIPList", "dBInstanceIPArrayAttribute"] else { return }
    let name = properties["dBInstanceIPArrayName", "securityIpGroupName", "dBClusterIPArrayName"]
    model[id].addressLists.append(AddressList(value, name: name))
  }

  /// Adds an address that is a resource of its own to its database.
  mutating func addDatabaseAddress(_ resource: TemplateResource, _ properties: Properties) {
    guard let id = database(of: resource, properties) else { return }
    let type = properties["netType", "connectionType", "iPType"]
    let isPublic: Bool? = type.map { $0.string.map { $0.lowercased() == "public" } } ?? true
    model[id].addresses.append(
      DatabaseAddress(location: resource.keyLocation, isPublic: isPublic, port: properties["port"]))
    network.databases[resource.key] = id
    if isPublic == true { network.publicAddresses.insert(resource.key) }
  }

  /// Returns the database that a resource speaks of, added as one that is declared elsewhere when the template has none.
  private mutating func database(of resource: TemplateResource, _ properties: Properties) -> ID<Database>? {
    guard let value = properties["dBInstanceId", "dBClusterId", "instanceId"] else { return nil }
    if let known = ResourceReference.first(in: value, of: network.databases) { return known }
    var database = Database(
      Self.kind(of: resource.type), provider: .alibaba, format: format, location: value.location)
    database.identifier = value
    database.isReferenced = true
    return model.add(database)
  }

  /// The product that a resource type belongs to.
  private static func kind(of type: String) -> Database.Kind {
    let kinds: [(product: String, kind: Database.Kind)] = [
      ("::REDIS::", .redis), ("::POLARDB::", .polardb), ("::GPDB::", .gpdb), ("::ADB::", .adb),
      ("::MONGODB::", .mongodb),
    ]
    return kinds.first { type.holds($0.product) }?.kind ?? .rds
  }
}

extension Database {
  /// Reads what a database of Alibaba Cloud says about itself; what it refers to is left out.
  /// - Source: the resource types of RDS, MongoDB, Redis, PolarDB, AnalyticDB, ClickHouse, Elasticsearch, Tablestore and
  ///   Kafka, ROS documentation.
  mutating func read(alibaba properties: Properties) {
    engine = properties["engine", "dBType"]
    port = properties["port"]
    transportEncryption = properties["sSLSetting", "sSLEnabled", "sSLAction", "enableSSL", "sSLStatus"]
    storageEncryption = properties["encryptionKey", "tDEStatus", "diskEncryption", "encrypted"]
    publicAccess = properties["enablePublic", "allocatePublicConnection"] ?? Self.isPublic(properties, kind)
    for value in [properties["securityIPList", "securityIPArray", "securityIps"], properties["privateWhitelist"]] {
      if let value { addressLists.append(AddressList(value)) }
    }
    if let settings = Properties(properties["securityIpConfig"]), let value = settings["securityIPList"] {
      addressLists.append(AddressList(value, name: settings["groupName"]))
    }
    for value in [properties["publicWhitelist"], properties["kibanaWhitelist"]] {
      if let value { addressLists.append(AddressList(value, isForInternet: true)) }
    }
  }

  /// Returns whether a setting that names kinds of networks opens the database to the internet.
  private static func isPublic(_ properties: Properties, _ kind: Kind) -> Value? {
    switch kind {
    case .kafka:
      // 4 has a public and a private address, 5 only a private one.
      guard let type = properties["deployType"] else { return nil }
      return type.integer.map { Value(.bool($0 == 4), at: type.location, referrers: type.referrers) } ?? type
    case .tablestore:
      guard let type = properties["network"] else { return nil }
      return type.string.map { Value(.bool($0 == "Normal"), at: type.location, referrers: type.referrers) } ?? type
    case .rds, .polardb, .cluster, .mongodb, .redis, .adb, .gpdb, .lindorm, .hbase, .clickHouse, .selectDB, .graph,
      .elasticsearch, .redshift, .oceanBase:
      guard let type = properties["dBInstanceNetType"] else { return nil }
      return type.string.map { Value(.bool($0 == "Internet"), at: type.location, referrers: type.referrers) } ?? type
    }
  }
}

extension TerraformLowering {
  // MARK: Declarations

  /// Adds the database that `instance` declares, without what it refers to.
  mutating func declareDatabase(_ type: TerraformDatabaseType, _ instance: TerraformInstance) {
    guard type.member == nil else { return }
    let properties = properties(of: instance)
    let name = databaseName(properties, instance)
    var database = Database(
      type.kind, provider: provider(of: instance), format: .terraform, location: name?.usage ?? instance.headerLocation)
    database.name = name
    database.engine = properties["engine", "dbType"]
    database.port = properties["port", "connectionPort"]
    database.publicAccess = properties["publiclyAccessible", "enablePublic", "enablePublicNetwork"]
    database.transportEncryption =
      properties[
        "sslAction", "sslEnabled", "sslEnable", "enableSsl", "transitEncryptionEnabled", "tlsEnabled", "requireSsl",
        "tlsEnable"]
    database.storageEncryption =
      properties[
        "storageEncrypted", "atRestEncryptionEnabled", "encrypted", "tdeStatus", "encryptionKey", "diskEncryptionKey",
        "kmsKeyId", "kmsKeyArn"]
    readLists(type, properties, into: &database)
    readParts(of: instance, properties, into: &database)
    database.callers = instance.callers
    networks.databases.add(model.add(database), for: instance)
  }

  /// The name that people gave; ids that look like names, too.
  private func databaseName(_ properties: Properties, _ instance: TerraformInstance) -> Value? {
    let names = [
      "instanceName", "dbInstanceName", "dbInstanceDescription", "dbClusterDescription", "dbDescription",
      "tairInstanceName", "identifier", "clusterIdentifier", "clusterId", "replicationGroupId", "domainName",
      "clusterName", "workgroupName", "description", "name",
    ]
    return names.lazy.compactMap { properties[$0] }.first { !$0.isBlank }
  }

  private func readLists(_ type: TerraformDatabaseType, _ properties: Properties, into database: inout Database) {
    let name = type.listName.flatMap { properties[$0] }
    for attribute in type.lists {
      if let value = properties[attribute] { database.addressLists.append(AddressList(value, name: name)) }
    }
    for attribute in type.internetLists {
      guard let value = properties[attribute] else { continue }
      database.addressLists.append(AddressList(value, isForInternet: true))
    }
    guard let named = type.namedLists, let blocks = properties[named.block] else { return }
    for block in blocks.elementsOrSelf {
      guard let inner = Properties(block) else {
        if block.openReason != nil { database.addressLists.append(AddressList(block)) }
        continue
      }
      if let value = inner[named.addresses] {
        database.addressLists.append(AddressList(value, name: inner[named.name]))
      }
    }
  }

  /// Reads what single products say in ways of their own.
  private func readParts(of instance: TerraformInstance, _ properties: Properties, into database: inout Database) {
    switch instance.type {
    case "alicloud_ots_instance":
      database.addresses.append(tablestoreAddress(properties, instance))
    case "alicloud_alikafka_instance":
      guard let value = properties["deployType"] else { return }
      database.addresses.append(DatabaseAddress(location: value.usage, isPublic: value.integer.map { $0 == 4 }))
    case "aws_opensearch_domain", "aws_elasticsearch_domain":
      if properties["vpcOptions"] == nil {
        database.addresses.append(DatabaseAddress(location: instance.headerLocation, isPublic: true))
      }
      database.transportEncryption = Properties(properties["domainEndpointOptions"])?["enforceHttps"]
      database.storageEncryption = Properties(properties["encryptAtRest"])?["enabled"]
    case "aws_msk_cluster":
      let nodes = Properties(properties["brokerNodeGroupInfo"])
      let access = Properties(Properties(nodes?["connectivityInfo"])?["publicAccess"])?["type"]
      if let access {
        let isPublic = access.string.map { $0 != "DISABLED" }
        database.addresses.append(DatabaseAddress(location: access.usage, isPublic: isPublic))
      }
      let encryption = Properties(properties["encryptionInfo"])
      database.transportEncryption = Properties(encryption?["encryptionInTransit"])?["clientBroker"]
      database.storageEncryption = encryption?["encryptionAtRestKmsKeyArn"]
    case _:
      return
    }
  }

  /// The address of a Tablestore instance, which the internet reaches unless the instance says otherwise.
  /// - Source: "alicloud_ots_instance", Alibaba Cloud provider.
  private func tablestoreAddress(_ properties: Properties, _ instance: TerraformInstance) -> DatabaseAddress {
    if let networks = properties["networkTypeAcl"] {
      let types = Self.alternatives(of: networks)
      let open = types.first { $0.string?.uppercased() == "INTERNET" }
      let isKnown = types.allSatisfy { $0.string != nil }
      return DatabaseAddress(
        location: (open ?? networks).usage, isPublic: open != nil ? true : isKnown ? false : nil)
    }
    if let access = properties["accessedBy"] {
      return DatabaseAddress(location: access.usage, isPublic: access.string.map { $0 == "Any" })
    }
    return DatabaseAddress(location: instance.headerLocation, isPublic: true)
  }

  // MARK: Connections

  /// Connects a database with the network around it, and members with their cluster.
  mutating func connectDatabase(_ type: TerraformDatabaseType, _ instance: TerraformInstance) {
    if let member = type.member { return addMember(of: member, type.kind, instance) }
    guard let id = networks.databases.first([instance.selfReference], from: instance) else { return }
    model[id].network = mention("vpc_id", of: instance, in: networks.networks)
    for attribute in ["vswitch_id", "vswitch_ids", "subnet_ids", "vpc_options", "broker_node_group_info", "vpc_config"]
    {
      model[id].subnets += databaseMentions(["subnetIds", "clientSubnets"], attribute, instance, networks.subnets)
    }
    for attribute in [
      "db_subnet_group_name", "subnet_group_name", "cluster_subnet_group_name", "neptune_subnet_group_name",
    ] {
      model[id].subnets += groupedSubnets(attribute, of: instance)
    }
    let groups = [
      "security_group_ids", "security_group_id", "vpc_security_group_ids", "security_groups", "security_group",
      "vpc_options", "broker_node_group_info", "vpc_config",
    ]
    for attribute in groups {
      model[id].securityGroups += databaseMentions(
        ["securityGroupIds", "securityGroups"], attribute, instance, networks.groups)
    }
    addResourcePolicy("access_policies", of: instance)
  }

  /// Returns what an attribute says, or one of `names` in the nested block of that name.
  private func databaseMentions<Entity>(
    _ names: [String], _ attribute: String, _ instance: TerraformInstance, _ entities: TerraformEntities<ID<Entity>>
  ) -> [Reference<Entity>] {
    guard let value = instance.attribute(attribute), !value.isBlank else { return [] }
    let inner = value.elementsOrSelf.compactMap { Properties($0) }
    guard !inner.isEmpty else { return mentions(value, in: entities, attribute, of: instance) }
    return inner.flatMap { properties in
      names.compactMap { properties[$0] }.flatMap { mentions($0, in: entities, attribute, of: instance) }
    }
  }

  /// The subnets of the group that `attribute` names.
  private func groupedSubnets(_ attribute: String, of instance: TerraformInstance) -> [Reference<Subnet>] {
    guard let value = written(attribute, of: instance), !value.isBlank else { return [] }
    let group =
      networks.subnetGroups.first(instance.references(in: attribute), from: instance)
      ?? value.string.flatMap { networks.subnetGroupsByName[$0] }
    guard let group else { return [] }
    return mentions("subnet_ids", of: group, in: networks.subnets)
  }

  private mutating func addMember(of attribute: String, _ kind: Database.Kind, _ instance: TerraformInstance) {
    guard let id = owner(attribute, kind, of: instance) else { return }
    if let access = instance.attribute("publicly_accessible"), !access.isNull, access.bool != false {
      model[id].publicAccess = access
    }
    let isPublic = instance.attribute("publicly_accessible")?.bool
    networks.addresses.add(TerraformNetworks.Address(database: id, isPublic: isPublic), for: instance)
  }

  /// The database that `attribute` names; one that is not declared is known by its parts.
  mutating func owner(
    _ attribute: String, _ kind: Database.Kind, of instance: TerraformInstance
  ) -> ID<Database>? {
    guard let mention = mention(attribute, of: instance, in: networks.databases) else { return nil }
    let provider = provider(of: instance)
    return resolved(mention, "database") { model in
      var database = Database(kind, provider: provider, format: .terraform, location: instance.headerLocation)
      database.identifier = mention.value
      database.isReferenced = true
      database.callers = instance.callers
      return model.add(database)
    }
  }
}

extension AccountLowering {
  /// Adds a database of AWS; a cluster that several services list is one.
  mutating func addAWSDatabase(_ properties: Properties, _ kind: Database.Kind, _ key: String) {
    guard let id = properties[key],
      index(of: id, in: model.databases, { ($0.format, $0.identifier) }) == nil
    else { return }
    var database = Database(kind, provider: .aws, format: .accountState, location: id.location)
    database.identifier = id
    database.engine = properties["Engine"]
    database.publicAccess = properties["PubliclyAccessible"]
    database.storageEncryption = properties["StorageEncrypted", "Encrypted", "AtRestEncryptionEnabled"]
    database.transportEncryption = properties["TransitEncryptionEnabled"]
    let groups = properties["VpcSecurityGroups", "SecurityGroups"]?.elementsOrSelf ?? []
    database.securityGroups = groups.compactMap { mention($0["VpcSecurityGroupId"] ?? $0["SecurityGroupId"]) }
    database.securityGroups += mentions(properties["SecurityGroupIds"])
    database.subnets = mentions(properties["SubnetIds"])
    database.network = mention(properties["VpcId"])
    if let group = properties["DBSubnetGroup"], let details = Properties(group) {
      database.network = mention(details["VpcId"])
      let subnets = details["Subnets"]?.elementsOrSelf ?? []
      database.subnets = subnets.compactMap { mention($0["SubnetIdentifier"]) }
    } else {
      database.subnetGroup = properties["DBSubnetGroup", "CacheSubnetGroupName"]
    }
    readEndpoints(properties, into: &database)
    _ = model.add(database)
  }

  private func readEndpoints(_ properties: Properties, into database: inout Database) {
    let isPublic = properties["PubliclyAccessible"]?.bool
    for name in ["Endpoint", "ReaderEndpoint", "ConfigurationEndpoint"] {
      guard let value = properties[name] else { continue }
      let details = Properties(value)
      guard let host = details?["Address"] ?? (details == nil ? value : nil) else { continue }
      let port = details?["Port"] ?? properties["Port"]
      database.port = database.port ?? port
      database.addresses.append(
        DatabaseAddress(location: host.location, isPublic: isPublic, host: host, port: port))
    }
  }

  /// Gives databases that name a group of subnets its subnets.
  mutating func addSubnetGroup(_ properties: Properties, _ key: String) {
    guard let name = properties[key]?.scalar else { return }
    let subnets = properties["Subnets"]?.elementsOrSelf.compactMap { $0["SubnetIdentifier"] } ?? []
    for index in model.databases.indices where model.databases[index].subnetGroup?.scalar == name {
      guard model.databases[index].format == .accountState, model.databases[index].subnets.isEmpty else { continue }
      model.databases[index].subnets = subnets.map { Reference($0) }
      model.databases[index].network = mention(properties["VpcId"])
    }
  }

  // MARK: Buckets

  /// Returns the bucket of that name, added when the model has none.
  mutating func s3Bucket(_ name: Value?) -> ID<Bucket>? {
    guard let name, !name.isBlank else { return nil }
    if let known = index(of: name, in: model.buckets, { ($0.format, $0.name) }) { return known }
    var bucket = Bucket(provider: .aws, format: .accountState, location: name.location)
    bucket.name = name
    return model.add(bucket)
  }

  /// `get-bucket-policy`: its resources name the bucket, or the path of the file does.
  mutating func addBucketPolicy(_ answer: Properties) {
    guard let document = answer["Policy"] else { return }
    let policy = PolicyReader(kind: .resource, dialect: .iam).read(document, diagnostics: &model.diagnostics)
    let resources = policy.statements.flatMap { $0.resource?.patterns ?? [] }.compactMap(\.text.known)
    let names = resources.compactMap { $0.hasPrefix("arn:aws:s3:::") ? $0.dropFirst(13).prefix { $0 != "/" } : nil }
    let id = model.add(policy)
    let owner = model.buckets.firstIndex { bucket in
      guard bucket.format == .accountState, let name = bucket.name?.string else { return false }
      return names.contains { $0 == name }
    }
    if let owner = owner.map({ ID<Bucket>($0) }) ?? namedBucket { model[owner].policies.append(id) }
  }

  /// `get-bucket-acl`: grants to everyone are what the canned access control of that name gives.
  mutating func addGrants(_ answer: Properties) {
    guard let id = namedBucket else { return }
    let grants = answer["Grants"]?.elementsOrSelf ?? []
    var widest: (text: String, location: Location)?
    for grant in grants {
      guard let permission = grant["Permission"], let group = grant["Grantee"]?["URI"]?.string else { continue }
      let writes = permission.string == "WRITE" || permission.string == "FULL_CONTROL"
      if group.hasSuffix("/AllUsers") {
        if writes || widest?.text != "public-read-write" {
          widest = (writes ? "public-read-write" : "public-read", permission.location)
        }
      } else if group.hasSuffix("/AuthenticatedUsers"), widest == nil {
        widest = ("authenticated-read", permission.location)
      }
    }
    let location = answer["Grants"]?.location ?? answer.value.location
    model[id].accessControl = Value(.text(Text(widest?.text ?? "private")), at: widest?.location ?? location)
  }
}

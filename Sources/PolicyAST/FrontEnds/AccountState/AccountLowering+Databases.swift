extension AccountLowering {
  /// Adds a database of Alibaba Cloud, or what another answer says of it.
  mutating func addDatabase(_ properties: Properties, _ key: String) {
    guard let id = properties[key]?.scalar.flatMap({ _ in properties[key] }) else { return }
    let known = index(of: id, in: model.databases) { ($0.format, $0.identifier) }
    let owner = known ?? add(id, Database.Kind(identifier: id.string ?? "", engine: properties["Engine"]?.string))
    model[owner].name =
      model[owner].name
      ?? properties["DBInstanceDescription", "DBClusterDescription", "InstanceName"].flatMap { $0.isBlank ? nil : $0 }
    model[owner].engine = model[owner].engine ?? properties["Engine", "DBType"]
    model[owner].port = model[owner].port ?? properties["Port"]
    model[owner].network = model[owner].network ?? mention(properties["VpcId"])
    if model[owner].subnets.isEmpty { model[owner].subnets = mentions(properties["VSwitchId"]) }
    model[owner].transportEncryption = model[owner].transportEncryption ?? properties["SSLEnabled", "SSLStatus"]
    model[owner].storageEncryption = model[owner].storageEncryption ?? properties["EncryptionKey", "TDEStatus"]
    let groups = properties["SecurityGroupIds"]?.elementsOrSelf ?? []
    if model[owner].securityGroups.isEmpty { model[owner].securityGroups = groups.compactMap { mention($0) } }
    for value in properties["ReplicaSets"]?["ReplicaSet"]?.elementsOrSelf ?? [] {
      guard let replica = Properties(value) else { continue }
      add(
        address: replica["ConnectionDomain"], port: replica["ConnectionPort"],
        isPublic: replica["NetworkType"]?.string.map { $0.lowercased() == "public" }, to: owner)
    }
    if let host = properties["ConnectionString", "ConnectionDomain"], !host.isBlank {
      let isPublic = properties["DBInstanceNetType"]?.string.map { $0 == "Internet" }
      add(address: host, port: properties["Port"], isPublic: isPublic, to: owner)
    }
  }

  private mutating func add(_ id: Value, _ kind: Database.Kind) -> ID<Database> {
    var database = Database(kind, provider: .alibaba, format: .accountState, location: id.location)
    database.identifier = id
    return model.add(database)
  }

  private mutating func add(address host: Value?, port: Value?, isPublic: Bool?, to id: ID<Database>) {
    guard let host, !host.isBlank else { return }
    let known = model[id].addresses.firstIndex { $0.host?.scalar == host.scalar }
    if let known {
      model[id].addresses[known].isPublic = model[id].addresses[known].isPublic ?? isPublic
    } else {
      model[id].addresses.append(DatabaseAddress(location: host.location, isPublic: isPublic, host: host, port: port))
    }
  }

  /// The database that an answer without an id is about: the answer says its name, or the path of the file does.
  private mutating func subject(of answer: Properties) -> ID<Database>? {
    if let id = answer["DBInstanceId", "DBInstanceName", "InstanceId", "DBClusterId"],
      let known = index(of: id, in: model.databases, { ($0.format, $0.identifier) })
    {
      return known
    }
    return namedDatabase
  }

  /// Adds a whitelist. When no answer is about the instance itself, the list alone shows that there is one of `kind`:
  /// it is called by the id in the answer, else by the folder of the file, else by the file.
  mutating func addAddressList(_ value: Value?, _ name: Value?, of answer: Properties, _ kind: Database.Kind) {
    guard let value else { return }
    let id = subject(of: answer) ?? instance(of: answer, kind)
    model[id].addressLists.append(AddressList(value, name: name))
  }

  private mutating func instance(of answer: Properties, _ kind: Database.Kind) -> ID<Database> {
    let written = answer["DBInstanceId", "DBInstanceName", "InstanceId", "DBClusterId"]
    let id = written ?? Value(.text(Text(folderName ?? "")), at: answer.value.location)
    if let known = index(of: id, in: model.databases, { ($0.format, $0.identifier) }) { return known }
    let owner = add(id, kind)
    namedDatabase = named(model.databases) { $0.format == .accountState ? $0.identifier : nil }
    return owner
  }

  mutating func addSecurityGroup(_ value: Value?, of answer: Properties) {
    guard let id = subject(of: answer), let group: Reference<SecurityGroup> = mention(value) else { return }
    if !model[id].securityGroups.contains(where: { $0.value.scalar == group.value.scalar }) {
      model[id].securityGroups.append(group)
    }
  }

  mutating func addAddress(_ properties: Properties, of answer: Properties) {
    guard let id = subject(of: answer) else { return }
    let type = properties["NetType", "IPType"]?.string
    add(
      address: properties["ConnectionString"], port: properties["Port"],
      isPublic: type.map { $0.lowercased() == "public" }, to: id)
  }

  // MARK: Buckets

  /// `get-bucket-info` of OSS.
  mutating func addBucket(_ properties: Properties) {
    guard let name = properties["Name"],
      index(of: name, in: model.buckets, { ($0.format, $0.name) }) == nil
    else { return }
    var bucket = Bucket(provider: .alibaba, format: .accountState, location: name.location)
    bucket.name = name
    bucket.accessControl = properties["AccessControlList"]?["Grant"]
    bucket.blocksPublicAccess = properties["BlockPublicAccess"]
    bucket.versioning = properties["Versioning"]
    bucket.logging = Properties(properties["BucketPolicy"])?["LogBucket"].flatMap { $0.isBlank ? nil : $0 }
    let rule = Properties(properties["ServerSideEncryptionRule"])
    bucket.encryption = rule?["SSEAlgorithm"].flatMap { $0.string == "None" ? nil : $0 }
    _ = model.add(bucket)
  }
}

extension Database.Kind {
  /// The kind that the id of an instance of Alibaba Cloud shows by how it begins.
  init(identifier: String, engine: String?) {
    switch (identifier.prefix { $0 != "-" }, engine?.lowercased()) {
    case ("dds", _), (_, "mongodb"): self = .mongodb
    case ("r", _), ("tair", _), (_, "redis"): self = .redis
    case ("pc", _), (_, "polardb"): self = .polardb
    case ("am", _), ("amv", _), (_, "ads"): self = .adb
    case ("gp", _), (_, "gpdb"): self = .gpdb
    case ("cc", _), (_, "clickhouse"): self = .clickHouse
    case _: self = .rds
    }
  }
}

import PolicyAST

extension InspectJSONWriter {
  mutating func write(_ database: Database) {
    json.member("kind", database.kind.rawValue)
    json.member("provider", database.provider.rawValue)
    json.member("format", database.format.rawValue)
    member("name", database.name)
    member("identifier", database.identifier)
    member("engine", database.engine)
    member("network", database.network)
    members("subnets", database.subnets)
    members("securityGroups", database.securityGroups)
    array("addressLists", database.addressLists) { writer, list in
      writer.member("name", list.name)
      writer.json.member("entries", list.entries.map(InspectText.of))
      writer.json.member("complete", list.isComplete)
      writer.json.member("internet", list.isForInternet)
      writer.member("location", list.location)
    }
    array("addresses", database.addresses) { writer, address in
      writer.member("public", address.isPublic)
      writer.member("host", address.host)
      writer.member("port", address.port)
      writer.member("location", address.location)
    }
    member("publicAccess", database.publicAccess)
    member("transportEncryption", database.transportEncryption)
    member("storageEncryption", database.storageEncryption)
    member("port", database.port)
    json.member("referenced", database.isReferenced)
    member("location", database.location)
  }

  mutating func write(_ use: DatabaseUse) {
    reference("database", use.database?.index)
    json.member("host", optional: use.host)
    member("public", use.isPublic)
    member("location", use.location)
  }

  mutating func write(_ bucket: Bucket) {
    json.member("provider", bucket.provider.rawValue)
    json.member("format", bucket.format.rawValue)
    member("name", bucket.name)
    member("accessControl", bucket.accessControl)
    member("blocksPublicAccess", bucket.blocksPublicAccess)
    member("encryption", bucket.encryption)
    member("logging", bucket.logging)
    member("versioning", bucket.versioning)
    json.key("policies")
    indices(bucket.policies.map(\.index))
    json.member("referenced", bucket.isReferenced)
    member("location", bucket.location)
  }

  /// Writes a flag that may not be known.
  mutating func member(_ name: String, _ flag: Bool?) {
    guard let flag else {
      json.key(name)
      return json.null()
    }
    json.member(name, flag)
  }
}

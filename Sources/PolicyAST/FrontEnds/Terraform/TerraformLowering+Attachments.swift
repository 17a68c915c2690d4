extension TerraformLowering {
  /// Connects a function with the network that it is attached to and the databases that its environment names.
  mutating func attachFunction(_ instance: TerraformInstance) {
    guard instance.mode == .managed, let id = functions.first([instance.selfReference], from: instance) else { return }
    if var network = model[id].network {
      network.vpc = network.vpc.map { attached($0, in: networks.networks, instance) }
      network.subnets = attached(network.subnets, in: networks.subnets, instance)
      network.securityGroups = attached(network.securityGroups, in: networks.groups, instance)
      for index in network.securityGroups.indices where network.securityGroups[index].target == nil {
        let owner = target(of: network.securityGroups[index].value, in: networks.networks)
        network.securityGroups[index].target = owner.flatMap { networks.defaultGroups[$0] }
      }
      model[id].network = network
    }
    for layer in instance.references(in: "layers").flatMap({ layers.all($0, from: instance) })
    where !model[id].ownLayers.contains(layer) {
      model[id].ownLayers.append(layer)
    }
    findDatabases(of: id, instance)
  }

  private func attached<Entity>(
    _ references: [Reference<Entity>], in entities: TerraformEntities<ID<Entity>>, _ instance: TerraformInstance
  ) -> [Reference<Entity>] {
    guard !references.isEmpty else { return [] }
    let place = references[0].value.location
    let values = Value(.list(references.map(\.value)), at: place)
    return mentions(values, in: entities, "vpc_config", of: instance)
  }

  private func attached<Entity>(
    _ reference: Reference<Entity>, in entities: TerraformEntities<ID<Entity>>, _ instance: TerraformInstance
  ) -> Reference<Entity> {
    attached([reference], in: entities, instance).first ?? reference
  }

  // MARK: Databases

  private mutating func findDatabases(of id: ID<Function>, _ instance: TerraformInstance) {
    guard !networks.databases.isEmpty || !networks.addresses.isEmpty else { return }
    var uses: [DatabaseUse] = []
    for variable in model[id].environment { collect(variable.value, &uses, depth: 0) }
    for attribute in ["environment_variables", "environment"] {
      // What stands in an environment that is made by something that is not evaluated.
      for reference in instance.references(in: attribute) {
        for (database, isPublic) in databases(of: reference, from: instance) {
          guard !uses.contains(where: { $0.database == database }) else { continue }
          uses.append(DatabaseUse(location: reference.location, database: database, isPublic: isPublic))
        }
      }
    }
    model[id].databases += uses
  }

  private func collect(_ value: Value, _ uses: inout [DatabaseUse], depth: Int) {
    guard depth < 16, uses.count < DatabaseLinker.useLimit else { return }
    switch value.content {
    case .unresolved(let unresolved):
      add(unresolved, at: value.location, &uses)
    case .text(let text):
      for hole in text.holes { add(hole.unresolved, at: value.location(ofBytes: hole.start, hole.end), &uses) }
    case .list(let elements):
      for element in elements { collect(element, &uses, depth: depth + 1) }
    case .map(let entries):
      for entry in entries { collect(entry.value, &uses, depth: depth + 1) }
    case .choice(let choice):
      for branch in choice.branches { collect(branch.value, &uses, depth: depth + 1) }
    case .null, .bool, .number:
      return
    }
  }

  private func add(_ unresolved: Unresolved, at location: Location, _ uses: inout [DatabaseUse]) {
    guard let (database, isPublic) = database(at: unresolved.text) else { return }
    let isKnown = uses.contains { $0.location == location && $0.database == database }
    if !isKnown { uses.append(DatabaseUse(location: location, database: database, isPublic: isPublic)) }
  }

  /// The database whose address `path` is, and whether it is reached through the internet there.
  private func database(at path: String) -> (ID<Database>, Bool?)? {
    if let found = networks.addresses.entity(at: path) {
      return Self.isAddress(found.attribute) ? (found.entity.database, found.entity.isPublic) : nil
    }
    guard let found = networks.databases.entity(at: path), Self.isAddress(found.attribute) else { return nil }
    return (found.entity, isPublic(found.entity))
  }

  private func databases(
    of reference: TerraformReference, from instance: TerraformInstance
  ) -> [(ID<Database>, Bool?)] {
    // A name or a user shows that the database is used, but not how it is reached.
    let isAddress = reference.attribute.map(Self.isAddress) ?? false
    return networks.addresses.all(reference, from: instance).map { ($0.database, isAddress ? $0.isPublic : nil) }
      + networks.databases.all(reference, from: instance).map { ($0, isAddress ? isPublic($0) : nil) }
  }

  /// Whether the address of its own that a database has is reached from the internet.
  private func isPublic(_ id: ID<Database>) -> Bool? {
    let database = model[id]
    // What further blocks declare has addresses of its own.
    switch database.kind {
    case .tablestore, .elasticsearch, .kafka:
      return database.addresses.first?.isPublic ?? database.publicAccess.map(\.bool) ?? false
    case .rds, .polardb, .cluster, .mongodb, .redis, .adb, .gpdb, .lindorm, .hbase, .clickHouse, .selectDB, .graph,
      .redshift, .oceanBase:
      return database.provider == .aws ? database.publicAccess.map(\.bool) ?? false : false
    }
  }

  /// Whether an attribute says where a database is, as opposed to its name, user, port or ARN.
  private static func isAddress(_ attribute: String) -> Bool {
    ["endpoint", "address", "host", "connection", "domain", "dns", "url", "brokers", "nodes"].contains { sign in
      attribute.holds(sign)
    }
  }
}

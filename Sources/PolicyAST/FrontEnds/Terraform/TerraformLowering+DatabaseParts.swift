extension TerraformLowering {
  /// Adds an address or a list that a block of its own declares.
  mutating func addDatabasePart(_ part: TerraformDatabasePart, _ instance: TerraformInstance) {
    let names = part.owners
    let owner = names.isEmpty ? standalone(part, instance) : owner(names, part.kind, of: instance)
    guard let id = owner else { return }
    let properties = properties(of: instance)
    switch part.content {
    case .address(let isPublic):
      add(isPublic: isPublic, to: id, properties, instance)
    case .typedAddress:
      // A public address is the only kind that the resource makes when nothing else is said.
      let isImplied = instance.type.hasSuffix("_address") || instance.type.holds("_public_")
      let written = properties["netType"]
      let isPublic = written.map { $0.string.map { $0.lowercased() == "public" } } ?? isImplied
      add(isPublic: isPublic, to: id, properties, instance)
    case .proxy:
      for reference in instance.references(in: "db_proxy_name") {
        for proxy in networks.proxies.all(reference, from: instance) {
          networks.addresses.add(TerraformNetworks.Address(database: id, isPublic: false), for: proxy)
        }
      }
    case .list(let attribute, let name):
      guard let value = properties[attribute] else { return }
      var list = AddressList(value, name: name.flatMap { properties[$0] })
      list.isForInternet = properties["allowedType"]?.string == "internet"
      list.callers = instance.callers
      model[id].addressLists.append(list)
    }
  }

  /// The database that the first of `names` that is written names.
  private mutating func owner(
    _ names: [String], _ kind: Database.Kind, of instance: TerraformInstance
  ) -> ID<Database>? {
    for name in names {
      if let owner = owner(name, kind, of: instance) { return owner }
    }
    return nil
  }

  private mutating func add(
    isPublic: Bool?, to id: ID<Database>, _ properties: Properties, _ instance: TerraformInstance
  ) {
    var address = DatabaseAddress(
      location: instance.headerLocation, isPublic: isPublic, port: properties["port", "connectionPort"])
    address.callers = instance.callers
    model[id].addresses.append(address)
    networks.addresses.add(TerraformNetworks.Address(database: id, isPublic: isPublic), for: instance)
  }

  /// A list that is kept apart from the databases that use it stands for them.
  private mutating func standalone(_ part: TerraformDatabasePart, _ instance: TerraformInstance) -> ID<Database>? {
    var database = Database(part.kind, provider: .alibaba, format: .terraform, location: instance.headerLocation)
    database.isReferenced = true
    database.callers = instance.callers
    return model.add(database)
  }
}

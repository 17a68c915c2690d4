import PolicyAST

extension Schema {
  static let database = SchemaObject(
    name: "database", doc: "A database, cache, search index or wide table that the project declares.",
    fields: [
      database("label", .string, "how messages name it") { id, model in .localized(model[id].labels) },
      database("name", .string, "the name") { id, model in .text(model[id].name) },
      database("kind", .string, "the product: rds, polardb, cluster, mongodb, redis, adb, gpdb, tablestore, …") {
        id, model in .string(model[id].kind.rawValue, model[id].location)
      },
      database("engine", .string, "the engine, such as MySQL") { id, model in .text(model[id].engine) },
      database("provider", .string, "alibaba or aws") { id, model in .string(model[id].provider.rawValue, nil) },
      database("format", .string, "the file format") { id, model in .string(model[id].format.rawValue, nil) },
      database("vpc", .object("vpc"), "the network in which it stands") { id, model in
        linked(model[id].network) { .vpc($0) }
      },
      database("subnets", .list(.object("subnet")), "the subnets in which it stands") { id, model in
        linked(model[id].subnets) { .subnet($0) }
      },
      database("securityGroups", .list(.object("securityGroup")), "the security groups in front of it") { id, model in
        linked(model[id].securityGroups) { .securityGroup($0) }
      },
      database("addressLists", .list(.object("addressList")), "its whitelists") { id, model in
        .list(model[id].addressLists.map { .object(.addressList($0)) }, nil)
      },
      database("addresses", .list(.object("databaseAddress")), "the addresses under which it is reached") { id, model in
        .list(model[id].addresses.map { .object(.databaseAddress($0)) }, nil)
      },
      database("publicAccess", .bool, "whether a setting of its own lets it be reached from the internet") {
        id, model in
        .bool(model[id].publicAccess)
      },
      database("transportEncryption", .dynamic, "whether data is encrypted on its way") { id, model in
        .dynamic(model[id].transportEncryption)
      },
      database("storageEncryption", .dynamic, "whether data is encrypted where it lies") { id, model in
        .dynamic(model[id].storageEncryption)
      },
      database("functions", .list(.object("function")), "the functions that are seen to connect to it") { id, model in
        let functions = model.functions.indices.filter { index in
          model.functions[index].databases.contains { $0.database == id }
        }
        return .list(functions.map { .object(.function(ID($0))) }, nil)
      },
    ])

  static let addressList = SchemaObject(
    name: "addressList", doc: "A list of addresses that may connect to a database.",
    fields: [
      list("name", .string, "the list's name") { .text($0.name) },
      list("entries", .list(.string), "the entries") { list in
        guard case .list(var entries, _) = SchemaValue.texts(list.entries) else { return .missing }
        if !list.isComplete { entries.append(.unknown(Unresolved(.incomplete, list.location.text))) }
        return .list(entries, list.location)
      },
      list("openEntries", .list(.string), "the entries that let everybody in, alone or together") { list in
        openEntries(AddressRanges(list.entries), widest: 8, isComplete: list.isComplete)
      },
      list("publicEntries", .list(.string), "the other entries with addresses of the internet") { list in
        let ranges = AddressRanges(list.entries)
        guard case .list(let open, _) = openEntries(ranges, widest: 8) else { return .list([], nil) }
        guard open.isEmpty else { return .list([], nil) }
        return .texts(ranges.publicEntries.map(\.value))
      },
      list("isForInternet", .bool, "whether it counts for connections from the internet alone") {
        .bool($0.isForInternet, $0.location)
      },
    ])

  static let databaseAddress = SchemaObject(
    name: "databaseAddress", doc: "An address under which a database is reached.",
    fields: [
      address("isPublic", .bool, "whether it is reached from the internet") { address in
        address.isPublic.map { .bool($0, address.location) } ?? .unknown(Unresolved(.incomplete, address.location.text))
      },
      address("host", .string, "the host name") { .text($0.host) },
      address("port", .int, "the port") { .int($0.port) },
    ])

  static let databaseUse = SchemaObject(
    name: "databaseUse", doc: "What shows that a function connects to a database.",
    fields: [
      use("database", .object("database"), "the database, when the project declares it") { use in
        use.database.map { .object(.database($0)) } ?? .missing
      },
      use("host", .string, "the host name, when it is written") { use in
        use.host.map { .string($0, use.location) } ?? .missing
      },
      use("isPublic", .bool, "whether the host is reached through the internet") { use in
        use.isPublic.map { .bool($0, use.location) } ?? .missing
      },
      SchemaField(
        name: "isService", type: .bool, doc: "whether callers prove who they are to a public service (Tablestore)"
      ) { subject, model in
        guard case .databaseUse(let use) = subject else { return .missing }
        let isDeclared = use.database.map { model[$0].kind == .tablestore } ?? false
        let isHost = use.host.map { $0.holds(".ots.aliyuncs.com") || $0.holds(".tablestore.aliyuncs.com") } ?? false
        return .bool(isDeclared || isHost, use.location)
      },
    ])

  /// The entries of `ranges` that are open to everybody, alone or together, and those of `widest` leading bits or fewer.
  ///
  /// Unknown when there is none among the known entries and an entry is not known.
  static func openEntries(_ ranges: AddressRanges, widest: Int, isComplete: Bool = true) -> SchemaValue {
    let alone = ranges.openEntries
    let open = alone.isEmpty && ranges.coversEverything ? ranges.publicEntries : alone
    let wide = ranges.publicEntries.filter { !$0.isVersion6 && ($0.prefix ?? 32) <= widest }
    let found = open.isEmpty ? wide : open
    if found.isEmpty, let unknown = ranges.entries.first(where: { !$0.isKnown }) {
      return .unknown(unknown.value.unresolved ?? Unresolved(.incomplete, unknown.value.location.text))
    }
    if found.isEmpty, !isComplete { return .unknown(Unresolved(.incomplete, "whitelist")) }
    return .texts(found.map(\.value))
  }

  private static func database(
    _ name: String, _ type: SchemaType, _ doc: String,
    _ get: @escaping @Sendable (ID<Database>, AccessModel) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, model in
      guard case .database(let id) = subject else { return .missing }
      return get(id, model)
    }
  }

  private static func list(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (AddressList) -> SchemaValue
  ) -> SchemaField {
    .of({ subject, _ in if case .addressList(let list) = subject { list } else { nil } }, name, type, doc, get)
  }

  private static func address(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (DatabaseAddress) -> SchemaValue
  ) -> SchemaField {
    .of(
      { subject, _ in if case .databaseAddress(let address) = subject { address } else { nil } }, name, type, doc, get)
  }

  private static func use(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (DatabaseUse) -> SchemaValue
  ) -> SchemaField {
    .of({ subject, _ in if case .databaseUse(let use) = subject { use } else { nil } }, name, type, doc, get)
  }
}

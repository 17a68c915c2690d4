/// Finds the databases that functions connect to, by the host names in their environment.
struct DatabaseLinker {
  /// An address that the project declares.
  private struct Declared {
    let database: ID<Database>
    let isPublic: Bool?
    let location: Location
  }

  private var byHost: [String: [Declared]] = [:]

  /// Databases by the first label of their host names: the id, or the name.
  private var byLabel: [String: [ID<Database>]] = [:]

  private static let depthLimit = 16

  /// How many uses are told of one function; people do not write more.
  static let useLimit = 200

  init(_ model: AccessModel) {
    for (index, database) in model.databases.enumerated() {
      for address in database.addresses {
        guard let host = address.host?.scalar?.string, !host.isEmpty else { continue }
        let declared = Declared(database: ID(index), isPublic: address.isPublic, location: address.location)
        byHost[host.lowercased(), default: []].append(declared)
      }
      for label in [database.identifier, database.name].compactMap({ $0?.scalar?.string }) where !label.isEmpty {
        byLabel[label.lowercased(), default: []].append(ID(index))
      }
    }
  }

  /// Adds what the environments of the functions of `model` show; what is known already is not added again.
  func link(_ model: inout AccessModel) {
    for index in model.functions.indices {
      var uses = model.functions[index].databases
      for variable in model.functions[index].environment { collect(variable.value, model, &uses, depth: 0) }
      if uses.count > model.functions[index].databases.count { model.functions[index].databases = uses }
    }
  }

  private func collect(_ value: Value, _ model: AccessModel, _ uses: inout [DatabaseUse], depth: Int) {
    guard depth < Self.depthLimit else { return }
    switch value.content {
    case .text(let text):
      for word in HostNames(in: text).words where uses.count < Self.useLimit {
        let place = value.location(ofBytes: word.start, word.end)
        guard let use = use(of: word.text, at: place, seenAt: value.usage, model) else { continue }
        if !uses.contains(where: { $0.location == place && $0.host == word.text }) { uses.append(use) }
      }
    case .list(let elements):
      for element in elements { collect(element, model, &uses, depth: depth + 1) }
    case .map(let entries):
      for entry in entries { collect(entry.value, model, &uses, depth: depth + 1) }
    case .choice(let choice):
      for branch in choice.branches { collect(branch.value, model, &uses, depth: depth + 1) }
    case .null, .bool, .number, .unresolved:
      return
    }
  }

  private func use(of host: String, at place: Location, seenAt usage: Location, _ model: AccessModel) -> DatabaseUse? {
    let candidates = byHost[host.lowercased()] ?? []
    if let declared = Proximity.nearest(of: candidates, to: usage, at: \.location)?.candidate {
      return DatabaseUse(
        location: place, database: declared.database, host: host,
        isPublic: declared.isPublic ?? DatabaseHost(host)?.isPublic)
    }
    guard let named = DatabaseHost(host) else { return nil }
    let database = database(of: named, at: usage, model)
    let isPublic = named.isPublic ?? database.flatMap { model[$0].publicAccess?.bool }
    return DatabaseUse(location: place, database: database, host: host, isPublic: isPublic)
  }

  private func database(of host: DatabaseHost, at usage: Location, _ model: AccessModel) -> ID<Database>? {
    guard let label = host.host.lowercased().split(separator: ".").first else { return nil }
    // The public address of `rm-bp1` is `rm-bp1ko`, that of `dds-bp1` is `dds-bp1-pub`.
    let lengths = host.provider == .alibaba ? Array(0...min(4, label.utf8.count - 1)) : [0]
    for length in lengths {
      let found = byLabel[String(label.dropLast(length))] ?? []
      let candidates = found.filter { id in
        let database = model[id]
        return database.provider == host.provider && (database.kind == host.kind || database.kind == .cluster)
          && (length == 0 || database.identifier != nil)
      }
      let nearest = Proximity.nearest(of: candidates, to: usage) { model[$0].location }
      if let nearest, nearest.proximity < .elsewhere || model[nearest.candidate].identifier != nil {
        return nearest.candidate
      }
    }
    return nil
  }
}

/// What the blocks of a configuration declare of one kind, to be found again through references.
struct TerraformEntities<Entity> {
  /// By the address of the block; one for each instance of it.
  private var byBlock: [String: [(key: TerraformKey?, entity: Entity)]] = [:]

  /// By the address of the instance.
  private var byAddress: [String: Entity] = [:]

  /// How many steps an attribute may lie below its resource.
  private static var pathLimit: Int { 16 }

  /// Whether nothing was noted.
  var isEmpty: Bool { byAddress.isEmpty }

  /// Notes what `instance` declares.
  mutating func add(_ entity: Entity, for instance: TerraformInstance) {
    byBlock[instance.blockAddress, default: []].append((instance.key, entity))
    byAddress[instance.address] = entity
  }

  /// Returns what `path`, such as `module.a.aws_subnet.b[0].id`, leads to, and the attribute that is meant.
  func entity(at path: String) -> (entity: Entity, attribute: String)? {
    guard !isEmpty else { return nil }
    var address = path[...]
    // Inside a text a reference stands in braces.
    if address.hasPrefix("${"), address.hasSuffix("}") { address = address.dropFirst(2).dropLast() }
    let path = address
    for _ in 0..<Self.pathLimit {
      if let found = byAddress[String(address)] {
        let rest = path[address.endIndex...].drop { $0 == "." }
        return (found, String(rest.prefix { $0 != "." && $0 != "[" }))
      }
      guard let cut = address.lastIndex(where: { $0 == "." || $0 == "[" }) else { return nil }
      address = address[..<cut]
    }
    return nil
  }

  /// Returns what `reference`, written in `instance`, leads to.
  ///
  /// Without a literal key the instance with the key of `instance` is meant when there is one, else all of them.
  func all(_ reference: TerraformReference, from instance: TerraformInstance) -> [Entity] {
    guard let candidates = byBlock[reference.address] else { return [] }
    if let key = reference.key {
      let named = candidates.filter { Self.matches($0.key, key) }
      return (named.isEmpty ? candidates : named).map(\.entity)
    }
    if candidates.count > 1, let key = instance.key, let same = candidates.first(where: { $0.key == key }) {
      return [same.entity]
    }
    return candidates.map(\.entity)
  }

  /// Returns what the first of `references` that leads anywhere leads to.
  func first(_ references: [TerraformReference], from instance: TerraformInstance) -> Entity? {
    for reference in references {
      if let found = all(reference, from: instance).first { return found }
    }
    return nil
  }

  private static func matches(_ key: TerraformKey?, _ text: String) -> Bool {
    switch key {
    case .name(let name): name == text
    case .index(let index): String(index) == text
    case .unknown, nil: false
    }
  }
}

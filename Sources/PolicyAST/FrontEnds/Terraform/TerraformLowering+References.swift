extension TerraformLowering {
  // MARK: Mentions

  /// Returns what `attribute` of `instance` says about entities of one kind, one mention for each that is written.
  func mentions<Entity>(
    _ attribute: String, of instance: TerraformInstance, in entities: TerraformEntities<ID<Entity>>
  ) -> [Reference<Entity>] {
    guard let value = instance.attribute(attribute), !value.isBlank else { return [] }
    return mentions(value, in: entities, attribute, of: instance)
  }

  /// Returns the first of what the first of `attributes` that is written says.
  func mention<Entity>(
    _ attributes: String..., of instance: TerraformInstance, in entities: TerraformEntities<ID<Entity>>
  ) -> Reference<Entity>? {
    for attribute in attributes {
      if let found = mentions(attribute, of: instance, in: entities).first { return found }
    }
    return nil
  }

  /// Returns what `value`, a part of `attribute` of `instance`, says about entities of one kind.
  ///
  /// Where the value itself does not lead to one, the references that stand in the attribute do.
  func mentions<Entity>(
    _ value: Value, in entities: TerraformEntities<ID<Entity>>, _ attribute: String, of instance: TerraformInstance
  ) -> [Reference<Entity>] {
    var found = Self.alternatives(of: value).flatMap(Self.parts).map { part in
      Reference<Entity>(part, target: target(of: part, in: entities))
    }
    guard !entities.isEmpty, found.allSatisfy({ $0.target == nil }) else { return found }
    var targets: [(id: ID<Entity>, location: Location)] = []
    for reference in instance.references(in: attribute) {
      for id in entities.all(reference, from: instance) where !targets.contains(where: { $0.id == id }) {
        targets.append((id, reference.location))
      }
    }
    guard !targets.isEmpty else { return found }
    if targets.count == found.count {
      for index in found.indices { found[index].target = targets[index].id }
      return found
    }
    // The value is made by something that is not evaluated, of what is referred to.
    guard found.allSatisfy({ $0.value.unresolved != nil }) else { return found }
    return targets.map { target in
      let open = Unresolved(.deployment, target.location.text)
      return Reference(Value(.unresolved(open), at: target.location), target: target.id)
    }
  }

  /// Returns what `value` leads to when it is an attribute of a resource.
  func target<Entity>(of value: Value, in entities: TerraformEntities<ID<Entity>>) -> ID<Entity>? {
    value.unresolved.flatMap { entities.entity(at: $0.text)?.entity }
  }

  /// Returns the ids that a text joins with commas.
  private static func parts(_ value: Value) -> [Value] {
    guard case .text(let text) = value.content else { return [value] }
    guard text.string.utf8.contains(UInt8(ascii: ",")) else { return text.string.isEmpty ? [] : [value] }
    return AddressList(value).entries
  }

  // MARK: Entities that are only referred to

  /// Returns the entity that `reference` leads to; one that the project does not declare is made by `make`, once.
  mutating func resolved<Entity>(
    _ reference: Reference<Entity>, _ kind: String, make: (inout AccessModel) -> ID<Entity>
  ) -> ID<Entity> {
    if let target = reference.target { return target }
    let written = reference.value.scalar?.string ?? reference.value.usage.text
    let key = "\(kind) \(written)"
    if let known = networks.referred[key] { return ID(known) }
    let id = make(&model)
    networks.referred[key] = id.index
    return id
  }

  /// The name under which an entity of AWS is known: its own, or the one among its tags.
  func taggedName(_ properties: Properties) -> Value? {
    properties["name"] ?? Properties(properties["tags"])?.entries.first { $0.key.string == "Name" }?.value
  }
}

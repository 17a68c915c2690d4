/// Where the entities of a part of a model come to stand in the whole: how many of each kind are there before.
struct ModelPart {
  let policies: Int
  let identities: Int
  let bindings: Int
  let services: Int
  let functions: Int
  let triggers: Int
  let layers: Int
  let networks: Int
  let subnets: Int
  let routeTables: Int
  let securityGroups: Int
  let databases: Int

  /// The place of a part that follows `model`.
  init(after model: borrowing AccessModel) {
    policies = model.policies.count
    identities = model.identities.count
    bindings = model.bindings.count
    services = model.services.count
    functions = model.functions.count
    triggers = model.triggers.count
    layers = model.layers.count
    networks = model.networks.count
    subnets = model.subnets.count
    routeTables = model.routeTables.count
    securityGroups = model.securityGroups.count
    databases = model.databases.count
  }

  /// Turns an id of the part into one of the whole.
  func move<Entity: ModelEntity>(_ id: inout ID<Entity>) {
    id = ID(id.index + Entity.count(before: self))
  }

  func move<Entity: ModelEntity>(_ id: inout ID<Entity>?) {
    guard let known = id else { return }
    id = ID(known.index + Entity.count(before: self))
  }

  func move<Entity: ModelEntity>(_ ids: inout [ID<Entity>]) {
    for index in ids.indices { move(&ids[index]) }
  }

  func move<Entity: ModelEntity>(_ reference: inout Reference<Entity>?) {
    guard let target = reference?.target else { return }
    reference?.target = ID(target.index + Entity.count(before: self))
  }

  func move<Entity: ModelEntity>(_ references: inout [Reference<Entity>]) {
    for index in references.indices { move(&references[index].target) }
  }
}

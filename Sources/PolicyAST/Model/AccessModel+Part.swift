extension AccessModel {
  /// Adds all entities of `part`, which was made by itself and is not linked, behind those that are there.
  /// - Complexity: O(*n*) in the number of entities of the part.
  mutating func add(_ part: consuming AccessModel) {
    let place = ModelPart(after: self)
    if place.hasEntities { part.move(to: place) }
    Self.move(&part.policies, to: &policies)
    Self.move(&part.identities, to: &identities)
    Self.move(&part.bindings, to: &bindings)
    Self.move(&part.services, to: &services)
    Self.move(&part.functions, to: &functions)
    Self.move(&part.triggers, to: &triggers)
    Self.move(&part.domains, to: &domains)
    Self.move(&part.settings, to: &settings)
    Self.move(&part.layers, to: &layers)
    Self.move(&part.networks, to: &networks)
    Self.move(&part.subnets, to: &subnets)
    Self.move(&part.routeTables, to: &routeTables)
    Self.move(&part.gateways, to: &gateways)
    Self.move(&part.endpoints, to: &endpoints)
    Self.move(&part.securityGroups, to: &securityGroups)
    Self.move(&part.databases, to: &databases)
    Self.move(&part.buckets, to: &buckets)
    Self.move(&part.bucketPolicies, to: &bucketPolicies)
    Self.move(&part.codeFiles, to: &codeFiles)
    Self.move(&part.manifests, to: &manifests)
    Self.move(&part.diagnostics, to: &diagnostics)
    ownAccounts.add(part.ownAccounts)
  }

  /// What is added to nothing is not copied.
  private static func move<Element>(_ part: inout [Element], to whole: inout [Element]) {
    if whole.isEmpty { swap(&part, &whole) } else if !part.isEmpty { whole += part }
    part = []
  }

  /// Makes all ids those that they are in the whole.
  private mutating func move(to place: ModelPart) {
    for index in identities.indices { identities[index].move(to: place) }
    for index in bindings.indices { bindings[index].move(to: place) }
    for index in services.indices { services[index].move(to: place) }
    for index in functions.indices { functions[index].move(to: place) }
    for index in triggers.indices { triggers[index].move(to: place) }
    for index in domains.indices { place.move(&domains[index].functions) }
    for index in settings.indices { place.move(&settings[index].function) }
    for index in subnets.indices { subnets[index].move(to: place) }
    for index in routeTables.indices { place.move(&routeTables[index].network) }
    for index in gateways.indices { gateways[index].move(to: place) }
    for index in endpoints.indices { endpoints[index].move(to: place) }
    for index in securityGroups.indices { securityGroups[index].move(to: place) }
    for index in databases.indices { databases[index].move(to: place) }
    for index in buckets.indices { place.move(&buckets[index].policies) }
    for index in bucketPolicies.indices { place.move(&bucketPolicies[index].policy) }
  }
}

extension ModelPart {
  /// Whether anything stands before the part that ids count.
  fileprivate var hasEntities: Bool {
    policies + identities + services + functions + triggers + layers + networks + subnets + routeTables + securityGroups
      + databases > 0
  }
}

extension Identity {
  fileprivate mutating func move(to place: ModelPart) {
    place.move(&trust)
    place.move(&bindings)
    place.move(&boundary)
    place.move(&groups)
  }
}

extension Binding {
  fileprivate mutating func move(to place: ModelPart) {
    place.move(&identity)
    place.move(&policy)
  }
}

extension Service {
  fileprivate mutating func move(to place: ModelPart) {
    role?.move(to: place)
    place.move(&functions)
  }
}

extension Function {
  fileprivate mutating func move(to place: ModelPart) {
    place.move(&service)
    role?.move(to: place)
    network?.move(to: place)
    for index in databases.indices { place.move(&databases[index].database) }
    place.move(&triggers)
    place.move(&resourcePolicies)
    place.move(&ownLayers)
  }
}

extension NetworkAttachment {
  fileprivate mutating func move(to place: ModelPart) {
    place.move(&vpc)
    place.move(&subnets)
    place.move(&securityGroups)
  }
}

extension RoleReference {
  fileprivate mutating func move(to place: ModelPart) {
    place.move(&identity)
  }
}

extension Trigger {
  fileprivate mutating func move(to place: ModelPart) {
    place.move(&function)
    role?.move(to: place)
  }
}

extension Subnet {
  fileprivate mutating func move(to place: ModelPart) {
    place.move(&network)
    place.move(&routeTable)
  }
}

extension NATGateway {
  fileprivate mutating func move(to place: ModelPart) {
    place.move(&network)
    place.move(&subnet)
    place.move(&sources)
  }
}

extension NetworkEndpoint {
  fileprivate mutating func move(to place: ModelPart) {
    place.move(&network)
    place.move(&subnets)
    place.move(&routeTables)
    place.move(&securityGroups)
    place.move(&policy)
  }
}

extension SecurityGroup {
  fileprivate mutating func move(to place: ModelPart) {
    place.move(&network)
    for index in rules.indices { place.move(&rules[index].groups) }
  }
}

extension Database {
  fileprivate mutating func move(to place: ModelPart) {
    place.move(&network)
    place.move(&subnets)
    place.move(&securityGroups)
  }
}

extension AccessModel {
  /// Connects what front ends left apart: functions and triggers with roles, bindings with policies, domains with
  /// functions, everything with the networks and databases around it.
  ///
  /// Roles that the project only refers to are added; those of the provider's own making come with their policies.
  /// Linking a linked model changes nothing.
  /// - Complexity: O(*n* log *n*) in the number of entities.
  public mutating func link() {
    var roles = RoleLinker(self)
    // Roles first: managed ones bring bindings that need policies.
    roles.link(&self)
    PolicyLinker(self).link(&self)
    NetworkLinker(self).link(&self)
    DatabaseLinker(self).link(&self)
    linkBucketPolicies()
    nameCarriers()
    linkDomains()
    linkLayers()
    collectOwnAccounts()
    diagnostics.sort { ($0.location, $0.message) < ($1.location, $1.message) }
  }

  /// A bucket may stand in another document than its policy.
  private mutating func linkBucketPolicies() {
    for stray in bucketPolicies {
      let owner = buckets.firstIndex { $0.format == stray.format && $0.name?.scalar == stray.bucket }
      if let owner { buckets[owner].policies.append(stray.policy) }
    }
    bucketPolicies = []
  }

  private mutating func nameCarriers() {
    for bucket in buckets { for id in bucket.policies { policies[id.index].carrier = .bucket } }
    for function in functions { for id in function.resourcePolicies { policies[id.index].carrier = .function } }
    for endpoint in endpoints { if let id = endpoint.policy { policies[id.index].carrier = .endpoint } }
  }

  private mutating func linkDomains() {
    // The same placeholder in two names stands for the same text, so names with holes are compared, too.
    var byName: [String: [ID<Function>]] = [:]
    for (index, function) in functions.enumerated() {
      if let name = function.name?.scalar?.string { byName[name, default: []].append(ID(index)) }
    }
    for index in domains.indices {
      // A front end may know functions that have no name of their own.
      var linked = domains[index].functions
      for route in domains[index].routes {
        guard let name = route.scalar?.string, let candidates = byName[name] else { continue }
        let nearest = Proximity.nearest(of: candidates, to: domains[index].location) { self[$0].location }
        guard let nearest, nearest.proximity < .elsewhere || candidates.count == 1 else { continue }
        if !linked.contains(nearest.candidate) { linked.append(nearest.candidate) }
      }
      domains[index].functions = linked
    }
  }

  /// Functions that spell out the ARN of a layer use the one of that name that the project publishes.
  private mutating func linkLayers() {
    guard !layers.isEmpty else { return }
    var byName: [String: ID<Layer>] = [:]
    for (index, layer) in layers.enumerated() {
      if let name = layer.name?.scalar?.known, byName[name] == nil { byName[name] = ID(index) }
    }
    for index in functions.indices {
      for written in functions[index].layers.compactMap(\.scalar) {
        guard let layer = WrittenARN(written).flatMap({ Self.layerName($0.name.string) }).flatMap({ byName[$0] }),
          !functions[index].ownLayers.contains(layer)
        else { continue }
        functions[index].ownLayers.append(layer)
      }
    }
  }

  /// Returns the name in `layers/NAME/versions/1` or `layer:NAME:1`.
  private static func layerName(_ name: String) -> String? {
    let parts = name.split { $0 == "/" || $0 == ":" }
    guard parts.count >= 2, parts[0] == "layers" || parts[0] == "layer" else { return nil }
    return String(parts[1])
  }

  /// Accounts count as the project's own when its functions run in them, or with roles of them.
  private mutating func collectOwnAccounts() {
    for function in functions {
      guard let account = function.account?.scalar?.known, Self.isAccount(account) else { continue }
      ownAccounts.insert(account, of: function.provider)
    }
    for role in functions.compactMap(\.role) + triggers.compactMap(\.role) {
      guard let arn = role.value.scalar.flatMap(WrittenARN.init), let account = arn.accountNumber else { continue }
      ownAccounts.insert(account, of: arn.provider)
    }
  }

  private static func isAccount(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

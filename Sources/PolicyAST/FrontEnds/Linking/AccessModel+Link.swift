extension AccessModel {
  /// Connects what front ends left apart: functions and triggers with roles, bindings with policies, domains with
  /// functions.
  ///
  /// Roles that the project only refers to are added; those of the provider's own making come with their policies.
  /// Linking a linked model changes nothing.
  /// - Complexity: O(*n* log *n*) in the number of entities.
  public mutating func link() {
    var roles = RoleLinker(self)
    // Roles first: managed ones bring bindings that need policies.
    roles.link(&self)
    PolicyLinker(self).link(&self)
    linkDomains()
    collectOwnAccounts()
    diagnostics.sort { ($0.location, $0.message) < ($1.location, $1.message) }
  }

  private mutating func linkDomains() {
    var byName: [String: [ID<Function>]] = [:]
    for (index, function) in functions.enumerated() {
      if let name = function.name?.scalar?.known { byName[name, default: []].append(ID(index)) }
    }
    for index in domains.indices {
      let file = domains[index].location.file
      // A front end may know functions that have no name of their own.
      var linked = domains[index].functions
      for route in domains[index].routes {
        guard let name = route.scalar?.known, let candidates = byName[name] else { continue }
        let own = candidates.filter { functions[$0.index].location.file == file }
        for id in own.isEmpty ? candidates : own where !linked.contains(id) { linked.append(id) }
      }
      domains[index].functions = linked
    }
  }

  /// Accounts count as the project's own when its functions run in them.
  private mutating func collectOwnAccounts() {
    for function in functions {
      if let account = function.account?.scalar?.known, Self.isAccount(account) { ownAccounts.insert(account) }
      if let arn = function.role?.value.scalar.flatMap(WrittenARN.init), let account = arn.accountNumber,
        Self.isAccount(account)
      {
        ownAccounts.insert(account)
      }
    }
  }

  private static func isAccount(_ text: String) -> Bool {
    text.utf8.count >= 10 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension TerraformLowering {
  // MARK: Declarations

  mutating func addRole(_ instance: TerraformInstance) {
    let properties = properties(of: instance)
    let id = addIdentity(.role, instance, name: properties["roleName", "name"])
    model[id].maximumSession = properties["maxSessionDuration"]
    if let document = properties["assumeRolePolicyDocument", "document", "assumeRolePolicy"] {
      model[id].trust = policy(document, kind: .trust, name: nil, of: instance)
    } else if properties["services", "ramUsers"] != nil {
      model[id].trust = trust(properties, instance)
    }
  }

  mutating func addUser(_ instance: TerraformInstance) {
    _ = addIdentity(.user, instance, name: properties(of: instance)["name"])
  }

  /// Adds an identity that exists already and is looked up by name.
  mutating func addKnown(_ instance: TerraformInstance) {
    let kind: Identity.Kind =
      instance.type.hasSuffix("role") ? .role : instance.type.hasSuffix("user") ? .user : .group
    let name = properties(of: instance)["name", "userName", "groupName"]
    guard let text = name?.scalar else { return }
    identities.add(named(text, kind, .aws, at: name?.usage ?? instance.headerLocation), for: instance)
  }

  /// Adds an identity that `instance` declares.
  mutating func addIdentity(_ kind: Identity.Kind, _ instance: TerraformInstance, name: Value?) -> ID<Identity> {
    let provider = provider(of: instance)
    // Without a name the provider makes one up; the address stands for it.
    let unnamed = Text(instance.address)
    var identity = Identity(
      kind, provider: provider, origin: .declared, format: .terraform, name: name?.scalar ?? unnamed,
      location: name?.usage ?? instance.headerLocation, isComplete: true)
    identity.callers = instance.callers
    identity.account = account(of: instance)?.scalar?.known
    let id = model.add(identity)
    identities.add(id, for: instance)
    identitiesByName[TerraformName(kind, provider, identity.name)] = id
    return id
  }

  /// The trust of a role that lists services and accounts instead of a document.
  private mutating func trust(_ properties: Properties, _ instance: TerraformInstance) -> ID<Policy> {
    let place = properties["services", "ramUsers"]?.location ?? instance.headerLocation
    func entry(_ key: String, _ value: Value) -> Value.Entry {
      Value.Entry(key: Text(key), at: value.location, value: value)
    }
    var principals: [Value.Entry] = []
    if let services = properties["services"] { principals.append(entry("Service", services)) }
    if let users = properties["ramUsers"] { principals.append(entry("RAM", users)) }
    let statement = Value(
      .map([
        entry("Effect", Value(.text(Text("Allow")), at: place)),
        entry("Action", Value(.text(Text("sts:AssumeRole")), at: place)),
        entry("Principal", Value(.map(principals), at: place)),
      ]), at: place)
    var policy = PolicyReader(kind: .trust, dialect: .ram)
      .read(statements: Value(.list([statement]), at: place), diagnostics: &model.diagnostics)
    policy.location = place
    policy.callers = instance.callers
    return model.add(policy)
  }

  // MARK: References

  /// Returns the identities of `kind` that `attribute` of `instance` names, alone or in a list.
  ///
  /// Those that nothing declares are added as referred to.
  mutating func identities(
    in attribute: String, of instance: TerraformInstance, _ kind: Identity.Kind
  ) -> [ID<Identity>] {
    guard let value = written(attribute, of: instance) else { return [] }
    var found: [ID<Identity>] = []
    func note(_ id: ID<Identity>) { if !found.contains(id) { found.append(id) } }
    for reference in instance.references(in: attribute) {
      for id in identities.all(reference, from: instance) where model[id].kind == kind { note(id) }
    }
    if value.elements == nil, !found.isEmpty { return found }
    for element in TerraformLowering.alternatives(of: value) {
      guard let text = element.scalar, !text.string.isEmpty else { continue }
      // What is not known was followed as a reference already.
      if element.unresolved != nil, !found.isEmpty { continue }
      note(named(WrittenARN(text)?.role ?? text, kind, provider(of: instance), at: element.usage))
    }
    return found
  }

  /// Returns what `attribute` says about a role.
  mutating func roleReference(_ attribute: String, of instance: TerraformInstance) -> RoleReference? {
    guard let value = written(attribute, of: instance), !value.isBlank else { return nil }
    let references = instance.references(in: attribute)
    let role = references.flatMap { identities.all($0, from: instance) }.first { model[$0].kind == .role }
    return RoleReference(value, identity: role)
  }

  /// Returns the identity called `name`, which is added when nothing declares it.
  mutating func named(
    _ name: Text, _ kind: Identity.Kind, _ provider: Provider, at location: Location
  ) -> ID<Identity> {
    let key = TerraformName(kind, provider, name)
    if let known = identitiesByName[key] { return known }
    let identity = Identity(
      kind, provider: provider, origin: .referenced, format: .terraform, name: name, location: location,
      isComplete: false)
    let id = model.add(identity)
    identitiesByName[key] = id
    return id
  }

  /// Returns the elements of a list, and the branches of what is a choice.
  static func alternatives(of value: Value, depth: Int = 0) -> [Value] {
    guard depth < 16 else { return [] }
    switch value.content {
    case .list(let elements): return elements.flatMap { alternatives(of: $0, depth: depth + 1) }
    case .choice(let choice): return choice.branches.flatMap { alternatives(of: $0.value, depth: depth + 1) }
    case .null: return []
    case .bool, .number, .text, .map, .unresolved: return [value]
    }
  }

  // MARK: Groups and access

  /// Puts users into groups; either side may be a list.
  mutating func addMembers(_ users: String, _ groups: String, of instance: TerraformInstance) {
    let groups = identities(in: groups, of: instance, .group)
    for user in identities(in: users, of: instance, .user) {
      for group in groups where !model[user].groups.contains(group) { model[user].groups.append(group) }
    }
  }

  mutating func addAccessKey(_ attribute: String, of instance: TerraformInstance) {
    for user in identities(in: attribute, of: instance, .user) {
      model[user].accessKeys.append(instance.headerLocation)
    }
  }

  mutating func addLogin(_ attribute: String, of instance: TerraformInstance) {
    for user in identities(in: attribute, of: instance, .user) {
      model[user].consoleLogin = Value(.bool(true), at: instance.headerLocation)
    }
  }
}

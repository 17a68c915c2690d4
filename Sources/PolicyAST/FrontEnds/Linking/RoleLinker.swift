/// Connects what is said about roles with the roles themselves.
struct RoleLinker {
  private struct Key: Hashable {
    let provider: Provider
    /// In lower case: role names are compared without case.
    let name: String
  }

  /// The roles of the model by name, in the order of the model.
  private var known: [Key: [ID<Identity>]] = [:]

  init(_ model: AccessModel) {
    for (index, identity) in model.identities.enumerated() where identity.kind == .role {
      guard !identity.name.string.isEmpty else { continue }
      let key = Key(provider: identity.provider, name: identity.name.string.lowercased())
      known[key, default: []].append(ID(index))
    }
  }

  /// Links every reference of `model`.
  mutating func link(_ model: inout AccessModel) {
    for index in model.services.indices {
      guard let reference = model.services[index].role else { continue }
      model.services[index].role = linked(reference, .alibaba, model.services[index].format, &model)
    }
    for index in model.functions.indices {
      guard let reference = model.functions[index].role else { continue }
      let function = model.functions[index]
      model.functions[index].role = linked(reference, function.provider, function.format, &model)
    }
    for index in model.triggers.indices {
      guard let reference = model.triggers[index].role else { continue }
      let trigger = model.triggers[index]
      let provider = trigger.function.map { model[$0].provider } ?? .alibaba
      model.triggers[index].role = linked(reference, provider, trigger.format, &model)
    }
  }

  private mutating func linked(
    _ reference: RoleReference, _ provider: Provider, _ format: Format, _ model: inout AccessModel
  ) -> RoleReference {
    guard reference.identity == nil, !reference.isAutomatic, let text = reference.value.scalar else { return reference }
    var reference = reference
    reference.identity = identity(text, reference.value, provider, format, &model)
    return reference
  }

  private mutating func identity(
    _ text: Text, _ value: Value, _ provider: Provider, _ format: Format, _ model: inout AccessModel
  ) -> ID<Identity>? {
    let arn = WrittenARN(text)
    // A bare name has neither colon nor slash.
    let bare = arn == nil && !text.string.contains(where: { $0 == ":" || $0 == "/" }) ? text : nil
    guard let name = arn?.role ?? bare, !name.string.isEmpty else { return nil }
    let provider = arn?.provider ?? provider
    let account = arn?.accountNumber
    // The same placeholder in two names stands for the same text, so names with holes are compared, too.
    let key = Key(provider: provider, name: name.string.lowercased())
    let candidates = (known[key] ?? []).filter { id in
      guard let account, let other = model[id].account else { return true }
      return account == other
    }.filter { isOfProject($0, named: account, at: value.usage, format, model) }
    let nearest = Proximity.nearest(of: candidates, to: value.usage) { model[$0].location }
    if let nearest { return nearest.candidate }
    guard name.holes.isEmpty else { return nil }
    let id = add(name, arn: arn == nil ? nil : text, account: account, value, provider, format, &model)
    known[key, default: []].append(id)
    return id
  }

  /// Whether a role of the name may be the one that is meant at `place`: two projects beside each other have roles of
  /// one name each.
  ///
  /// Between folders of which neither holds the other, one of these has to show it: the same account in both names, or
  /// a trust policy that lets functions assume the role.
  private func isOfProject(
    _ id: ID<Identity>, named account: String?, at place: Location, _ format: Format, _ model: AccessModel
  ) -> Bool {
    let role = model[id]
    guard role.origin == .declared, !Proximity.areNested(role.location, place) else { return true }
    if account != nil, role.account == account { return true }
    if format == .accountState, role.format == .accountState { return true }
    guard let trust = role.trust.map({ model[$0] }), trust.isComplete else { return true }
    let service = role.provider == .aws ? "lambda.amazonaws.com" : "fc.aliyuncs.com"
    return trust.statements.contains { statement in
      guard let element = statement.principal, element.isComplete else { return true }
      return element.principals.contains { $0.pattern.text.known.map { $0.lowercased() == service } ?? true }
    }
  }

  private func add(
    _ name: Text, arn: Text?, account: String?, _ value: Value, _ provider: Provider, _ format: Format,
    _ model: inout AccessModel
  ) -> ID<Identity> {
    let place = value.usage
    let role = provider == .alibaba ? name.known.flatMap(ManagedRoles.role(named:)) : nil
    var identity = Identity(
      .role, provider: provider, origin: role == nil ? .referenced : .managed, format: format, name: name, arn: arn,
      location: place, isComplete: role != nil)
    identity.account = account
    if let role { identity.trust = model.add(role.trust(at: place)) }
    let id = model.add(identity)
    for policy in role?.policies ?? [] {
      let binding = Binding(
        .managed, identity: id, name: Text(policy), policy: nil, location: place, format: format)
      _ = model.add(binding)
    }
    return id
  }
}

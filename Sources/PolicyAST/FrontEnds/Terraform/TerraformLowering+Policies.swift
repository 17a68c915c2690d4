extension TerraformLowering {
  // MARK: Documents

  /// Adds a policy that is bound by name or ARN.
  mutating func addPolicy(_ instance: TerraformInstance) {
    let properties = properties(of: instance)
    let name = properties["policyName", "name"]?.scalar
    if let document = properties["policyDocument", "document", "policy"] {
      policies.add(policy(document, kind: .identity, name: name, of: instance), for: instance)
    } else if let statements = properties["statement"] {
      var policy = PolicyReader(kind: .identity, dialect: .ram)
        .read(statements: Self.capitalised(statements), name: name, diagnostics: &model.diagnostics)
      policy.callers = instance.callers
      policies.add(model.add(policy), for: instance)
    }
  }

  /// Adds the policy that `document` spells.
  mutating func policy(
    _ document: Value, kind: Policy.Kind, name: Text?, of instance: TerraformInstance
  ) -> ID<Policy> {
    var policy = PolicyReader(kind: kind, dialect: provider(of: instance).dialect)
      .read(document, name: name, diagnostics: &model.diagnostics)
    policy.callers = instance.callers
    if document.unresolved != nil { policy.location = document.usage }
    return model.add(policy)
  }

  /// Adds a policy that belongs to the resource `instance` itself when `attribute` holds one.
  ///
  /// Other resources have an attribute of that name that is no policy, such as `policy = "accept"`.
  mutating func addResourcePolicy(_ attribute: String, of instance: TerraformInstance) {
    _ = resourcePolicy(attribute, of: instance)
  }

  /// Returns the policy that `attribute` of the resource `instance` holds; nil when it holds none that can be read.
  mutating func resourcePolicy(_ attribute: String, of instance: TerraformInstance) -> ID<Policy>? {
    guard let document = instance.attribute(attribute) else { return nil }
    let opened = EmbeddedText.opened(document) ?? document
    let branches = Self.alternatives(of: opened)
    guard branches.contains(where: { PolicyShape($0).hasStatement }) else { return nil }
    return policy(document, kind: .resource, name: Text(instance.name), of: instance)
  }

  /// The blocks of the older way to write a policy, under the names of the policy language.
  private static func capitalised(_ statements: Value) -> Value {
    let elements = statements.elementsOrSelf.map { statement -> Value in
      guard let entries = statement.entries else { return statement }
      let capitalised = entries.map { entry in
        let name = entry.key.string.prefix(1).uppercased() + entry.key.string.dropFirst()
        return Value.Entry(key: Text(name), at: entry.keyLocation, value: entry.value)
      }
      return Value(.map(capitalised), at: statement.location, referrers: statement.referrers)
    }
    return Value(.list(elements), at: statements.location)
  }

  // MARK: Bindings

  /// Binds the policies that `attribute` names, alone or in a list, to `identity`.
  ///
  /// A policy that the configuration declares is found by reference; others are bound by what is written.
  mutating func bind(
    _ attribute: String, of instance: TerraformInstance, to identity: ID<Identity>,
    as kind: Binding.Kind = .managed
  ) {
    guard let value = written(attribute, of: instance) else { return }
    var found: [(name: Text?, policy: ID<Policy>?, location: Location)] = []
    for reference in instance.references(in: attribute) {
      for policy in policies.all(reference, from: instance) where !found.contains(where: { $0.policy == policy }) {
        found.append((model[policy].name, policy, reference.location))
      }
      for name in policyNames.all(reference, from: instance) {
        found.append((name.scalar, nil, name.usage))
      }
    }
    let hasReferences = !found.isEmpty
    if value.elements == nil, hasReferences, value.openReason == nil || value.unresolved != nil {
      return add(found, to: identity, as: kind)
    }
    for element in Self.alternatives(of: value) {
      if element.unresolved != nil, hasReferences { continue }
      guard let text = element.scalar, !text.string.isEmpty else { continue }
      if hasReferences, text.known == nil || found.contains(where: { $0.name == text }) { continue }
      if element.unresolved != nil { model[identity].isComplete = false }
      found.append((text, nil, element.unresolved == nil ? element.location : element.usage))
    }
    add(found, to: identity, as: kind)
  }

  private mutating func add(
    _ found: [(name: Text?, policy: ID<Policy>?, location: Location)], to identity: ID<Identity>,
    as kind: Binding.Kind
  ) {
    for (name, policy, location) in found {
      let kind = policy == nil ? kind : .custom
      let isBound = model[identity].bindings.contains { id in
        let other = model[id]
        return other.location == location && other.name == name && other.policy == policy
      }
      guard !isBound else { continue }
      _ = model.add(
        Binding(kind, identity: identity, name: name, policy: policy, location: location, format: .terraform))
    }
  }

  /// Binds the policy that `attribute` spells to `identity` alone.
  mutating func bindInline(
    _ document: Value?, name: Value?, of instance: TerraformInstance, to identity: ID<Identity>
  ) {
    guard let document, !document.isNull else { return }
    let id = policy(document, kind: .identity, name: name?.scalar, of: instance)
    _ = model.add(
      Binding(
        .inline, identity: identity, name: name?.scalar, policy: id, location: name?.usage ?? document.usage,
        format: .terraform))
  }

  /// Sets the permissions boundary of `identity`.
  mutating func setBoundary(_ attribute: String, of instance: TerraformInstance, to identity: ID<Identity>) {
    guard let value = written(attribute, of: instance) else { return }
    if let known = policies.first(instance.references(in: attribute), from: instance) {
      model[identity].boundary = known
      return
    }
    let looked = policyNames.first(instance.references(in: attribute), from: instance)
    guard let text = (looked ?? value).scalar, let name = (WrittenARN(text)?.policy ?? text).known,
      var policy = ManagedPolicies.policy(named: name, dialect: .iam, at: value.usage)
    else { return }
    policy.kind = .boundary
    model[identity].boundary = model.add(policy)
  }
}

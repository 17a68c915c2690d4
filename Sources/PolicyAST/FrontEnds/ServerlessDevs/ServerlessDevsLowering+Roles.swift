extension ServerlessDevsLowering {
  /// Returns what `value` says about a role: an ARN, a bare name, `auto`, or a map of a name and policies.
  mutating func roleReference(_ value: Value) -> RoleReference? {
    guard !value.isBlank else { return nil }
    if AutomaticSetting(value) != nil { return RoleReference(value, isAutomatic: true) }
    guard let properties = Properties(value) else { return RoleReference(value) }
    if let known = roles[value.location] { return RoleReference(value, identity: known) }
    let identity = addRole(properties, trusted: nil)
    roles[value.location] = identity
    return RoleReference(value, identity: identity)
  }

  /// Lowers a unit of the component for roles.
  mutating func lowerRole(_ unit: SpecUnit, _ properties: Properties) {
    guard properties["name"] != nil else { return }
    rolesByUnit[unit.name] = addRole(properties, trusted: properties["service"])
  }

  /// Links a role that is given as what another unit gives out: `${resources.worker-role.output.arn}`.
  func linkOutput(_ reference: inout RoleReference?) {
    guard let value = reference?.value, reference?.identity == nil else { return }
    guard let written = (value.unresolved ?? value.scalar?.holes.first?.unresolved)?.text, written.hasPrefix("${"),
      written.hasSuffix("}")
    else { return }
    var keys = written.dropFirst(2).dropLast().split(separator: ".")[...]
    if keys.first == "resources" || keys.first == "services" { keys = keys.dropFirst() }
    guard keys.count > 2, let unit = keys.popFirst(), keys.first == "output" || keys.first == "outputs" else { return }
    reference?.identity = rolesByUnit[String(unit)]
  }

  /// Adds the role that `properties` describe.
  ///
  /// The tool lets the services in `trusted` assume the role; without any, Function Compute, whose role it is.
  private mutating func addRole(_ properties: Properties, trusted: Value?) -> ID<Identity> {
    let name = properties["name"]
    var identity = Identity(
      .role, provider: .alibaba, origin: .declared, format: format, name: name?.scalar ?? Text(""),
      location: name.map(\.usage) ?? properties.value.usage, isComplete: true)
    let statements = properties["statement"]
    if let statements, PolicyShape(statements).kind != .identity {
      let reader = PolicyReader(kind: .trust, dialect: .ram)
      identity.trust = model.add(reader.read(statements: statements, diagnostics: &model.diagnostics))
    } else {
      identity.trust = model.add(TrustPolicy.ofServices(trusted, at: properties.value.usage))
    }
    let id = model.add(identity)
    let policies = PolicyListReader(format: format, dialect: .ram)
    if let value = properties["policies"] { policies.bind(value, to: id, in: &model) }
    if let statements, PolicyShape(statements).kind == .identity {
      let reader = PolicyReader(kind: .identity, dialect: .ram)
      let policy = model.add(reader.read(statements: statements, diagnostics: &model.diagnostics))
      let binding = Binding(
        .inline, identity: id, name: nil, policy: policy, location: statements.usage, format: format)
      _ = model.add(binding)
    }
    return id
  }
}

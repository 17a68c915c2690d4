/// The lowering of one template: what all languages of templates share.
///
/// A language adds what its types of resources mean. Identities come first, so that functions find their roles.
struct TemplateLowering {
  var model: AccessModel
  var evaluator: TemplateEvaluator
  let format: Format
  let files: ProjectFiles

  /// What resources of the template became, by the key of the resource.
  var identities: [String: ID<Identity>] = [:]
  var policies: [String: ID<Policy>] = [:]
  var services: [String: ID<Service>] = [:]
  var functions: [String: ID<Function>] = [:]
  var layers: [String: ID<Layer>] = [:]

  var network = NetworkEntities()

  /// What the functions of a service share.
  var serviceProperties: [ID<Service>: Properties] = [:]
  var servicesByName: [Text: ID<Service>] = [:]

  /// A name that identities of one kind have.
  private struct IdentityName: Hashable {
    let kind: Identity.Kind
    let name: Text
  }

  /// The first of each name, for references that spell the name out.
  private var identitiesByName: [IdentityName: ID<Identity>] = [:]
  private var functionsByName: [Text: ID<Function>] = [:]

  /// The function that a version or an alias belongs to, by the key of the version or alias.
  var aliases: [String: String] = [:]

  /// The stacks that are lowered already.
  var loweredStacks: Set<String> = []

  /// How many stacks this one lies in.
  var nesting = 0

  init(_ template: Template, format: Format, files: ProjectFiles, model: AccessModel) {
    self.model = model
    evaluator = TemplateEvaluator(template)
    self.format = format
    self.files = files
  }

  var template: Template { evaluator.template }

  var provider: Provider { template.language.provider }

  /// Returns the resources that are made, or may be.
  mutating func resources() -> [TemplateResource] {
    var made: [TemplateResource] = []
    for resource in template.resources where evaluator.isMade(resource) != false { made.append(resource) }
    return made
  }

  /// Returns the properties of `resource`, functions evaluated.
  mutating func properties(of resource: TemplateResource) -> Properties {
    let evaluated = evaluator.evaluate(resource.properties)
    return Properties(evaluated) ?? Properties(empty: evaluated.location)
  }

  // MARK: References

  /// Returns the identity that `value` names: by reference, by name or by ARN; a new one when the template has none.
  mutating func identity(
    for value: Value, kind: Identity.Kind
  ) -> ID<Identity>? {
    if let found = ResourceReference.first(in: value, of: identities) { return found }
    guard let text = value.scalar else { return nil }
    let name = WrittenARN(text)?.name.string.split(separator: "/").last.map { Text(String($0)) } ?? text
    if let same = identitiesByName[IdentityName(kind: kind, name: name)] { return same }
    guard name.known?.isEmpty == false else { return nil }
    let identity = Identity(
      kind, provider: provider, origin: .referenced, format: format, name: name, location: value.usage,
      isComplete: false)
    return add(identity, for: "\(kind.rawValue) \(name.string)")
  }

  /// Returns what `value` says about a role.
  func roleReference(_ value: Value?) -> RoleReference? {
    guard let value, !value.isBlank else { return nil }
    let own = ResourceReference.first(in: value, of: identities)
    return RoleReference(value, identity: own)
  }

  /// Returns the function that `value` names: by reference, by name or by ARN.
  func function(for value: Value?) -> ID<Function>? {
    guard let value else { return nil }
    for key in ResourceReference.keys(in: value) {
      if let found = functions[aliases[key] ?? key] { return found }
    }
    guard let text = value.scalar else { return nil }
    if let found = functionsByName[text] { return found }
    guard let name = WrittenARN(text)?.name.known, name.hasPrefix("function:") else { return nil }
    return functionsByName[Text(String(name.dropFirst(9)))]
  }

  /// Adds `function`, which the resource `key` makes.
  mutating func add(_ function: Function, for key: String) -> ID<Function> {
    var function = function
    link(&function)
    let id = model.add(function)
    functions[key] = id
    if let name = function.name?.scalar, functionsByName[name] == nil { functionsByName[name] = id }
    return id
  }

  /// Adds `layer`, which the resource `key` publishes.
  mutating func add(_ layer: Layer, for key: String) {
    layers[key] = ID(model.layers.count)
    model.layers.append(layer)
  }

  /// Gives the functions of the template the layers that they refer to.
  mutating func linkLayers() {
    guard !layers.isEmpty else { return }
    for id in functions.values {
      for value in model[id].layers {
        // A resource that the tool adds to the template is none that the evaluation knows.
        let added = ResourceReference.unresolved(in: value).lazy.compactMap { [layers] in
          layers[String($0.text.dropFirst(2).dropLast())]
        }.first
        guard let layer = ResourceReference.first(in: value, of: layers) ?? added else { continue }
        if !model[id].ownLayers.contains(layer) { model[id].ownLayers.append(layer) }
      }
    }
  }

  // MARK: Identities

  /// Adds the identity that `resource` makes.
  mutating func addIdentity(_ kind: Identity.Kind, _ resource: TemplateResource, name: Value?) -> ID<Identity> {
    let identity = Identity(
      kind, provider: provider, origin: .declared, format: format, name: name?.scalar ?? resource.generatedName,
      location: name.map(\.usage) ?? resource.keyLocation, isComplete: true)
    return add(identity, for: resource.key)
  }

  /// Adds `identity`, which the resource `key` makes.
  mutating func add(_ identity: Identity, for key: String) -> ID<Identity> {
    let id = model.add(identity)
    identities[key] = id
    let name = IdentityName(kind: identity.kind, name: identity.name)
    if identitiesByName[name] == nil { identitiesByName[name] = id }
    return id
  }

  /// Binds the policies that `value` lists, by name, by reference or as documents.
  mutating func bind(_ value: Value?, to identity: ID<Identity>) {
    guard let value else { return }
    let reader = PolicyListReader(format: format, dialect: provider.dialect)
    guard value.elements != nil else {
      bind(element: value, to: identity, reader)
      return
    }
    for element in value.elementsOrSelf { bind(element: element, to: identity, reader) }
  }

  private mutating func bind(element: Value, to identity: ID<Identity>, _ reader: PolicyListReader) {
    if let policy = ResourceReference.first(in: element, of: policies) {
      bind(policy, to: identity, at: element.usage)
    } else {
      reader.bind(element, to: identity, in: &model)
    }
  }

  /// Binds a policy of the template.
  mutating func bind(
    _ policy: ID<Policy>, to identity: ID<Identity>, at location: Location, as kind: Binding.Kind = .custom
  ) {
    let isBound = model[identity].bindings.contains { model[$0].policy == policy }
    guard !isBound else { return }
    _ = model.add(
      Binding(kind, identity: identity, name: model[policy].name, policy: policy, location: location, format: format))
  }

  /// Binds `policy` to the identities of `kind` that `value` lists.
  mutating func bind(
    _ policy: ID<Policy>, to value: Value?, kind: Identity.Kind, as binding: Binding.Kind = .custom
  ) {
    for element in value?.elementsOrSelf ?? [] {
      guard let identity = identity(for: element, kind: kind) else { continue }
      bind(policy, to: identity, at: element.usage, as: binding)
    }
  }

  /// Returns the policy that `value` spells.
  mutating func policy(_ value: Value, kind: Policy.Kind, name: Text?) -> ID<Policy> {
    let reader = PolicyReader(kind: kind, dialect: provider.dialect)
    return model.add(reader.read(value, name: name, diagnostics: &model.diagnostics))
  }
}

/// The lowering of one answer into a model that other answers are part of, too.
struct AccountLowering {
  var model: AccessModel

  /// The names on the path of the answer, without the extension of the last.
  private let names: [String]

  /// Whether the answer is about so many things that their places are worth noting.
  var isLarge = false

  /// The places that were noted, by the kind of entities.
  var places: [ObjectIdentifier: AnswerPlaces] = [:]

  /// The service of Function Compute 2.0 that the path of the file names; the longest name when several fit.
  lazy var namedService: ID<Service>? = named(model.services) { $0.format == .accountState ? $0.name : nil }

  /// The database that the path of the file names; the longest id when several fit.
  lazy var namedDatabase: ID<Database>? = named(model.databases) { $0.format == .accountState ? $0.identifier : nil }

  /// The bucket that the path of the file names; the longest name when several fit.
  lazy var namedBucket: ID<Bucket>? = named(model.buckets) { $0.format == .accountState ? $0.name : nil }

  init(_ model: AccessModel, path: String) {
    self.model = model
    var names = path.split(separator: "/").map(String.init)
    if let last = names.popLast() { names.append(last.hasSuffix(".json") ? String(last.dropLast(5)) : last) }
    self.names = names
  }

  mutating func lower(_ answer: Properties, as kind: AccountAnswer) {
    switch kind {
    case .authorizationDetails: addDetails(answer)
    case .role: addRole(answer["Role"])
    case .roles: for value in list(answer["Roles"], of: "Role") { addRole(value) }
    case .user: addUser(answer["User"])
    case .users: for value in list(answer["Users"], of: "User") { addUser(value) }
    case .accessKeys: addAccessKeys(answer)
    case .policy: addPolicy(answer)
    case .attachedPolicies: attachPolicies(answer)
    case .inlinePolicy: addInlinePolicy(answer)
    case .functions: for value in elements(answer["functions"], else: answer) { addFunction(value) }
    case .services: for value in elements(answer["services"], else: answer) { addService(value) }
    case .triggers: for value in elements(answer["triggers"], else: answer) { addTrigger(value) }
    case .domains:
      for value in elements(answer["customDomains"], else: answer) {
        model.domains.append(CustomDomain(value, format: .accountState))
      }
    case .concurrency: for value in elements(answer["configs"], else: answer) { addConcurrency(value) }
    case .asynchronous: for value in elements(answer["configs"], else: answer) { addAsynchronous(value) }
    case .lambdas: addLambdas(answer)
    case .lambdaPolicy: addLambdaPolicy(answer)
    case .functionURLs: for value in elements(answer["FunctionUrlConfigs"], else: answer) { addURL(value) }
    case .eventSources: for value in elements(answer["EventSourceMappings"], else: answer) { addEventSource(value) }
    case .lambdaInvocations:
      for value in elements(answer["FunctionEventInvokeConfigs"], else: answer) { addLambdaInvocations(value) }
    }
  }

  /// Returns what `value` lists, below `key` in answers of Alibaba Cloud.
  private func list(_ value: Value?, of key: String) -> [Value] {
    (value?[key] ?? value)?.elementsOrSelf ?? []
  }

  /// Returns the properties of the elements of `value`; those of the whole answer when it is about one thing.
  func elements(_ value: Value?, else answer: Properties) -> [Properties] {
    value.map { $0.elementsOrSelf.compactMap { Properties($0) } } ?? [answer]
  }

  /// The name of the folder that the answer lies in, of the file when it lies in none.
  var folderName: String? { names.dropLast().last ?? names.last }

  /// Whether the file or a folder on its path is named after `name`.
  func isNamed(after name: String) -> Bool {
    guard !name.isEmpty else { return false }
    if names.contains(name) { return true }
    guard let last = names.last, last.hasSuffix(name) else { return false }
    return last.dropLast(name.count).last.map { "-_. ".contains($0) } ?? false
  }

  /// Returns the entity of `list` whose name is on the path of the file, the one with the longest name.
  func named<Entity>(_ list: [Entity], by name: (Entity) -> Value?) -> ID<Entity>? {
    var best: (index: Int, length: Int)?
    for (index, entity) in list.enumerated() {
      guard let text = name(entity)?.string, text.utf8.count > best?.length ?? 0, isNamed(after: text) else { continue }
      best = (index, text.utf8.count)
    }
    return best.map { ID($0.index) }
  }

  // MARK: Identities

  /// Returns the identity of that name, added when the model has none from an answer.
  mutating func identity(
    _ kind: Identity.Kind, _ name: Value, arn: Value?, provider: Provider, at location: Location
  ) -> ID<Identity>? {
    guard let text = name.scalar else { return nil }
    let known = model.identities.firstIndex { identity in
      identity.kind == kind && identity.provider == provider && identity.format == .accountState
        && identity.name == text
    }
    if let known { return ID(known) }
    var identity = Identity(
      kind, provider: provider, origin: .declared, format: .accountState, name: text, arn: arn?.scalar,
      location: location, isComplete: false)
    identity.account = arn?.scalar.flatMap { WrittenARN($0) }?.accountNumber
    return model.add(identity)
  }

  /// Returns the cloud that an answer comes from: ARNs tell.
  static func provider(of arn: Value?) -> Provider {
    arn?.scalar.flatMap { WrittenARN($0) }?.provider ?? .alibaba
  }

  /// Binds a policy that is attached by its name or ARN.
  mutating func attach(_ name: Value, to identity: ID<Identity>) {
    guard let text = name.scalar else { return }
    _ = model.add(
      Binding(
        .managed, identity: identity, name: text, policy: nil, location: name.location, format: .accountState))
  }

  /// Reads `document` and binds it.
  mutating func bind(_ document: Value, named name: Value?, to identity: ID<Identity>) {
    let provider = model[identity].provider
    let reader = PolicyReader(kind: .identity, dialect: provider.dialect)
    let policy = model.add(reader.read(document, name: name?.scalar, diagnostics: &model.diagnostics))
    _ = model.add(
      Binding(
        .inline, identity: identity, name: name?.scalar, policy: policy, location: document.location,
        format: .accountState))
  }
}

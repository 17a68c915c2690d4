import PolicyAST

extension Schema {
  static let escalation = SchemaObject(
    name: "escalation", doc: "A way by which somebody comes to hold more rights than were given to them.",
    fields: [
      field("label", .string, "what is gained, such as 'run code with any role'") { path, model in
        .localized(path.label(in: model))
      },
      field("technique", .string, "the id of the published path") { path, _ in .string(path.technique, nil) },
      field("gain", .string, "self, principal, role or data") { path, _ in .string(path.gain.rawValue, nil) },
      field("isUnbounded", .bool, "whether it ends with rights that nothing bounds") { path, _ in
        .bool(path.isUnbounded, nil)
      },
      field("identity", .object("identity"), "who climbs; absent when it is not known to whom the policy is bound") {
        path, _ in
        path.identity.map { .object(.identity($0)) } ?? .missing
      },
      field("target", .object("identity"), "whose rights are gained; absent when it may be anybody's") { path, _ in
        path.target.map { .object(.identity($0)) } ?? .missing
      },
      field("steps", .list(.object("step")), "what is done, in order") { path, _ in
        .list(path.steps.map { .object(.step($0)) }, path.firstGrant?.location)
      },
      field("keyAction", .string, "the action whose narrowing breaks the way") { path, _ in
        let actions = path.steps.compactMap(\.action)
        let key = actions.first { $0.hasSuffix(":PassRole") } ?? actions.first
        return key.map { .string($0, nil) } ?? .missing
      },
    ])

  static let step = SchemaObject(
    name: "step", doc: "One thing that is done on the way to more rights.",
    fields: [
      stepField("label", .string, "what is done") { step, model in .localized(step.label(in: model)) },
      stepField("action", .string, "the action; absent for what happens without a permission") { step, _ in
        step.action.map { .string($0, step.location) } ?? .missing
      },
      stepField("resource", .string, "what it is done to") { step, _ in .string(step.resource, step.location) },
      stepField("statement", .object("statement"), "the statement that allows it") { step, _ in
        guard let policy = step.policy, let statement = step.statement else { return .missing }
        return .object(.statement(policy, statement))
      },
    ])

  /// `policy.escalations`.
  static let policyEscalations = SchemaField.answered(
    "escalations", .list(.object("escalation")),
    "the ways to more rights that begin with it: for those it is bound to, or for anybody when it is bound to none"
  ) { subject, answers in
    guard case .policy(let id) = subject else { return .missing }
    let paths = answers.escalations.paths(of: id)
    if paths.isEmpty, let doubt = answers.escalations.doubt(about: id) { return .unknown(doubt.unresolved) }
    return .list(paths.map { .object(.escalation($0)) }, answers.model[id].location)
  }

  /// `policy.techniques`.
  static let policyTechniques = SchemaField.answered(
    "techniques", .list(.string), "the ids of the published paths among its escalations, each once, in their order"
  ) { subject, answers in
    guard case .policy(let id) = subject else { return .missing }
    var seen: Set<String> = []
    let names = answers.escalations.paths(of: id).map(\.technique).filter { seen.insert($0).inserted }
    return .list(names.map { .string($0, nil) }, answers.model[id].location)
  }

  /// `identity.escalations`.
  static let identityEscalations = SchemaField.answered(
    "escalations", .list(.object("escalation")), "the ways by which it comes to hold more rights"
  ) { subject, answers in
    guard case .identity(let id) = subject else { return .missing }
    return .list(
      answers.escalations.paths(of: id).map { .object(.escalation($0)) }, answers.model[id].location)
  }

  private static func field(
    _ name: String, _ type: SchemaType, _ doc: String,
    _ get: @escaping @Sendable (EscalationPath, AccessModel) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, model in
      guard case .escalation(let path) = subject else { return .missing }
      return get(path, model)
    }
  }

  private static func stepField(
    _ name: String, _ type: SchemaType, _ doc: String,
    _ get: @escaping @Sendable (EscalationPath.Step, AccessModel) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, model in
      guard case .step(let step) = subject else { return .missing }
      return get(step, model)
    }
  }
}

extension AccessDoubt {
  /// The doubt as the reason for which a value is not known.
  var unresolved: Unresolved { Unresolved(.limit, explanation) }
}

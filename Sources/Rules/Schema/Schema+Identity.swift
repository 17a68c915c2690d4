import PolicyAST

extension Schema {
  static let identity = SchemaObject(
    name: "identity", doc: "A role, user or group.",
    fields: [
      field("label", .string, "how messages name it") { identity, _, _ in .localized(identity.labels) },
      field("kind", .string, "role, user or group") { identity, _, _ in .string(identity.kind.rawValue, nil) },
      field("name", .string, "the name without account and path") { identity, _, _ in
        .text(identity.name, at: identity.location)
      },
      field("arn", .string, "the ARN, when it is known") { identity, _, _ in .text(identity.arn, at: identity.location)
      },
      field("provider", .string, "alibaba or aws") { identity, _, _ in .string(identity.provider.rawValue, nil) },
      field("origin", .string, "declared, referenced, or managed for a role of the provider's own making") {
        identity, _, _ in
        .string(identity.origin.rawValue, nil)
      },
      field("account", .string, "the account that it belongs to, when that is known") { identity, _, _ in
        identity.account.map { .string($0, identity.location) } ?? .missing
      },
      field("trust", .object("policy"), "the policy that says who may assume it") { identity, _, _ in
        identity.trust.map { .object(.policy($0)) } ?? .missing
      },
      field("bindings", .list(.object("binding")), "the policies that are bound to it") { identity, _, _ in
        var bindings: [SchemaValue] = identity.bindings.map { .object(.binding($0)) }
        if !identity.isComplete { bindings.append(.unknown(Unresolved(.incomplete, identity.label))) }
        return .list(bindings, identity.location)
      },
      field("isComplete", .bool, "whether everything that is bound to it is known") { identity, _, _ in
        .bool(identity.isComplete, nil)
      },
      field("boundary", .object("policy"), "the permissions boundary") { identity, _, _ in
        identity.boundary.map { .object(.policy($0)) } ?? .missing
      },
      field("accessKeys", .list(.string), "of a user: the access keys that the project makes for it") {
        identity, _, _ in
        .list(identity.accessKeys.map { .string($0.text, $0) }, nil)
      },
      field("groups", .list(.object("identity")), "of a user: its groups") { identity, _, _ in
        .list(identity.groups.map { .object(.identity($0)) }, nil)
      },
      field("functions", .list(.object("function")), "the functions that run with it") { _, id, model in
        .list(
          model.functions.indices.filter { model.functions[$0].role?.identity == id }
            .map { .object(.function(ID($0))) }, nil)
      },
      field("triggers", .list(.object("trigger")), "the triggers that invoke with it") { _, id, model in
        .list(
          model.triggers.indices.filter { model.triggers[$0].role?.identity == id }.map { .object(.trigger(ID($0))) },
          nil)
      },
      field("maximumSession", .int, "the longest session in seconds") { identity, _, _ in .int(identity.maximumSession)
      },
      field("consoleLogin", .bool, "of a user: whether it may log on to the console") { identity, _, _ in
        .bool(identity.consoleLogin)
      },
      identityEscalations,
      SchemaField.answered(
        "invocationExcess", .string,
        "what it may do beyond invoking single functions and reading logs and tables; empty when there is nothing"
      ) { subject, answers in
        guard case .identity(let id) = subject else { return .missing }
        let place = answers.model[id].location
        switch TriggerAllowance.excess(of: answers.model.policySet(of: id)) {
        case .yes(let request, _): return .string(request.action, place)
        case .no: return .string("", place)
        case .undecided(let doubts):
          return .unknown((doubts.first ?? AccessDoubt("the answer is open")).unresolved)
        }
      },
    ])

  static let binding = SchemaObject(
    name: "binding", doc: "A policy bound to a role, user or group.",
    fields: [
      bindingField("kind", .string, "managed, custom or inline") { binding in .string(binding.kind.rawValue, nil) },
      bindingField("name", .string, "the policy's name as it is bound") { binding in
        .text(binding.name, at: binding.location)
      },
      bindingField("policy", .object("policy"), "the policy, when its document is known") { binding in
        binding.policy.map { .object(.policy($0)) } ?? .missing
      },
      bindingField("identity", .object("identity"), "what it is bound to") { binding in
        .object(.identity(binding.identity))
      },
    ])

  static let reference = SchemaObject(
    name: "reference", doc: "What a function or trigger says about its role.",
    fields: [
      referenceField("text", .string, "the ARN or name as it is written") { reference in .text(reference.value) },
      referenceField("identity", .object("identity"), "the role") { reference in
        if let identity = reference.identity { return .object(.identity(identity)) }
        if let unresolved = reference.value.unresolved { return .unknown(unresolved) }
        if let hole = reference.value.scalar?.holes.first { return .unknown(hole.unresolved) }
        return .missing
      },
      referenceField("isAutomatic", .bool, "whether the deploying tool makes or picks the role") { reference in
        .bool(reference.isAutomatic, reference.value.location)
      },
    ])

  private static func field(
    _ name: String, _ type: SchemaType, _ doc: String,
    _ get: @escaping @Sendable (Identity, ID<Identity>, AccessModel) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, model in
      guard case .identity(let id) = subject else { return .missing }
      return get(model[id], id, model)
    }
  }

  private static func bindingField(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (Binding) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, model in
      guard case .binding(let id) = subject else { return .missing }
      return get(model[id])
    }
  }

  private static func referenceField(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (RoleReference) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, _ in
      guard case .reference(let reference) = subject else { return .missing }
      return get(reference)
    }
  }
}

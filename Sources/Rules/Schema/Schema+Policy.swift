import PolicyAST

extension Schema {
  static let policy = SchemaObject(
    name: "policy", doc: "A policy document.",
    fields: [
      field("label", .string, "how messages name it") { policy, _, _ in .localized(policy.labels) },
      field("name", .string, "the name that it is bound by") { policy, _, _ in .text(policy.name, at: policy.location)
      },
      field("kind", .string, "identity, trust, resource or boundary") { policy, _, _ in
        .string(policy.kind.rawValue, nil)
      },
      field("carrier", .string, "bucket, function or endpoint, when it is the policy of such a resource; else empty") {
        policy, _, _ in
        .string(policy.carrier?.rawValue ?? "", nil)
      },
      field("dialect", .string, "ram or iam") { policy, _, _ in .string(policy.dialect.rawValue, nil) },
      field("origin", .string, "project, or managed for a policy that the provider keeps") { policy, _, _ in
        .string(policy.origin.rawValue, nil)
      },
      field("version", .string, "Version as it is written") { policy, _, _ in
        .text(policy.version?.text, at: policy.version?.location)
      },
      field("statements", .list(.object("statement")), "the statements") { policy, id, _ in
        var statements: [SchemaValue] = policy.statements.indices.map { .object(.statement(id, $0)) }
        if !policy.isComplete { statements.append(.unknown(Unresolved(.incomplete, policy.label))) }
        return .list(statements, policy.location)
      },
      faults("faults", "what the policy language does not allow in it", .error),
      faults("doubts", "what is allowed in it and rarely does what it seems to do", .doubt),
      faults("remarks", "what changes nothing in it, or can be said better", .remark),
      SchemaField.answered(
        "identities", .list(.object("identity")), "the roles, users and groups that it is bound to"
      ) { subject, answers in
        guard case .policy(let id) = subject else { return .missing }
        return .list(answers.holders(of: id).map { .object(.identity($0)) }, nil)
      },
      field("account", .string, "the project's own account at the policy's provider, when exactly one is known") {
        policy, _, model in
        let own = model.ownAccounts.of(policy.dialect.provider)
        guard own.count == 1, let only = own.first else { return .missing }
        return .string(only, nil)
      },
      policyEscalations, policyTechniques,
    ])

  static let fault = SchemaObject(
    name: "fault", doc: "Something in a policy document that the policy language does not allow.",
    fields: [
      faultField("kind", .string, "what is wrong, such as unknownElement") { fault in
        .string(fault.kind.rawValue, fault.location)
      },
      faultField("subject", .string, "the word in question") { fault in .string(fault.subject, fault.location) },
      faultField("message", .string, "what is wrong, in English") { fault in .string(fault.message, fault.location) },
      faultField("messageZh", .string, "what is wrong, in Chinese") { fault in
        .string(fault.messageInChinese, fault.location)
      },
      faultField("expected", .string, "what was expected instead") { fault in
        fault.expected.map { .string($0, fault.location) } ?? .missing
      },
    ])

  private static func field(
    _ name: String, _ type: SchemaType, _ doc: String,
    _ get: @escaping @Sendable (Policy, ID<Policy>, AccessModel) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, model in
      guard case .policy(let id) = subject else { return .missing }
      return get(model[id], id, model)
    }
  }

  private static func faults(_ name: String, _ doc: String, _ gravity: PolicyFault.Gravity) -> SchemaField {
    SchemaField.answered(name, .list(.object("fault")), doc) { subject, answers in
      guard case .policy(let id) = subject else { return .missing }
      let faults = answers.faults(of: id).filter { $0.kind.gravity == gravity }
      return .list(faults.map { .object(.fault($0)) }, answers.model[id].location)
    }
  }

  private static func faultField(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (PolicyFault) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, _ in
      guard case .fault(let fault) = subject else { return .missing }
      return get(fault)
    }
  }
}

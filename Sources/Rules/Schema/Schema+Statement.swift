import PolicyAST

extension Schema {
  static let statement = SchemaObject(
    name: "statement", doc: "One statement of a policy.",
    fields: [
      field("label", .string, "how messages name it") { statement, _, _ in .localized(statement.labels) },
      field("index", .int, "its 0-based place in the policy") { statement, _, _ in .int(statement.index, nil) },
      field("policy", .object("policy"), "the policy that it belongs to") { _, id, _ in .object(.policy(id)) },
      field("effect", .string, "Allow or Deny; empty when it is missing, unknown when it is neither") {
        statement, _, _ in
        if let effect = statement.effect { return .string(effect.rawValue, statement.effectLocation) }
        guard let location = statement.effectLocation else { return .string("", statement.location) }
        return .unknown(Unresolved(.malformed, location.text))
      },
      field("actions", .list(.object("pattern")), "what stands under Action; empty under NotAction") {
        statement, id, model in
        patterns(statement.action, negated: false, .action(model[id].dialect))
      },
      field("notActions", .list(.object("pattern")), "what stands under NotAction") { statement, id, model in
        patterns(statement.action, negated: true, .action(model[id].dialect))
      },
      field("resources", .list(.object("pattern")), "what stands under Resource; empty under NotResource") {
        statement, id, model in
        patterns(statement.resource, negated: false, .resource(model[id].dialect))
      },
      field("notResources", .list(.object("pattern")), "what stands under NotResource") { statement, id, model in
        patterns(statement.resource, negated: true, .resource(model[id].dialect))
      },
      field("principals", .list(.object("principal")), "what stands under Principal; empty under NotPrincipal") {
        statement, _, _ in
        principals(statement.principal, negated: false)
      },
      field("notPrincipals", .list(.object("principal")), "what stands under NotPrincipal") { statement, _, _ in
        principals(statement.principal, negated: true)
      },
      field("actionKey", .string, "the key Action or NotAction") { statement, _, _ in key(statement.action?.keyLocation)
      },
      field("resourceKey", .string, "the key Resource or NotResource") { statement, _, _ in
        key(statement.resource?.keyLocation)
      },
      field("principalKey", .string, "the key Principal or NotPrincipal") { statement, _, _ in
        key(statement.principal?.keyLocation)
      },
      field("conditions", .list(.object("condition")), "the conditions; all of them must hold") { statement, _, _ in
        var conditions: [SchemaValue] = statement.conditions.map { .object(.condition($0)) }
        if !statement.hasAllConditions { conditions.append(.unknown(Unresolved(.incomplete, "Condition"))) }
        return .list(conditions, nil)
      },
      field("presence", .string, "the template's condition under which it is there, when that is open") {
        statement, _, _ in
        statement.presence.map { .string($0, statement.location) } ?? .missing
      },
    ] + statementIdleness)

  static let principal = SchemaObject(
    name: "principal", doc: "Whom a trust or resource policy speaks about.",
    fields: [
      principalField("kind", .string, "the key that it stands under: RAM, AWS, Service, Federated, CanonicalUser, *") {
        principal in
        .string(principal.kind.rawValue, principal.pattern.location)
      },
      principalField("text", .string, "what is written") { principal in
        .text(principal.pattern.text, at: principal.pattern.location)
      },
      principalField("written", .string, "what is written, unknown parts as they stand") { principal in
        .string(principal.pattern.text.string, principal.pattern.location)
      },
      principalField("isAnyone", .bool, "whether it is `*`") { principal in
        if let hole = principal.pattern.text.holes.first {
          let isOpen =
            principal.pattern.text.pieces.allSatisfy { piece in
              if case .literal(let text) = piece { return text.allSatisfy { $0 == "*" } }
              return true
            } && !hole.unresolved.isConcrete
          return isOpen ? .unknown(hole.unresolved) : .bool(false, principal.pattern.location)
        }
        let text = principal.pattern.text.string
        let isAnyone = !text.isEmpty && text.allSatisfy { $0 == "*" }
        return .bool(isAnyone && principal.kind != .service, principal.pattern.location)
      },
      principalField(
        "isWholeAccount", .bool, "whether it stands for everybody in an account (root, or the bare number)"
      ) {
        principal in
        let text = principal.pattern.text.string
        let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return .bool(isNumber || text.hasSuffix(":root"), principal.pattern.location)
      },
      SchemaField(
        name: "isForeign", type: .bool, doc: "whether it names an account that is none of the project's own"
      ) { subject, model in
        accountAnswer(of: subject) { isForeign($0, of: $1, at: $2, in: model) }
      },
      SchemaField(
        name: "isOwn", type: .bool,
        doc: "whether it names an account that is known to be the project's own; without known accounts none is"
      ) { subject, model in
        accountAnswer(of: subject) { isOwn($0, of: $1, at: $2, in: model) }
      },
      principalField("account", .string, "the account that it belongs to, when it names one") { principal in
        account(of: principal)
      },
    ])

  static let condition = SchemaObject(
    name: "condition", doc: "One condition of a statement.",
    fields: [
      conditionField("operator", .string, "the operator as it is written") { condition in
        .string(condition.operatorName.value, condition.operatorName.location)
      },
      conditionField(
        "comparison", .string, "the operator without qualifiers, in its usual spelling; absent when unknown"
      ) { condition in
        condition.comparison.map { .string($0.comparison.rawValue, condition.operatorName.location) } ?? .missing
      },
      conditionField("quantifier", .string, "ForAnyValue or ForAllValues") { condition in
        condition.comparison?.quantifier.map { .string($0.rawValue, condition.operatorName.location) } ?? .missing
      },
      conditionField("isNegated", .bool, "whether it holds when no value matches") { condition in
        .bool(condition.comparison?.comparison.isNegated ?? false, condition.operatorName.location)
      },
      conditionField("ifExists", .bool, "whether an absent key satisfies it") { condition in
        .bool(condition.comparison?.ifExists ?? false, condition.operatorName.location)
      },
      conditionField("key", .string, "the condition key") { condition in
        .text(condition.key.text, at: condition.key.location)
      },
      conditionField("isConstant", .bool, "whether it holds for every request, or for none") { condition in
        .bool(ConstantCondition(condition) != nil, condition.location)
      },
      conditionField("constantReason", .string, "why it is constant, in English") { condition in
        ConstantCondition(condition).map { .string($0.reason, condition.location) } ?? .missing
      },
      conditionField("constantReasonZh", .string, "why it is constant, in Chinese") { condition in
        ConstantCondition(condition).map { .string($0.reasonInChinese, condition.location) } ?? .missing
      },
      conditionField(
        "isWeak", .bool, "whether it stops nobody: it always holds, or asks for what every caller can choose"
      ) { condition in
        .bool(WeakCondition.isWeak(condition), condition.location)
      },
      conditionField("isParty", .bool, "whether it is on who calls, from where, or on whose behalf") { condition in
        .bool(WeakCondition.isOnParty(condition), condition.location)
      },
      conditionField(
        "isOpenSubject", .bool,
        "whether it is on the subject of a token, and lets in tokens of parties that its author cannot know"
      ) { condition in
        .bool(TokenSubject.isOpen(condition), condition.location)
      },
      conditionField("isSubject", .bool, "whether it is on the subject of a token, or on a claim that says whose it is")
      { condition in
        .bool(TokenSubject.isSubject(condition), condition.location)
      },
      conditionField("values", .list(.object("pattern")), "the values; one must match") { condition in
        var values: [SchemaValue] = condition.values.map { .object(.pattern($0, .conditionValue)) }
        if !condition.isComplete { values.append(.unknown(Unresolved(.incomplete, condition.key.text.string))) }
        return .list(values, condition.location)
      },
    ])

  private static func patterns(_ element: Statement.Element?, negated: Bool, _ role: PatternRole) -> SchemaValue {
    guard let element, element.isNegated == negated else { return .list([], nil) }
    var values: [SchemaValue] = element.patterns.map { .object(.pattern($0, role)) }
    if !element.isComplete { values.append(.unknown(Unresolved(.incomplete, element.location.text))) }
    return .list(values, element.location)
  }

  private static func principals(_ element: Statement.PrincipalElement?, negated: Bool) -> SchemaValue {
    guard let element, element.isNegated == negated else { return .list([], nil) }
    var values: [SchemaValue] = element.principals.map { .object(.principal($0)) }
    if !element.isComplete { values.append(.unknown(Unresolved(.incomplete, element.location.text))) }
    return .list(values, element.location)
  }

  private static func key(_ location: Location?) -> SchemaValue {
    location.map { .string($0.text.filter { $0 != "\"" && $0 != "'" }, $0) } ?? .missing
  }

  static func account(of principal: Principal) -> SchemaValue {
    if let arn = ARNParts(principal.pattern) { return .text(arn.account, at: arn.locations[3]) }
    if let text = principal.pattern.text.known, text.utf8.count >= 12,
      text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    {
      return .string(text, principal.pattern.location)
    }
    if let hole = principal.pattern.text.holes.first { return .unknown(hole.unresolved) }
    return .missing
  }

  private static func field(
    _ name: String, _ type: SchemaType, _ doc: String,
    _ get: @escaping @Sendable (Statement, ID<Policy>, AccessModel) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, model in
      guard case .statement(let id, let index) = subject else { return .missing }
      return get(model[id].statements[index], id, model)
    }
  }

  private static func principalField(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (Principal) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, _ in
      guard case .principal(let principal) = subject else { return .missing }
      return get(principal)
    }
  }

  private static func conditionField(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (Condition) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, _ in
      guard case .condition(let condition) = subject else { return .missing }
      return get(condition)
    }
  }
}

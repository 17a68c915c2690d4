import PolicyAST

extension Schema {
  static let securityGroup = SchemaObject(
    name: "securityGroup", doc: "A security group that the project declares.",
    fields: [
      group("label", .string, "how messages name it") { id, model in .localized(model[id].labels) },
      group("name", .string, "the name") { id, model in .text(model[id].name) },
      group("id", .string, "the id that the provider gave it") { id, model in .text(model[id].identifier) },
      group("provider", .string, "alibaba or aws") { id, model in .string(model[id].provider.rawValue, nil) },
      group("format", .string, "the file format") { id, model in .string(model[id].format.rawValue, nil) },
      group("vpc", .object("vpc"), "the network that it belongs to") { id, model in
        linked(model[id].network) { .vpc($0) }
      },
      group("rules", .list(.object("securityRule")), "its rules, also those that are declared apart from it") {
        id, model in
        var rules: [SchemaValue] = model[id].rules.indices.map { .object(.securityRule(id, $0)) }
        if !model[id].isComplete { rules.append(.unknown(Unresolved(.incomplete, model[id].location.text))) }
        return .list(rules, model[id].location)
      },
      group("innerAccess", .string, "whether members reach each other without a rule (Alibaba Cloud)") { id, model in
        .text(model[id].innerAccess)
      },
      group("functions", .list(.object("function")), "the functions attached with it") { id, model in
        .list(users(of: id, in: model).map { .object(.function($0)) }, nil)
      },
      group("databases", .list(.object("database")), "the databases behind it") { id, model in
        let databases = model.databases.indices.filter { index in
          model.databases[index].securityGroups.contains { $0.target == id }
        }
        return .list(databases.map { .object(.database(ID($0))) }, nil)
      },
      group("isUsedOtherwise", .bool, "whether something else than functions and databases is seen to use it") {
        id, model in
        let isUsed =
          !model[id].otherUses.isEmpty
          || model.endpoints.contains { endpoint in endpoint.securityGroups.contains { $0.target == id } }
        return .bool(isUsed, model[id].otherUses.first ?? model[id].location)
      },
    ])

  static let securityRule = SchemaObject(
    name: "securityRule", doc: "One rule of a security group.",
    fields: [
      rule("direction", .string, "ingress or egress") { .string($0.direction.rawValue, $0.location) },
      rule("allows", .bool, "whether it lets packets through") { rule in
        rule.allows.map { .bool($0, rule.location) } ?? .unknown(Unresolved(.incomplete, rule.location.text))
      },
      rule("protocol", .string, "the protocol as it is written") { .text($0.proto) },
      rule("ports", .string, "the ports as they are written") { .text($0.ports) },
      rule("lowestPort", .int, "the lowest port") { rule in port(rule, \.lowerBound) },
      rule("highestPort", .int, "the highest port") { rule in port(rule, \.upperBound) },
      rule("allPorts", .bool, "whether it is about every port") { rule in
        guard let range = rule.portRange else { return port(rule, \.lowerBound) }
        return .bool(range.lowerBound <= 1 && range.upperBound >= 65535, rule.ports?.location ?? rule.location)
      },
      rule("ranges", .list(.string), "address ranges of the other side") { .texts($0.ranges) },
      rule("groups", .list(.object("securityGroup")), "security groups of the other side") { rule in
        linked(rule.groups) { .securityGroup($0) }
      },
      rule("namesGroup", .bool, "whether the other side is given by a security group") { rule in
        .bool(!rule.groups.isEmpty || rule.includesItself, rule.groups.first?.value.location ?? rule.location)
      },
      SchemaField(name: "includesItself", type: .bool, doc: "whether the other side is the group itself") {
        subject, model in
        guard case .securityRule(let id, let index) = subject else { return .missing }
        let rule = model[id].rules[index]
        return .bool(rule.includesItself || rule.groups.contains { $0.target == id }, rule.location)
      },
      rule("openRanges", .list(.string), "address ranges of the other side that together hold every address") { rule in
        openEntries(AddressRanges(rule.ranges), widest: 0)
      },
    ])

  /// Whether the ranges of the other side together hold every address.
  static func letsEverybodyIn(_ rule: SecurityGroupRule) -> Bool {
    guard case .list(let open, _) = openEntries(AddressRanges(rule.ranges), widest: 0) else { return false }
    return open.contains { if case .string = $0 { true } else { false } }
  }

  private static func port(_ rule: SecurityGroupRule, _ bound: KeyPath<ClosedRange<Int>, Int>) -> SchemaValue {
    guard let range = rule.portRange else {
      return .unknown(rule.ports?.unresolved ?? Unresolved(.incomplete, rule.location.text))
    }
    return .int(range[keyPath: bound], rule.ports?.location ?? rule.location)
  }

  private static func users(of id: ID<SecurityGroup>, in model: AccessModel) -> [ID<Function>] {
    model.functions.indices.map { ID($0) }.filter { function in
      model[function].network?.securityGroups.contains { $0.target == id } ?? false
    }
  }

  private static func group(
    _ name: String, _ type: SchemaType, _ doc: String,
    _ get: @escaping @Sendable (ID<SecurityGroup>, AccessModel) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, model in
      guard case .securityGroup(let id) = subject else { return .missing }
      return get(id, model)
    }
  }

  private static func rule(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (SecurityGroupRule) -> SchemaValue
  ) -> SchemaField {
    .of({ if case .securityRule(let id, let index) = $0 { $1[id].rules[index] } else { nil } }, name, type, doc, get)
  }
}

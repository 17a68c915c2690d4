import PolicyAST

extension Schema {
  static let project = SchemaObject(
    name: "project", doc: "The whole of what was read.",
    fields: [
      list("functions", "function", "all functions") { model in model.functions.indices.map { .function(ID($0)) } },
      list("services", "service", "all services") { model in model.services.indices.map { .service(ID($0)) } },
      list("triggers", "trigger", "all triggers") { model in model.triggers.indices.map { .trigger(ID($0)) } },
      list("policies", "policy", "all policies") { model in model.policies.indices.map { .policy(ID($0)) } },
      list("identities", "identity", "all roles, users and groups") { model in
        model.identities.indices.map { .identity(ID($0)) }
      },
      list("domains", "domain", "all custom domains") { model in model.domains.indices.map { .domain(ID($0)) } },
      SchemaField(name: "accounts", type: .list(.string), doc: "the accounts that count as our own") { _, model in
        .list(model.ownAccounts.sorted().map { .string($0, nil) }, nil)
      },
    ])

  static let setting = SchemaObject(
    name: "setting", doc: "One scalar of a project file with the key that leads to it.",
    fields: [
      settingField("key", .string, "the last key on the way to the value") { setting in
        .text(setting.key, at: setting.keyLocation)
      },
      settingField("path", .string, "all keys on the way, joined by a full stop") { setting in
        .string(setting.path, setting.keyLocation)
      },
      settingField("value", .string, "the value; unknown when a part of it is") { setting in .text(setting.value) },
      settingField("written", .string, "the value with unknown parts as they stand in the file") { setting in
        setting.value.scalar.map { .string($0.string, setting.value.location) } ?? .missing
      },
      settingField("isText", .bool, "whether it is text and not a number or a truth value") { setting in
        if case .text = setting.value.content { return .bool(true, setting.value.location) }
        return .bool(false, setting.value.location)
      },
      settingField("format", .string, "the file format") { setting in .string(setting.format.rawValue, nil) },
      settingField("function", .object("function"), "the function that it belongs to") { setting in
        setting.function.map { .object(.function($0)) } ?? .missing
      },
    ])

  private static func list(
    _ name: String, _ type: String, _ doc: String, _ get: @escaping @Sendable (AccessModel) -> [Subject]
  ) -> SchemaField {
    SchemaField(name: name, type: .list(.object(type)), doc: doc) { _, model in
      .list(get(model).map { .object($0) }, nil)
    }
  }

  private static func settingField(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (Setting) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, model in
      guard case .setting(let id) = subject else { return .missing }
      return get(model.settings[id.index])
    }
  }
}

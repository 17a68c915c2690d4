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
      SchemaField(name: "hasFunctions", type: .bool, doc: "whether there is a function") { _, model in
        .bool(!model.functions.isEmpty, nil)
      },
      SchemaField(name: "accounts", type: .list(.string), doc: "the accounts that count as our own") { _, model in
        .list(model.ownAccounts.all.sorted().map { .string($0, nil) }, nil)
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
      SchemaField(
        name: "siblings", type: .list(.object("setting")), doc: "the other scalars of the same map or list"
      ) { subject, model in
        guard case .setting(let id) = subject else { return .missing }
        return .list(siblings(of: id, in: model).map { .object(.setting($0)) }, nil)
      },
      settingField("format", .string, "the file format") { setting in .string(setting.format.rawValue, nil) },
      settingField("function", .object("function"), "the function that it belongs to") { setting in
        setting.function.map { .object(.function($0)) } ?? .missing
      },
    ])

  static let diagnostic = SchemaObject(
    name: "diagnostic", doc: "Trouble with reading a file.",
    fields: [
      diagnosticField("severity", .string, "error, warning or note") { diagnostics, index in
        .string(diagnostics[index].severity.rawValue, diagnostics[index].location)
      },
      diagnosticField("message", .string, "what is wrong") { diagnostics, index in
        .string(diagnostics[index].message, diagnostics[index].location)
      },
      diagnosticField("messageZh", .string, "what is wrong, in Chinese") { diagnostics, index in
        .string(diagnostics[index].chinese ?? diagnostics[index].message, diagnostics[index].location)
      },
      diagnosticField("isFirst", .bool, "whether the file has no error before it") { diagnostics, index in
        let location = diagnostics[index].location
        let isFirst = !diagnostics.contains {
          $0.severity == .error && $0.location.file == location.file && $0.location < location
        }
        return .bool(isFirst, location)
      },
    ])

  private static func diagnosticField(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable ([Diagnostic], Int) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, model in
      guard case .diagnostic(let index) = subject else { return .missing }
      return get(model.diagnostics, index)
    }
  }

  private static func list(
    _ name: String, _ type: String, _ doc: String, _ get: @escaping @Sendable (AccessModel) -> [Subject]
  ) -> SchemaField {
    SchemaField(name: name, type: .list(.object(type)), doc: doc) { _, model in
      .list(get(model).map { .object($0) }, nil)
    }
  }

  /// Returns the settings of the same map: those around `id` whose path differs in the last step only.
  private static func siblings(of id: ID<Setting>, in model: AccessModel) -> [ID<Setting>] {
    let reach = 200
    let own = model.settings[id.index]
    let file = own.value.location.file
    let parent = parent(of: own)
    func belongs(_ index: Int) -> Bool {
      let other = model.settings[index]
      return other.value.location.file == file && Self.parent(of: other) == parent
    }
    let around = max(0, id.index - reach)..<min(model.settings.count, id.index + reach)
    return around.filter { $0 != id.index && belongs($0) }.map { ID($0) }
  }

  private static func parent(of setting: Setting) -> Substring {
    let path = setting.path
    let last = setting.key.string
    if path.hasSuffix(last) { return path.dropLast(last.count) }
    guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return "" }
    return path[..<end]
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

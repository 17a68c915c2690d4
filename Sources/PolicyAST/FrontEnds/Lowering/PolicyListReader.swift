/// Lowers lists of policies as roles and services carry them: names of policies, and documents with or without a name.
struct PolicyListReader: Sendable {
  private let format: Format
  private let reader: PolicyReader

  /// A reader for lists in files of `format`.
  init(format: Format, dialect: Dialect) {
    self.format = format
    reader = PolicyReader(kind: .identity, dialect: dialect)
  }

  /// Binds what `value` lists to `identity`; what cannot be known makes the identity incomplete.
  ///
  /// Of a choice all branches are bound; the statements of documents in it remember its condition.
  func bind(_ value: Value, to identity: ID<Identity>, in model: inout AccessModel) {
    if value.unresolved != nil {
      model[identity].isComplete = false
      return
    }
    for element in value.elementsOrSelf { bindElement(element, to: identity, in: &model) }
  }

  private func bindElement(_ element: Value, to identity: ID<Identity>, in model: inout AccessModel) {
    if let document = EmbeddedText.parsed(element, diagnostics: &model.diagnostics) {
      bindDocument(document, to: identity, in: &model)
      return
    }
    switch element.content {
    case .text(let text):
      guard !text.string.isEmpty else { return }
      let binding = Binding(
        .managed, identity: identity, name: text, policy: nil, location: element.usage, format: format)
      _ = model.add(binding)
    case .map:
      bindDocument(element, to: identity, in: &model)
    case .unresolved(let unresolved):
      let name = Text(pieces: [.hole(unresolved)])
      _ = model.add(
        Binding(.managed, identity: identity, name: name, policy: nil, location: element.usage, format: format))
      model[identity].isComplete = false
    case .list:
      bind(element, to: identity, in: &model)
    case .choice(let choice):
      for branch in choice.branches {
        bind(Self.conditional(branch.value, choice.condition, branch.answer), to: identity, in: &model)
      }
    case .null, .bool, .number:
      return
    }
  }

  /// Returns `value` with the condition handed down to the documents in it.
  private static func conditional(_ value: Value, _ condition: String, _ answer: String) -> Value {
    func chosen(_ value: Value) -> Value {
      Value(.choice(Value.Choice(condition, [(answer, value)])), at: value.location, referrers: value.referrers)
    }
    switch value.content {
    case .list(let elements):
      let content = Value.Content.list(elements.map { conditional($0, condition, answer) })
      return Value(content, at: value.location, referrers: value.referrers)
    case .map(let entries):
      let handed = entries.map { entry in
        let holdsDocument = ["policydocument", "document", "statement"].contains(entry.key.string.lowercased())
        return holdsDocument
          ? Value.Entry(key: entry.key, at: entry.keyLocation, value: chosen(entry.value)) : entry
      }
      return Value(.map(handed), at: value.location, referrers: value.referrers)
    case .null, .bool, .number, .text, .unresolved, .choice:
      return value
    }
  }

  private func bindDocument(_ value: Value, to identity: ID<Identity>, in model: inout AccessModel) {
    guard let properties = Properties(value) else { return }
    let name = properties["policyName", "name"]?.scalar
    let policy: Policy
    if let document = properties["policyDocument", "document"] {
      policy = reader.read(document, name: name, diagnostics: &model.diagnostics)
    } else if properties["version"] == nil, let statements = properties["statement"] {
      policy = reader.read(statements: statements, name: name, diagnostics: &model.diagnostics)
    } else if properties["statement"] != nil {
      policy = reader.read(value, name: name, diagnostics: &model.diagnostics)
    } else if let name {
      // A name alone, as a map.
      _ = model.add(
        Binding(.managed, identity: identity, name: name, policy: nil, location: value.usage, format: format))
      return
    } else {
      return
    }
    let id = model.add(policy)
    _ = model.add(
      Binding(.inline, identity: identity, name: name, policy: id, location: value.usage, format: format))
  }
}

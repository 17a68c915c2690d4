extension TemplateLowering {
  private static let maximumNesting = 6

  /// Lowers the template that a stack resource makes: one written in it, or a local file.
  ///
  /// - Parameter lower: The lowering of a language, run on the nested template.
  mutating func lowerNested(
    _ resource: TemplateResource, file: String?, body: Value?, lower: (inout TemplateLowering) -> Void
  ) {
    guard nesting < Self.maximumNesting else { return }
    let passed = resource.properties["Parameters"].map { evaluator.evaluate($0) }
    var arguments: [String: Value] = [:]
    for entry in passed?.entries ?? [] { arguments[entry.key.string] = ResourceReference.exported(entry.value) }
    guard let (root, path) = nestedRoot(file: file, body: body) else { return }
    if template.language == .ros,
      let workspace = ROSWorkspace(root, path: "\(path)#\(resource.key)", arguments: arguments)
    {
      workspace.lower(into: &model)
    }
    guard root["Resources"] != nil else { return }
    let nested = Template(root, language: template.language, path: path, arguments: arguments)
    var lowering = TemplateLowering(nested, format: format, files: files, model: model)
    model = AccessModel()
    lowering.nesting = nesting + 1
    for (key, id) in identities { lowering.identities[ResourceReference.exported(key)] = id }
    for (key, id) in functions { lowering.functions[ResourceReference.exported(key)] = id }
    lower(&lowering)
    model = lowering.model
  }

  private mutating func nestedRoot(file: String?, body: Value?) -> (Value, String)? {
    if let body {
      if body.entries != nil, TemplateFunction(body) == nil { return (body, template.path) }
      let text = evaluator.evaluate(body)
      guard let root = Document.parse(embedded: text, as: .yaml).flatMap(Template.root(of:)), root.entries != nil else {
        return nil
      }
      return (root, template.path)
    }
    guard let path = file.flatMap({ ProjectFiles.resolve($0, from: template.path) }), path != template.path,
      let source = files.read(path)
    else { return nil }
    let document = ProjectReader.parse(source)
    guard let root = Template.root(of: document), root["Resources"] != nil else { return nil }
    model.diagnostics += document.diagnostics
    return (root, path)
  }
}

extension ResourceReference {
  /// The name of a resource of the outer template as a nested one sees it.
  static func exported(_ key: String) -> String { "outer/\(key)" }

  /// Returns `value` with references to resources of the outer template as a nested one sees them.
  static func exported(_ value: Value) -> Value {
    func exported(_ unresolved: Unresolved) -> Unresolved {
      guard key(of: unresolved) != nil else { return unresolved }
      return Unresolved(.deployment, "${outer/\(unresolved.text.dropFirst(2))")
    }
    switch value.content {
    case .unresolved(let unresolved):
      return Value(.unresolved(exported(unresolved)), at: value.location, referrers: value.referrers)
    case .text(let text) where !text.holes.isEmpty:
      let pieces = text.pieces.map { piece -> Text.Piece in
        switch piece {
        case .literal: piece
        case .hole(let unresolved): .hole(exported(unresolved))
        }
      }
      return Value(.text(Text(pieces: pieces)), at: value.location, referrers: value.referrers)
    case .null, .bool, .number, .text, .list, .map, .choice:
      return value
    }
  }

  /// Returns the local files that the stacks of a template are read from.
  static func nestedFiles(of document: Document, type: String, property: String) -> [String] {
    var paths: [String] = []
    for root in document.roots {
      guard let resources = root["Resources"] else { continue }
      for entry in resources.entries where entry.value["Type"]?.text == type {
        guard let written = entry.value["Properties"]?[property]?.text,
          let path = ProjectFiles.resolve(written, from: document.file.logicalPath), path != document.file.logicalPath
        else { continue }
        paths.append(path)
      }
    }
    return paths
  }
}

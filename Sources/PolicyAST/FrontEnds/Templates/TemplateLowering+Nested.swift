extension TemplateLowering {
  private static let maximumNesting = 6

  /// Lowers the template that a stack resource makes: one written in it, or a local file.
  ///
  /// What it makes is known afterwards by the key of the stack and its own, and its outputs are known to the evaluator.
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
    lowering.add(entitiesOf: self) { ResourceReference.exported($0) }
    lower(&lowering)
    let outputs = lowering.outputs(ofStack: resource.key)
    model = lowering.model
    lowering.model = AccessModel()
    add(entitiesOf: lowering) { ResourceReference.imported($0, from: resource.key) }
    evaluator.outputs[resource.key] = outputs
  }

  /// Returns what the template yields, seen from the stack `key` of the outer one.
  private mutating func outputs(ofStack key: String) -> [String: Value] {
    var outputs: [String: Value] = [:]
    for entry in template.root["Outputs"]?.entries ?? [] {
      guard let name = entry.key.known, let written = entry.value["Value"] else { continue }
      outputs[name] = ResourceReference.imported(evaluator.evaluate(written), from: key)
    }
    return outputs
  }

  /// Adds what the resources of `other` became under the names that `rename` gives them.
  private mutating func add(entitiesOf other: TemplateLowering, renamed rename: (String) -> String?) {
    for (key, id) in other.identities { if let name = rename(key) { identities[name] = id } }
    for (key, id) in other.policies { if let name = rename(key) { policies[name] = id } }
    for (key, id) in other.functions { if let name = rename(key) { functions[name] = id } }
    for (key, id) in other.services { if let name = rename(key) { services[name] = id } }
    serviceProperties.merge(other.serviceProperties) { own, _ in own }
    network.add(other.network, renamed: rename)
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

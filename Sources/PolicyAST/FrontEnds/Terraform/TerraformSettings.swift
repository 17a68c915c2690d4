/// The scalars of Terraform files, each as it is written: once, however many instances a block has.
struct TerraformSettings {
  /// Nesting that people do not write.
  private static let depthLimit = 64

  private var collector = SettingCollector(format: .terraform) { $0.unresolved == nil ? $0 : nil }
  private let evaluator = HCLEvaluator(scope: HCLVariables())
  private let functions: [Location: ID<Function>]

  /// Settings of which those in the blocks `functions` belong to a function.
  init(functions: [Location: ID<Function>]) {
    self.functions = functions
  }

  /// What was found, in the order of the files.
  var found: [Setting] { collector.settings }

  /// Collects the scalars of a file.
  mutating func collect(_ document: HCLDocument) {
    collect(attributesOf: document.body, path: "")
    for block in document.body.blocks {
      let labels = block.labels
      collector.function = functions[block.location]
      switch (block.type, labels.first) {
      case ("variable", let name?):
        // What says that the value is a password is the variable's name.
        guard let value = block.body.attribute("default") else { continue }
        collect(value.expression, path: "var.\(name.value)", key: Text(name.value), at: name.location)
      case ("locals", nil):
        collect(attributesOf: block.body, path: "local")
      case ("resource", _):
        collect(block, path: labels.map(\.value).joined(separator: "."), depth: 0)
      case _:
        collect(block, path: ([block.type] + labels.map(\.value)).joined(separator: "."), depth: 0)
      }
    }
    collector.function = nil
  }

  private mutating func collect(_ block: HCLBlock, path: String, depth: Int) {
    guard depth < Self.depthLimit else { return }
    collect(attributesOf: block.body, path: path)
    for inner in block.body.blocks { collect(inner, path: "\(path).\(inner.type)", depth: depth + 1) }
  }

  private mutating func collect(attributesOf body: HCLBody, path: String) {
    for attribute in body.attributes {
      let name = path.isEmpty ? attribute.name : "\(path).\(attribute.name)"
      collect(attribute.expression, path: name, key: Text(attribute.name), at: attribute.nameLocation)
    }
  }

  private mutating func collect(_ expression: HCLExpression, path: String, key: Text, at location: Location) {
    collector.collect(evaluator.evaluatePolicyAttribute(expression), path: path, key: key, keyLocation: location)
  }
}

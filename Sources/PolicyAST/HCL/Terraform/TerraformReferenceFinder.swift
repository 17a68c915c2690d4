/// Follows the references of an expression through variables, locals and module outputs to resources.
struct TerraformReferenceFinder {
  private(set) var found: [TerraformReference] = []
  private var visited: Set<Location> = []

  /// Visits `expression`, which is written in `module`.
  mutating func visit(_ expression: HCLExpression, in module: TerraformModule) {
    guard visited.count < 1000, visited.insert(expression.location).inserted else { return }
    for reference in expression.references {
      let names = reference.names
      switch reference.root {
      case "local":
        if let name = names.first, let local = module.source.locals[name] { visit(local.expression, in: module) }
      case "var":
        if let name = names.first, let (expression, parent) = module.input(name) { visit(expression, in: parent) }
      case "module":
        follow(reference, module)
      case "each", "count", "path", "self", "terraform":
        continue
      case _:
        add(reference, module)
      }
    }
  }

  /// Visits the attributes of `body` and of the blocks in it.
  mutating func visit(_ body: HCLBody, in module: TerraformModule) {
    var bodies = [body]
    while let body = bodies.popLast() {
      for attribute in body.attributes { visit(attribute.expression, in: module) }
      bodies += body.blocks.map(\.body)
    }
  }

  private mutating func follow(_ reference: HCLReference, _ module: TerraformModule) {
    guard case .attribute(let name)? = reference.steps.first else { return }
    let output = reference.steps.dropFirst().lazy.compactMap { step -> String? in
      if case .attribute(let name) = step { name } else { nil }
    }.first
    guard let output, let child = module.children(name).first,
      let value = child.source.outputs[output]?.attribute("value")
    else { return }
    visit(value.expression, in: child)
  }

  private mutating func add(_ reference: HCLReference, _ module: TerraformModule) {
    guard let target = module.target(of: reference) else { return }
    found.append(
      TerraformReference(
        address: module.prefix + target.address, key: target.key, attribute: target.attribute,
        location: reference.location))
  }
}

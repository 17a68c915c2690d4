/// The configurations of providers that resources are made with.
extension TerraformModule {
  /// Returns the attribute `path` of the configuration that `declaration` is made with; nil when it is not written.
  ///
  /// The meta-argument `provider` names the configuration, else the type of the resource does. A module has those that
  /// its call hands over under `providers`, and without that the ones of its caller that have no alias.
  func providerAttribute(_ path: [String], of declaration: TerraformDeclaration) -> Value? {
    let named = declaration.attribute("provider")?.expression
    // `provider = alicloud.hz`, and in older configurations `"alicloud.hz"`.
    let written = named.map { $0.literalText ?? $0.text }
    let type = declaration.block.labels.first?.value ?? ""
    return providerAttribute(path, named: written ?? String(type.prefix { $0 != "_" }))
  }

  private func providerAttribute(_ path: [String], named name: String) -> Value? {
    if let provider = source.providers[name] {
      return attribute(path, of: provider, named: name)
    }
    guard let caller else { return nil }
    let handed = caller.declaration.attribute("providers")?.expression.entries
    if let entry = handed?.first(where: { ($0.key.literalText ?? $0.key.text) == name }) {
      return caller.module.providerAttribute(path, named: entry.value.literalText ?? entry.value.text)
    }
    return name.contains(".") ? nil : caller.module.providerAttribute(path, named: name)
  }

  private func attribute(_ path: [String], of provider: TerraformDeclaration, named name: String) -> Value? {
    guard let last = path.last else { return nil }
    let bodies = path.dropLast().reduce(provider.bodies) { bodies, type in
      bodies.flatMap { $0.blocks.filter { $0.type == type }.map(\.body) }
    }
    guard let found = bodies.reversed().lazy.compactMap({ $0.attribute(last) }).first else { return nil }
    return memoized("provider \(name) \(path.joined(separator: "."))", at: found.expression.location) {
      self.evaluator().evaluate(found.expression)
    }
  }
}

extension TerraformModule {
  /// Arguments that speak to Terraform, not to a provider.
  private static let metaArguments: Set<String> = [
    "count", "for_each", "provider", "depends_on", "lifecycle", "provisioner", "connection",
  ]

  /// The body of an instance as a map.
  func body(of instance: TerraformInstance, _ occurrence: TerraformOccurrence) -> Value {
    let declaration = occurrence.declaration
    var entries: [Value.Entry] = []
    for attribute in declaration.attributes where !Self.metaArguments.contains(attribute.name) {
      guard let value = self.attribute(attribute.name, of: instance, occurrence, structured: true) else { continue }
      entries.append(Value.Entry(key: Text(attribute.name), at: attribute.nameLocation, value: value))
    }
    var types: Set<String> = []
    for block in declaration.blocks where !Self.metaArguments.contains(block.type) {
      let type = TerraformDeclaration.effectiveType(block)
      guard types.insert(type).inserted, declaration.attribute(type) == nil,
        let value = self.attribute(type, of: instance, occurrence, structured: true)
      else { continue }
      entries.append(Value.Entry(key: Text(type), at: block.typeLocation, value: value))
    }
    return Value(.map(entries), at: declaration.block.location)
  }

  /// The attribute `name` of an instance, or its nested blocks of that type; nil when it is not written.
  func attribute(
    _ name: String, of instance: TerraformInstance, _ occurrence: TerraformOccurrence, structured: Bool, depth: Int = 0
  ) -> Value? {
    let declaration = occurrence.declaration
    let scope = TerraformScope(module: self, repetition: occurrence.repetition)
    guard let attribute = declaration.attribute(name) else {
      let blocks = declaration.blocks.filter { TerraformDeclaration.effectiveType($0) == name }
      guard let first = blocks.first else { return nil }
      return memoized("b \(instance.address) \(name)", at: first.location) {
        self.blockEntries(blocks, scope, depth).first?.value ?? Value(.list([]), at: first.location)
      }
    }
    let expression = attribute.expression
    return memoized("\(structured ? "s" : "p") \(instance.address) \(name)", at: expression.location) {
      let evaluator = HCLEvaluator(scope: scope, budget: self.context.budget, depth: depth)
      return structured ? evaluator.evaluatePolicyAttribute(expression) : evaluator.evaluate(expression)
    }
  }

  /// Nested blocks, grouped by type; `dynamic` blocks are expanded.
  private func blockEntries(_ blocks: [HCLBlock], _ scope: TerraformScope, _ depth: Int) -> [Value.Entry] {
    var builder = HCLMapBuilder()
    guard depth < HCLEvaluator.depthLimit else { return [] }
    for block in blocks {
      let type = TerraformDeclaration.effectiveType(block)
      let made = block.type == "dynamic" ? expand(block, scope, depth) : [map(block.body, block.location, scope, depth)]
      let old = builder.position(of: type).map { builder.entries[$0] }
      let place = old?.keyLocation ?? block.typeLocation
      let value = Value(.list((old?.value.elements ?? []) + made), at: old?.value.location ?? block.location)
      builder.insert(Value.Entry(key: Text(type), at: place, value: value))
    }
    return builder.entries
  }

  /// The body of a nested block as a map.
  private func map(_ body: HCLBody, _ location: Location, _ scope: TerraformScope, _ depth: Int) -> Value {
    let evaluator = HCLEvaluator(scope: scope, budget: context.budget, depth: depth)
    let entries = body.attributes.map {
      Value.Entry(key: Text($0.name), at: $0.nameLocation, value: evaluator.evaluatePolicyAttribute($0.expression))
    }
    return Value(.map(entries + blockEntries(body.blocks, scope, depth + 1)), at: location)
  }

  /// The blocks that a `dynamic` block makes; one with unknown values when it is not known over what it goes.
  private func expand(_ block: HCLBlock, _ scope: TerraformScope, _ depth: Int) -> [Value] {
    guard let content = block.body.blocks("content").first, let each = block.body.attribute("for_each") else {
      return []
    }
    let iterator = block.body.attribute("iterator")?.expression.keyword ?? TerraformDeclaration.effectiveType(block)
    let collection = HCLEvaluator(scope: scope, budget: context.budget, depth: depth).evaluate(each.expression)
    return expand(content, over: collection, iterator, scope, depth)
  }

  private func expand(
    _ content: HCLBlock, over collection: Value, _ iterator: String, _ scope: TerraformScope, _ depth: Int
  ) -> [Value] {
    if case .choice(let choice) = collection.content {
      return choice.branches.flatMap { expand(content, over: $0.value, iterator, scope, depth) }
    }
    let isList = collection.elements != nil
    let pairs = HCLEvaluator.pairs(collection) ?? (collection.isNull ? [] : [(collection, collection)])
    return pairs.prefix(1000).map { pair in
      var inner = scope
      let place = pair.value.location
      inner.iterators[iterator] = Value(
        .map([
          Value.Entry(key: Text("key"), at: place, value: isList ? pair.value : pair.key),
          Value.Entry(key: Text("value"), at: place, value: pair.value),
        ]), at: place)
      return map(content.body, content.location, inner, depth + 1)
    }
  }
}

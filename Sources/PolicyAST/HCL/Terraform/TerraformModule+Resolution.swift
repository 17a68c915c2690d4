extension TerraformModule {
  /// Data sources that tell about the deploying account.
  private static let configurationSources: Set<String> = [
    "aws_caller_identity", "aws_partition", "aws_region", "alicloud_account", "alicloud_caller_identity",
    "alicloud_regions",
  ]

  /// What a reference in the module leads to.
  func resolve(_ reference: HCLReference, _ evaluator: HCLEvaluator) -> HCLResolution? {
    let here = reference.location
    switch (reference.root, reference.names.first) {
    case ("var", let name?):
      return variable(name, here, evaluator).map { HCLResolution($0, followed: 1) }
    case ("local", let name?):
      return local(name, here, evaluator).map { HCLResolution($0, followed: 1) }
    case ("path", let name?):
      return path(name, here).map { HCLResolution($0, followed: 1) }
    case ("terraform", _?):
      return HCLResolution(evaluator.unresolved(.configuration, here), followed: reference.steps.count)
    case ("self", _), ("each", _), ("count", _):
      return HCLResolution(evaluator.unresolved(.deployment, here), followed: reference.steps.count)
    case ("module", let name?):
      return output(name, reference, evaluator)
    case _:
      return resource(reference, evaluator)
    }
  }

  private func variable(_ name: String, _ here: Location, _ evaluator: HCLEvaluator) -> Value? {
    let mode = evaluator.keepsStructure ? "s" : "p"
    let declaration = source.variables[name]
    guard declaration != nil || input(name) != nil else { return nil }
    return memoized("\(mode) var.\(name)", at: here) {
      var result: Value?
      if let (expression, module) = self.input(name) {
        let scope = module.evaluator(self.caller?.repetition, depth: evaluator.depth)
        result = evaluator.entering(scope.scope).value(expression.document, expression.index)
      } else if self.caller == nil {
        result = self.context.sources.arguments[name]
      }
      if result?.isNull ?? true, let fallback = declaration?.attribute("default")?.expression {
        result = evaluator.entering(HCLVariables()).value(fallback.document, fallback.index)
      }
      let place = declaration?.block.headerLocation ?? here
      guard let result else { return Value(.unresolved(Unresolved(.parameter, "var.\(name)")), at: place) }
      return declaration?.attribute("type").map { TerraformType($0.expression).convert(result) } ?? result
    }
  }

  private func local(_ name: String, _ here: Location, _ evaluator: HCLEvaluator) -> Value? {
    guard let attribute = source.locals[name] else { return nil }
    let mode = evaluator.keepsStructure ? "s" : "p"
    return memoized("\(mode) local.\(name)", at: here) {
      let inner = evaluator.entering(TerraformScope(module: self, repetition: nil))
      return inner.value(attribute.expression.document, attribute.expression.index)
    }
  }

  private func path(_ name: String, _ here: Location) -> Value? {
    switch name {
    case "module": Value(.text(Text(TerraformPath.relative(source.folder, to: context.root))), at: here)
    case "root", "cwd": Value(.text(Text(".")), at: here)
    case _: nil
    }
  }

  // MARK: Modules

  private func output(_ name: String, _ reference: HCLReference, _ evaluator: HCLEvaluator) -> HCLResolution? {
    guard let declaration = source.calls[name] else { return nil }
    let all = children(name, depth: evaluator.depth)
    guard let first = all.first else {
      let isAbsent = repetitions(of: declaration, "module.\(name)", depth: evaluator.depth).isEmpty
      if isAbsent, reference.steps.count == 1 {
        return HCLResolution(Value(.list([]), at: reference.location), followed: 1)
      }
      return HCLResolution(
        evaluator.unresolved(isAbsent ? .undefined : .file, reference.location), followed: reference.steps.count)
    }
    if first.caller?.repetition.key == nil { return first.output(reference, from: 1, evaluator) }
    guard reference.steps.count > 1 else {
      return HCLResolution(whole(all, reference.location, evaluator), followed: 1)
    }
    switch reference.steps[1] {
    case .key(let key):
      guard let child = all.first(where: { Self.matches($0.caller?.repetition.key, key) }) else { return nil }
      return child.output(reference, from: 2, evaluator)
    case .attribute, .unknownKey:
      return HCLResolution(evaluator.unresolved(.deployment, reference.location), followed: reference.steps.count)
    }
  }

  private func output(_ reference: HCLReference, from position: Int, _ evaluator: HCLEvaluator) -> HCLResolution? {
    guard position < reference.steps.count, case .attribute(let name) = reference.steps[position] else {
      return HCLResolution(outputs(evaluator, at: reference.location), followed: position)
    }
    guard let value = output(name, evaluator, at: reference.location) else { return nil }
    return HCLResolution(value, followed: position + 1)
  }

  /// All instances of a repeated call: a list for `count`, a map for `for_each`.
  private func whole(_ all: [TerraformModule], _ here: Location, _ evaluator: HCLEvaluator) -> Value {
    var entries: [Value.Entry] = []
    var elements: [Value] = []
    for child in all {
      let value = child.outputs(evaluator, at: here)
      switch child.caller?.repetition.key {
      case .name(let name): entries.append(Value.Entry(key: Text(name), at: here, value: value))
      case .index: elements.append(value)
      case .unknown, nil: return evaluator.unresolved(.deployment, here)
      }
    }
    return Value(entries.isEmpty ? .list(elements) : .map(entries), at: here)
  }

  /// All outputs as one map.
  private func outputs(_ evaluator: HCLEvaluator, at here: Location) -> Value {
    let entries = source.outputs.sorted { $0.key < $1.key }.compactMap { name, declaration in
      output(name, evaluator, at: here).map {
        Value.Entry(key: Text(name), at: declaration.block.headerLocation, value: $0)
      }
    }
    return Value(.map(entries), at: here)
  }

  /// The value of the output `name`; nil when there is none.
  func output(_ name: String, _ evaluator: HCLEvaluator, at here: Location) -> Value? {
    guard let expression = source.outputs[name]?.attribute("value")?.expression else { return nil }
    let mode = evaluator.keepsStructure ? "s" : "p"
    return memoized("\(mode) output.\(name)", at: here) {
      evaluator.entering(TerraformScope(module: self, repetition: nil)).value(expression.document, expression.index)
    }
  }

  private static func matches(_ key: TerraformKey?, _ text: String) -> Bool {
    switch key {
    case .index(let index): Int(text) == index
    case .name(let name): name == text
    case .unknown, nil: true
    }
  }

  // MARK: Resources

  /// Which declared block a reference means, and what of it.
  func target(of reference: HCLReference) -> (address: String, key: String?, attribute: String?, followed: Int)? {
    let names = reference.names
    let isData = reference.root == "data"
    let count = isData ? 2 : 1
    guard names.count >= count else { return nil }
    let address = ([reference.root] + names.prefix(count)).joined(separator: ".")
    guard source.resources[address] != nil else { return nil }
    var followed = count
    var key: String?
    if followed < reference.steps.count {
      switch reference.steps[followed] {
      case .key(let text):
        key = text
        followed += 1
      case .unknownKey: followed += 1
      case .attribute: break
      }
    }
    var attribute: String?
    if followed < reference.steps.count, case .attribute(let name) = reference.steps[followed] { attribute = name }
    return (address, key, attribute, followed)
  }

  private func resource(_ reference: HCLReference, _ evaluator: HCLEvaluator) -> HCLResolution? {
    guard let target = target(of: reference) else { return nil }
    let all = instances(target.address, depth: evaluator.depth)
    guard let first = all.first else {
      let isWhole = target.key == nil && target.attribute == nil
      return isWhole ? HCLResolution(Value(.list([]), at: reference.location), followed: target.followed) : nil
    }
    let instance = target.key.map { key in all.first { Self.matches($0.key, key) } } ?? first
    guard let instance else { return nil }
    guard let attribute = target.attribute else {
      let isOne = target.key != nil || first.key == nil
      if !isOne, let open = all.first(where: { $0.key == .unknown })?.occurrence?.repetition.name {
        return HCLResolution(open, followed: target.followed)
      }
      let value = isOne ? object(instance, evaluator) : objects(all, reference.location, evaluator)
      return HCLResolution(value, followed: target.followed)
    }
    return HCLResolution(
      value(of: attribute, instance, at: reference.location, evaluator), followed: target.followed + 1)
  }

  /// The value of an attribute as a reference at `here` sees it; what is not known stands there.
  private func value(
    of attribute: String, _ instance: TerraformInstance, at here: Location, _ evaluator: HCLEvaluator
  ) -> Value {
    if instance.mode == .data, ["json", "minified_json", "document"].contains(attribute),
      let document = context.sources.document(instance)
    {
      if evaluator.keepsStructure { return document }
      return HCLFunction.encode(document, at: instance.headerLocation)
    }
    let written = instance.occurrence.flatMap {
      self.attribute(attribute, of: instance, $0, structured: evaluator.keepsStructure, depth: evaluator.depth)
    }
    if let written { return written }
    let isConfigured = instance.mode == .data && Self.configurationSources.contains(instance.type)
    let unresolved = Unresolved(isConfigured ? .configuration : .deployment, "\(instance.address).\(attribute)")
    return Value(.unresolved(unresolved), at: here)
  }

  /// A whole instance as a map; what is not written is open.
  private func object(_ instance: TerraformInstance, _ evaluator: HCLEvaluator) -> Value {
    let rest = Value(.unresolved(Unresolved(.deployment, instance.address)), at: instance.headerLocation)
    let hole = Text(pieces: [.hole(Unresolved(.deployment, instance.address))])
    let entries = (instance.occurrence?.declaration.attributes ?? []).map {
      Value.Entry(
        key: Text($0.name), at: $0.nameLocation, value: value(of: $0.name, instance, at: $0.nameLocation, evaluator))
    }
    return Value(
      .map(entries + [Value.Entry(key: hole, at: instance.headerLocation, value: rest)]), at: instance.headerLocation)
  }

  private func objects(_ all: [TerraformInstance], _ here: Location, _ evaluator: HCLEvaluator) -> Value {
    let isKeyed = all.contains { if case .name = $0.key { true } else { false } }
    guard isKeyed else { return Value(.list(all.map { object($0, evaluator) }), at: here) }
    return Value(
      .map(
        all.compactMap { instance in
          guard case .name(let name) = instance.key else { return nil }
          return Value.Entry(key: Text(name), at: instance.headerLocation, value: object(instance, evaluator))
        }), at: here)
  }
}

extension TerraformModule {
  /// The instances that `count` or `for_each` make of a block.
  func repetitions(
    of declaration: TerraformDeclaration, _ key: String, depth: Int
  ) -> [TerraformRepetition] {
    let found = repetitions(key) {
      if let count = declaration.attribute("count") {
        return self.counted(self.evaluator(depth: depth).evaluate(count.expression))
      }
      if let each = declaration.attribute("for_each") {
        return self.keyed(self.evaluator(depth: depth).evaluate(each.expression))
      }
      return [TerraformRepetition()]
    }
    return found ?? [unknown(Unresolved(.cycle, key), at: declaration.block.headerLocation)]
  }

  /// The one instance that stands for an unknown number of them.
  private func unknown(_ unresolved: Unresolved, at location: Location) -> TerraformRepetition {
    let value = Value(.unresolved(unresolved), at: location)
    return TerraformRepetition(.unknown, name: value, value: value, isConditional: true)
  }

  private func counted(_ count: Value) -> [TerraformRepetition] {
    if case .choice(let choice) = count.content {
      let most = choice.branches.compactMap { $0.value.integer }.max() ?? 1
      return repeated(min(max(most, 0), 100), at: count.location, isConditional: true)
    }
    if let number = HCLNumber.of(count).flatMap({ Int(exactly: $0) }), 0...1000 ~= number {
      return repeated(number, at: count.location, isConditional: false)
    }
    return [unknown(count.unresolved ?? Unresolved(.limit, count.location.text), at: count.location)]
  }

  private func repeated(_ count: Int, at location: Location, isConditional: Bool) -> [TerraformRepetition] {
    (0..<count).map {
      TerraformRepetition(.index($0), name: Value(.number(String($0)), at: location), isConditional: isConditional)
    }
  }

  private func keyed(_ collection: Value) -> [TerraformRepetition] {
    switch collection.content {
    case .list(let elements):
      return elements.prefix(1000).map { keyed($0, $0, isConditional: false) }
    case .map(let entries):
      return entries.prefix(1000).map {
        keyed(Value(.text($0.key), at: $0.keyLocation), $0.value, isConditional: false)
      }
    case .choice(let choice):
      let branches = choice.branches.map { keyed($0.value) }
      let largest = branches.max { $0.count < $1.count } ?? []
      return largest.map { TerraformRepetition($0.key, name: $0.name, value: $0.value, isConditional: true) }
    case .unresolved(let unresolved):
      return [unknown(unresolved, at: collection.location)]
    case .null, .bool, .number, .text:
      return [unknown(Unresolved(.malformed, collection.location.text), at: collection.location)]
    }
  }

  private func keyed(_ key: Value, _ value: Value, isConditional: Bool) -> TerraformRepetition {
    guard key.unresolved == nil, let name = key.scalar?.known else {
      return TerraformRepetition(.unknown, name: key, value: value, isConditional: true)
    }
    return TerraformRepetition(.name(name), name: key, value: value, isConditional: isConditional)
  }

  /// The instances of the resource or data source at `address` in the module.
  func instances(_ address: String, depth: Int = 0) -> [TerraformInstance] {
    guard let declaration = source.resources[address] else { return [] }
    return listed(address) { self.list(declaration, address, depth) }
  }

  private func list(_ declaration: TerraformDeclaration, _ address: String, _ depth: Int) -> [TerraformInstance] {
    let labels = declaration.block.labels.map(\.value)
    let mode: TerraformInstance.Mode = declaration.block.type == "data" ? .data : .managed
    let header = declaration.block.headerLocation
    return repetitions(of: declaration, address, depth: depth).map { repetition -> TerraformInstance in
      let suffix = repetition.key?.suffix ?? ""
      return TerraformInstance(
        address: prefix + address + suffix, mode: mode, type: labels.first ?? "",
        name: labels.last ?? "", key: repetition.key, isConditional: isConditional || repetition.isConditional,
        headerLocation: header, callers: callers,
        origin: .block(TerraformOccurrence(module: self, declaration: declaration, repetition: repetition)))
    }
  }
}

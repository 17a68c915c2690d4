extension HCLEvaluator {
  /// What a traversal, an index or a relative traversal starts from.
  private enum Start {
    case name(String)
    case value(Value)
  }

  /// A traversal, an index or a relative traversal: the whole chain is resolved at once, so that a scope sees all
  /// steps from a name on.
  func path(_ document: HCLDocument, _ index: Int32) -> Value {
    let here = document.location(document.node(index).region)
    var steps: [HCLReference.Step] = []
    switch start(document, index, &steps) {
    case .value(let value):
      return follow(value, steps[...], here)
    case .name(let root):
      if let value = bound[root] { return follow(value, steps[...], here).referred(from: here) }
      let reference = HCLReference(root: root, steps: steps, at: here)
      guard let found = scope.resolve(reference, self) else { return unresolved(.undefined, here) }
      return follow(found.value, steps.dropFirst(found.followed), here).referred(from: here)
    }
  }

  private func start(
    _ document: HCLDocument, _ index: Int32, _ steps: inout [HCLReference.Step], nesting: Int = 0
  ) -> Start {
    let node = document.node(index)
    guard nesting < HCLParser.depthLimit else {
      return .value(unresolved(.limit, document.location(node.region)))
    }
    switch node.kind {
    case .traversal:
      let reference = document.reference(index)
      steps = reference.steps
      return .name(reference.root)
    case .relative:
      let result = start(document, node.first, &steps, nesting: nesting + 1)
      for child in document.children(of: index).dropFirst() {
        let step = document.node(child)
        let name = document.text(step.nameRegion)
        steps.append(step.kind == .getAttribute ? .attribute(name) : .key(document.keyText(step.first)))
      }
      return result
    case .index:
      let result = start(document, node.first, &steps, nesting: nesting + 1)
      steps.append(key(plain.value(document, document.node(node.first).next)))
      return result
    case _:
      return .value(value(document, index))
    }
  }

  private func key(_ value: Value) -> HCLReference.Step {
    guard let text = value.scalar?.known else { return .unknownKey }
    return .key(text)
  }

  /// The value that `steps` lead to from `value`.
  func follow(_ value: Value, _ steps: ArraySlice<HCLReference.Step>, _ here: Location) -> Value {
    guard let step = steps.first else { return value }
    return distribute(value) { follow(take(step, $0, here), steps.dropFirst(), here) }
  }

  private func take(_ step: HCLReference.Step, _ value: Value, _ here: Location) -> Value {
    switch (value.content, step) {
    case (.unresolved(let unresolved), _):
      return part(of: unresolved, step, here)
    case (.map(let entries), .attribute(let name)), (.map(let entries), .key(let name)):
      if let entry = value.entry(name) { return entry.value }
      // A merge with something unknown may hold any key.
      let open = entries.first { !$0.key.holes.isEmpty }?.key.holes.first?.unresolved
      return open.map { part(of: $0, step, here) } ?? unresolved(.undefined, here)
    case (.list(let elements), .key(let text)):
      guard let position = Int(text), elements.indices.contains(position) else { return unresolved(.undefined, here) }
      return elements[position]
    case (.map, .unknownKey), (.list, .unknownKey):
      return unresolved(.parameter, here)
    case (.list, .attribute), (.null, _), (.bool, _), (.number, _), (.text, _), (.choice, _):
      return unresolved(.malformed, here)
    }
  }

  /// What `step` leads to in something unknown; of a resource it keeps the address, by which the resource is found.
  private func part(of unresolved: Unresolved, _ step: HCLReference.Step, _ here: Location) -> Value {
    guard unresolved.reason == .deployment else {
      return Value(.unresolved(Unresolved(unresolved.reason, Self.excerpt(here))), at: here)
    }
    let suffix =
      switch step {
      case .attribute(let name): ".\(name)"
      case .key(let key): Int(key) == nil ? "[\(HCLJSONWriter.quoted(key))]" : "[\(key)]"
      case .unknownKey: "[*]"
      }
    return Value(.unresolved(Unresolved(.deployment, unresolved.text + suffix)), at: here)
  }

  /// `source[*].each` and `source.*.each`.
  func splat(_ document: HCLDocument, _ index: Int32) -> Value {
    let node = document.node(index)
    let here = document.location(node.region)
    let each = document.node(node.first).next
    return distribute(plain.value(document, node.first)) { source in
      switch source.content {
      case .unresolved(let unresolved):
        return Value(.unresolved(Unresolved(unresolved.reason, Self.excerpt(here))), at: here)
      case .null:
        return Value(.list([]), at: here)
      case .list, .map, .text, .number, .bool, .choice:
        var results: [Value] = []
        for element in source.elementsOrSelf {
          var inner = self
          inner.item = element
          let result = inner.value(document, each)
          if let fault = fault(in: result, from: element) { return Value(.unresolved(fault), at: here) }
          results.append(result)
        }
        return Value(.list(results), at: here)
      }
    }
  }

  /// A fault that evaluation added, as opposed to an element that was not known before.
  func fault(in result: Value, from element: Value) -> Unresolved? {
    guard let unresolved = result.unresolved, element.unresolved == nil,
      unresolved.reason == .malformed
    else { return nil }
    return unresolved
  }
}

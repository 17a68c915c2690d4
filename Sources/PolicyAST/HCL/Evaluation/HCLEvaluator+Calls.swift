extension HCLEvaluator {
  func call(_ document: HCLDocument, _ index: Int32) -> Value {
    let node = document.node(index)
    let here = document.location(node.region)
    var name = document.callName(index)
    if name.hasPrefix("core::") { name = String(name.dropFirst(6)) }
    let indices = document.children(of: index)
    switch name {
    case "try": return attempt(document, indices, here)
    case "can": return Value(.bool(!Self.isFault(attempt(document, indices, here))), at: here)
    case "jsonencode" where keepsStructure && indices.count == 1: return plain.value(document, indices[0])
    case _: break
    }
    let isPassing = ["sensitive", "nonsensitive", "ephemeralasnull", "coalesce"].contains(name)
    var arguments = indices.map { child in
      if name == "jsondecode" || (isPassing && keepsStructure) { return structured.value(document, child) }
      return plain.value(document, child)
    }
    if node.flags != 0, let last = arguments.popLast() {
      guard let elements = last.elements else { return unknown(last, here) ?? unresolved(.malformed, here) }
      arguments += elements
    }
    guard let function = HCLFunction.table[name] else {
      return unresolved(HCLFunction.impure.contains(name) ? .deployment : .function, here)
    }
    return apply(
      function, HCLFunctionCall(name: name, arguments: arguments, location: here, evaluator: plain))
  }

  /// The same evaluator, in which `jsonencode` gives the structure.
  private var structured: HCLEvaluator {
    var copy = self
    copy.keepsStructure = true
    return copy
  }

  private func apply(_ function: HCLFunction, _ call: HCLFunctionCall) -> Value {
    let choice = call.arguments.firstIndex {
      if case .choice = $0.content { return true }
      return false
    }
    if let choice {
      let count = call.arguments.reduce(1) { min($0, HCLChoices.limit + 1) * HCLChoices.count($1) }
      guard count <= HCLChoices.limit else { return call.fail(.limit) }
      return distribute(call.arguments[choice]) { branch in
        var arguments = call.arguments
        arguments[choice] = branch
        return apply(function, call.with(arguments))
      }
    }
    if function.isStrict {
      for argument in call.arguments {
        if let unknown = unknownInside(argument, call.location) { return unknown }
      }
    }
    return function.apply(call) ?? call.fail(.malformed)
  }

  /// An unresolved value when `value`, or an element right inside it, is not known.
  private func unknownInside(_ value: Value, _ here: Location) -> Value? {
    if let unknown = unknown(value, here) { return unknown }
    for element in value.elements ?? [] {
      if let unknown = unknown(element, here) { return unknown }
      if case .choice = element.content { return unresolved(.parameter, here) }
    }
    return nil
  }

  /// The first argument that can be evaluated.
  private func attempt(_ document: HCLDocument, _ indices: [Int32], _ here: Location) -> Value {
    for index in indices {
      let result = value(document, index)
      if !Self.isFault(result) { return result }
    }
    return unresolved(.malformed, here)
  }

  /// Whether Terraform would refuse the expression, as opposed to not knowing its value.
  private static func isFault(_ value: Value) -> Bool {
    switch value.unresolved?.reason {
    case .malformed, .undefined: true
    case .placeholder, .environment, .configuration, .parameter, .deployment, .file, .function, .incomplete, .cycle,
      .limit, nil:
      false
    }
  }
}

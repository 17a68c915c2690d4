extension HCLEvaluator {
  func tuple(_ document: HCLDocument, _ index: Int32) -> Value {
    let here = document.location(document.node(index).region)
    return Value(.list(document.children(of: index).map { plain.value(document, $0) }), at: here)
  }

  func object(_ document: HCLDocument, _ index: Int32) -> Value {
    let here = document.location(document.node(index).region)
    let children = document.children(of: index)
    var builder = HCLMapBuilder()
    for position in stride(from: 0, to: children.count - 1, by: 2) {
      let place = document.location(document.node(children[position]).region)
      guard let key = key(document, children[position]) else { return unresolved(.malformed, here) }
      builder.insert(Value.Entry(key: key, at: place, value: plain.value(document, children[position + 1])))
    }
    return Value(.map(builder.entries), at: here)
  }

  /// The key of an entry: a bare name stands for itself. Nil when it is no key.
  private func key(_ document: HCLDocument, _ index: Int32) -> Text? {
    let node = document.node(index)
    if document.isBareKey(index) { return Text(document.text(node.region)) }
    // A traversal may be meant as a name or as a value; the reference asks for parentheses.
    if node.kind == .traversal { return nil }
    let value = plain.value(document, index)
    if case .choice = value.content {
      return Text(pieces: [.hole(Unresolved(.parameter, Self.excerpt(value.location)))])
    }
    return value.scalar
  }

  /// What a `for` goes over: keys and values in the order of Terraform, or nil when it cannot.
  static func pairs(_ value: Value) -> [(key: Value, value: Value)]? {
    switch value.content {
    case .list(let elements):
      return elements.enumerated().map { (Value(.number(String($0)), at: $1.location), $1) }
    case .map(let entries):
      return entries.sorted { $0.key.string.utf8.lexicographicallyPrecedes($1.key.string.utf8) }
        .map { (Value(.text($0.key), at: $0.keyLocation), $0.value) }
    case .null, .bool, .number, .text, .unresolved, .choice:
      return nil
    }
  }

  /// A `for` expression, or the loop of a `%{ for }`.
  func loop(_ document: HCLDocument, _ index: Int32) -> Value {
    let here = document.location(document.node(index).region)
    let loop = HCLLoop(document, index)
    return distribute(plain.value(document, loop.collection)) { collection in
      if let unknown = unknown(collection, here) { return unknown }
      guard let pairs = Self.pairs(collection), pairs.count <= HCLBudget.elementLimit else {
        return unresolved(.malformed, here)
      }
      var collector = HCLLoopCollector(loop)
      for pair in pairs {
        var inner = plain
        if let name = loop.keyName { inner.bound[name] = pair.key }
        inner.bound[loop.valueName] = pair.value
        if let stop = inner.iterate(document, loop, &collector, pair.value) {
          return Value(.unresolved(Unresolved(stop, Self.excerpt(here))), at: here)
        }
      }
      return Value(collector.content, at: here)
    }
  }

  /// One turn of a loop; returns why the whole result is not known, if so.
  private func iterate(
    _ document: HCLDocument, _ loop: HCLLoop, _ collector: inout HCLLoopCollector, _ element: Value
  ) -> Unresolved.Reason? {
    let here = document.location(document.node(loop.value).region)
    guard budget.take() else { return .limit }
    if let condition = loop.condition {
      let answer = value(document, condition)
      if let unknown = unknown(answer, here)?.unresolved { return unknown.reason }
      if case .choice = answer.content { return .parameter }
      guard let flag = HCLTruth.of(answer) else { return .malformed }
      if !flag { return nil }
    }
    let result = value(document, loop.value)
    if let fault = fault(in: result, from: element) { return fault.reason }
    guard let keyIndex = loop.key else {
      collector.append(result)
      return nil
    }
    let key = value(document, keyIndex)
    guard let text = key.scalar else { return .malformed }
    return collector.insert(text, at: key.location, result) ? nil : .malformed
  }
}

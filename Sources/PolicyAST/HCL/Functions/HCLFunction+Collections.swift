extension HCLFunction {
  static let collections: [String: HCLFunction] = [
    "length": .lenient { call in
      guard call.count == 1 else { return nil }
      let value = call.arguments[0]
      if let elements = value.elements { return call.make(Double(elements.count)) }
      if let entries = value.entries {
        if let open = entries.first(where: { !$0.key.holes.isEmpty })?.value {
          return call.evaluator.unknown(open, call.location)
        }
        return call.make(Double(entries.count))
      }
      return call.evaluator.unknown(value, call.location) ?? value.string.map { call.make(Double($0.count)) }
    },
    "concat": .lenient { call in
      var elements: [Value] = []
      for argument in call.arguments {
        if argument.unresolved == nil, argument.elements == nil { return nil }
        elements += argument.elements ?? [argument]
        if elements.count > HCLBudget.elementLimit { return call.fail(.limit) }
      }
      return call.make(elements)
    },
    "merge": .lenient { merge($0) },
    "lookup": .lenient { lookup($0) },
    "element": .lenient { call in
      guard let index = call.integer(1), index >= 0 || index > -1_000_000 else { return nil }
      guard let elements = call.list(0) else { return call.evaluator.unknown(call.arguments[0], call.location) }
      guard !elements.isEmpty else { return nil }
      let position = index % elements.count
      return elements[position < 0 ? position + elements.count : position]
    },
    "index": .strict { call in
      guard let elements = call.list(0), call.count == 2 else { return nil }
      let budget = call.evaluator.budget
      return elements.firstIndex { HCLEquality.compare($0, call.arguments[1], budget) == true }
        .map { call.make(Double($0)) }
    },
    "contains": .lenient { contains($0) },
    "keys": .lenient { call in
      guard let entries = call.entries(0) else {
        return call.arguments.first.flatMap { call.evaluator.unknown($0, call.location) }
      }
      return call.make(sorted(entries).map { Value(.text($0.key), at: $0.keyLocation) })
    },
    "values": .lenient { call in
      guard let entries = call.entries(0) else {
        return call.arguments.first.flatMap { call.evaluator.unknown($0, call.location) }
      }
      return call.make(sorted(entries).map(\.value))
    },
    "zipmap": .lenient { call in
      guard let keys = call.list(0), let values = call.list(1), keys.count == values.count else { return nil }
      var builder = HCLMapBuilder()
      for (key, value) in zip(keys, values) {
        guard let text = key.scalar else { return nil }
        builder.insert(Value.Entry(key: text, at: key.location, value: value))
      }
      return call.make(builder.entries)
    },
    "flatten": .lenient { call in
      guard let elements = call.list(0) else {
        return call.arguments.first.flatMap { call.evaluator.unknown($0, call.location) }
      }
      var flat: [Value] = []
      flatten(elements, &flat, depth: 0)
      return call.make(flat)
    },
    "compact": .lenient { call in
      call.list(0).map { elements in call.make(elements.filter { !$0.isNull && $0.string != "" }) }
    },
    "coalesce": .lenient { call in
      call.arguments.first { !$0.isNull && $0.string != "" }
    },
    "coalescelist": .lenient { call in
      call.arguments.first { $0.unresolved != nil || $0.elements?.isEmpty == false }
    },
    "reverse": .lenient { call in call.list(0).map { call.make($0.reversed()) } },
    "slice": .lenient { call in
      guard let elements = call.list(0), let start = call.integer(1), let end = call.integer(2),
        0...end ~= start, end <= elements.count
      else { return nil }
      return call.make(Array(elements[start..<end]))
    },
    "sort": .strict { call in
      call.list(0).map { elements in
        call.make(
          elements.sorted { ($0.scalar?.string ?? "").utf8.lexicographicallyPrecedes(($1.scalar?.string ?? "").utf8) })
      }
    },
    "chunklist": .lenient { call in
      guard let elements = call.list(0), let size = call.integer(1), size > 0 else { return nil }
      return call.make(
        stride(from: 0, to: elements.count, by: size).map {
          call.make(Array(elements[$0..<min($0 + size, elements.count)]))
        })
    },
    "range": .strict { range($0) },
    "one": .lenient { call in
      guard let elements = call.list(0), elements.count <= 1 else { return nil }
      return elements.first ?? Value(.null, at: call.location)
    },
    "alltrue": .strict { call in
      call.list(0).map { elements in call.make(elements.allSatisfy { HCLTruth.of($0) == true }) }
    },
    "anytrue": .strict { call in
      call.list(0).map { elements in call.make(elements.contains { HCLTruth.of($0) == true }) }
    },
    "matchkeys": .strict { call in
      guard let values = call.list(0), let keys = call.list(1), let wanted = call.list(2), values.count == keys.count
      else { return nil }
      let budget = call.evaluator.budget
      return call.make(
        zip(values, keys).filter { pair in wanted.contains { HCLEquality.compare($0, pair.1, budget) == true } }
          .map(\.0))
    },
    "transpose": .strict { transpose($0) },
  ]

  private static func sorted(_ entries: [Value.Entry]) -> [Value.Entry] {
    entries.sorted { $0.key.string.utf8.lexicographicallyPrecedes($1.key.string.utf8) }
  }

  /// What is not known among the arguments of `merge` stands under a key that is a hole.
  private static func merge(_ call: HCLFunctionCall) -> Value? {
    var builder = HCLMapBuilder()
    for argument in call.arguments where !argument.isNull {
      if let unresolved = argument.unresolved {
        let key = Text(pieces: [.hole(unresolved)])
        builder.insert(Value.Entry(key: key, at: argument.location, value: argument))
        continue
      }
      guard let entries = argument.entries else { return nil }
      for entry in entries { builder.insert(entry) }
      if builder.entries.count > HCLBudget.elementLimit { return call.fail(.limit) }
    }
    return call.make(builder.entries)
  }

  private static func lookup(_ call: HCLFunctionCall) -> Value? {
    guard call.count >= 2, let key = call.text(1) else { return call.fail(.parameter) }
    guard call.entries(0) != nil else { return call.evaluator.unknown(call.arguments[0], call.location) }
    let found = call.evaluator.follow(call.arguments[0], [.key(key)], call.location)
    guard found.unresolved?.reason == .undefined, call.count > 2, call.arguments[0][key] == nil else { return found }
    return call.arguments[2]
  }

  private static func contains(_ call: HCLFunctionCall) -> Value? {
    guard call.count == 2 else { return nil }
    guard let elements = call.list(0) else { return call.evaluator.unknown(call.arguments[0], call.location) }
    var isKnown = true
    for element in elements {
      let same = HCLEquality.compare(element, call.arguments[1], call.evaluator.budget)
      if same == true { return call.make(true) }
      if same == nil { isKnown = false }
    }
    return isKnown ? call.make(false) : call.fail(.parameter)
  }

  private static func flatten(_ elements: [Value], _ flat: inout [Value], depth: Int) {
    for element in elements {
      guard flat.count <= HCLBudget.elementLimit else { return }
      if let inner = element.elements, depth < HCLEvaluator.depthLimit {
        flatten(inner, &flat, depth: depth + 1)
      } else {
        flat.append(element)
      }
    }
  }

  private static func range(_ call: HCLFunctionCall) -> Value? {
    guard let first = call.number(0) else { return nil }
    let start = call.count > 1 ? first : 0
    guard let end = call.count > 1 ? call.number(1) : first else { return nil }
    let step = call.number(2) ?? (end < start ? -1 : 1)
    guard step != 0, (end - start) / step <= 1024 else { return nil }
    return call.make(stride(from: start, to: end, by: step).map { call.make($0) })
  }

  private static func transpose(_ call: HCLFunctionCall) -> Value? {
    guard let entries = call.entries(0) else { return nil }
    var keys: [String] = []
    var groups: [String: [Value]] = [:]
    for entry in sorted(entries) {
      for element in entry.value.elements ?? [] {
        guard let text = element.scalar?.known else { return nil }
        if groups[text] == nil { keys.append(text) }
        groups[text, default: []].append(Value(.text(entry.key), at: entry.keyLocation))
      }
    }
    return call.make(
      keys.map { Value.Entry(key: Text($0), at: call.location, value: call.make(groups[$0] ?? [])) })
  }
}

extension HCLFunction {
  static let sets: [String: HCLFunction] = [
    "distinct": .lenient { call in call.list(0).map { call.make(distinct($0, call)) } },
    "toset": .lenient { call in
      guard let elements = call.list(0) else {
        return call.arguments.first.flatMap { call.evaluator.unknown($0, call.location) }
      }
      let isSortable = elements.allSatisfy { $0.string != nil }
      let unique = distinct(elements, call)
      return call.make(
        isSortable
          ? unique.sorted { ($0.string ?? "").utf8.lexicographicallyPrecedes(($1.string ?? "").utf8) } : unique)
    },
    "setunion": .lenient { call in
      call.make(distinct(call.arguments.flatMap { $0.elements ?? [$0] }, call))
    },
    "setintersection": .strict { call in
      guard let first = call.list(0) else { return nil }
      return call.make(
        distinct(first, call).filter { element in
          call.arguments.dropFirst().allSatisfy { has($0.elements ?? [], element, call) }
        })
    },
    "setsubtract": .strict { call in
      guard let first = call.list(0), let second = call.list(1) else { return nil }
      return call.make(distinct(first, call).filter { !has(second, $0, call) })
    },
    "setproduct": .lenient { call in
      var rows: [[Value]] = [[]]
      for argument in call.arguments {
        guard let elements = argument.elements else { return call.evaluator.unknown(argument, call.location) }
        guard rows.count * elements.count <= HCLBudget.elementLimit else { return call.fail(.limit) }
        rows = rows.flatMap { row in elements.map { row + [$0] } }
      }
      return call.make(rows.map { call.make($0) })
    },
  ]

  private static func distinct(_ elements: [Value], _ call: HCLFunctionCall) -> [Value] {
    var seen: Set<String> = []
    var result: [Value] = []
    for element in elements {
      if let text = element.string {
        if seen.insert(text).inserted { result.append(element) }
      } else if !has(result, element, call) {
        result.append(element)
      }
    }
    return result
  }

  private static func has(_ elements: [Value], _ element: Value, _ call: HCLFunctionCall) -> Bool {
    elements.contains { HCLEquality.compare($0, element, call.evaluator.budget) == true }
  }
}

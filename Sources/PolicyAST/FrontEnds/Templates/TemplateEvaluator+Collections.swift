extension TemplateEvaluator {
  /// `Fn::FindInMap`: a value of the section `Mappings`.
  mutating func mapped(_ function: TemplateFunction) -> Value? {
    var current = template.mappings
    let arguments = function.arguments
    for argument in arguments.prefix(3) {
      let key = evaluate(argument)
      guard let name = key.scalar?.known else { return unresolved(function, for: key) }
      current = current?[name]
    }
    if let current { return evaluate(current).referred(from: function.location) }
    guard arguments.count > 3 else { return unresolved(function, .undefined) }
    return reduced(arguments[3]["DefaultValue"] ?? arguments[3])
  }

  /// `Fn::ListMerge` and `Fn::Add`: lists after one another; maps laid over each other; numbers summed up.
  mutating func merged(_ function: TemplateFunction) -> Value? {
    let parts = function.arguments.map { evaluate($0) }
    guard let first = parts.first else { return unresolved(function, .function) }
    switch first.content {
    case .map:
      return parts.dropFirst().reduce(first) { $0.overlaid(by: $1) }
    case .number:
      let numbers = parts.compactMap(\.integer)
      guard numbers.count == parts.count else { return unresolved(function, .function) }
      var sum = 0
      for number in numbers {
        let (next, overflows) = sum.addingReportingOverflow(number)
        guard !overflows else { return unresolved(function, .limit) }
        sum = next
      }
      return Value(.number(String(sum)), at: function.location)
    case .null, .bool, .text, .list, .unresolved, .choice:
      let elements = parts.flatMap(\.elementsOrSelf)
      spend(elements.count)
      return Value(.list(elements), at: function.location)
    }
  }

  /// `Fn::MergeMap`: maps laid over each other; `Fn::MergeMapToList`: maps of lists become a list of maps.
  mutating func mergedMaps(_ function: TemplateFunction) -> Value? {
    let maps = function.arguments.map { evaluate($0) }
    guard maps.allSatisfy({ $0.entries != nil }), let first = maps.first else {
      return unresolved(function, for: maps.first { $0.entries == nil })
    }
    if function.name == "MergeMap" { return maps.dropFirst().reduce(first) { $0.overlaid(by: $1) } }
    let entries = maps.flatMap { $0.entries ?? [] }
    let length = entries.map { $0.value.elementsOrSelf.count }.max() ?? 0
    spend(length * entries.count)
    guard length * entries.count < 100_000 else { return unresolved(function, .limit) }
    let rows = (0..<length).map { row in
      let cells = entries.compactMap { entry -> Value.Entry? in
        let values = entry.value.elementsOrSelf
        guard row < values.count else { return nil }
        return Value.Entry(key: entry.key, at: entry.keyLocation, value: values[row])
      }
      return Value(.map(cells), at: function.location)
    }
    return Value(.list(rows), at: function.location)
  }

  /// `Fn::GetJsonValue`: a member of a JSON text or map.
  mutating func member(_ function: TemplateFunction) -> Value? {
    let arguments = function.arguments.map { evaluate($0) }
    guard arguments.count >= 2, let key = arguments[0].scalar?.known else {
      return unresolved(function, for: arguments.first)
    }
    let object = EmbeddedText.opened(arguments[1]) ?? arguments[1]
    guard let value = object[key] else {
      return object.entries == nil ? unresolved(function, for: object) : unresolved(function, .undefined)
    }
    return value
  }

  /// `Fn::Jq`: the first, or all, results of a script.
  mutating func queried(_ function: TemplateFunction) -> Value? {
    let arguments = function.arguments.map { evaluate($0) }
    guard arguments.count >= 3, let script = arguments[1].string else {
      return unresolved(function, for: arguments.last)
    }
    let input = EmbeddedText.opened(arguments[2]) ?? arguments[2]
    guard input.entries != nil || input.elements != nil else { return unresolved(function, for: arguments[2]) }
    guard let filter = JqFilter(script) else { return unresolved(function, .function) }
    spend(input.size)
    var run = JqRun(at: function.location)
    do throws(JqRun.Failure) {
      let results = try run.results(filter, input)
      spend(results.count)
      if arguments[0].string == "All" { return Value(.list(results), at: function.location) }
      return results.first ?? Value(.null, at: function.location)
    } catch {
      return error.unresolved.map { Value(.unresolved($0), at: function.location) } ?? unresolved(function, .function)
    }
  }

  /// `Fn::Length`: how many elements, entries or characters there are.
  mutating func counted(_ function: TemplateFunction) -> Value? {
    let value = evaluate(function.argument)
    let count: Int?
    switch value.content {
    case .list(let elements): count = elements.contains { $0.openReason != nil } ? nil : elements.count
    case .map(let entries): count = entries.count
    case .text(let text): count = text.known?.unicodeScalars.count
    case .null, .bool, .number, .unresolved, .choice: count = nil
    }
    return count.map { Value(.number(String($0)), at: function.location) } ?? unresolved(function, for: value)
  }
}

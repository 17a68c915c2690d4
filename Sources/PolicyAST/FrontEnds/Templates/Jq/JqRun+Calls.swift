extension JqRun {
  /// Returns what `function` makes of `input`.
  mutating func call(
    _ function: JqFunction, _ argument: JqFilter?, _ input: Value
  ) throws(Failure) -> [Value] {
    if let argument { return try call(function, with: argument, input) }
    switch function {
    case .length: return [try number(length(of: input))]
    case .keys:
      if let elements = input.elements { return [list(elements.indices.map { number($0) })] }
      guard let entries = input.entries else { throw Failure(unresolved: input.openReason) }
      let names = entries.map(\.key.string).sorted()
      return [list(names.map { Value(.text(Text($0)), at: location) })]
    case .values: return input.isNull ? [] : [input]
    case .first: return [try elements(of: input).first ?? Value(.null, at: location)]
    case .last: return [try elements(of: input).last ?? Value(.null, at: location)]
    case .add:
      var sum = Value(.null, at: location)
      for element in try elements(of: input) { sum = try self.sum(sum, element) }
      return [sum]
    case .not: return [Value(.bool(try !isTrue(input)), at: location)]
    case .tostring: return [Value(.text(try text(input)), at: input.location, offsets: input.offsets)]
    case .tonumber:
      guard let digits = input.scalar?.known, Double(digits) != nil else { throw Failure(unresolved: input.openReason) }
      return [Value(.number(digits), at: input.location)]
    case .fromjson:
      guard let opened = EmbeddedText.opened(input) else { throw Failure(unresolved: input.openReason) }
      return [opened]
    case .tojson: return [input]
    case .empty: return []
    case .type: return [Value(.text(Text(try typeName(input))), at: location)]
    case .reverse: return [list(try elements(of: input).reversed())]
    case .unique:
      var seen = Set<Text>()
      return [list(try elements(of: input).filter { $0.scalar.map { seen.insert($0).inserted } ?? true })]
    case .map, .select, .join, .split, .has, .contains, .startswith, .endswith: throw Failure(unresolved: nil)
    }
  }

  private mutating func call(
    _ function: JqFunction, with argument: JqFilter, _ input: Value
  ) throws(Failure) -> [Value] {
    switch function {
    case .map:
      var outputs: [Value] = []
      for element in try elements(of: input) { outputs += try results(argument, element) }
      return [list(outputs)]
    case .select:
      var kept: [Value] = []
      for answer in try results(argument, input) where try isTrue(answer) { kept.append(input) }
      return kept
    case .join, .split, .has, .contains, .startswith, .endswith:
      guard let given = try results(argument, input).first else { return [] }
      return [try apply(function, given, input)]
    case .length, .keys, .values, .first, .last, .add, .not, .tostring, .tonumber, .tojson, .fromjson, .empty, .type,
      .reverse, .unique:
      throw Failure(unresolved: nil)
    }
  }

  private func apply(_ function: JqFunction, _ argument: Value, _ input: Value) throws(Failure) -> Value {
    switch function {
    case .join:
      guard let separator = argument.string else { throw Failure(unresolved: argument.openReason) }
      var assembly = TextAssembly(at: location)
      for (index, element) in try elements(of: input).enumerated() {
        if index > 0 { assembly.append(separator) }
        if !element.isNull { assembly.append(element, otherwise: Unresolved(.function, "jq")) }
        guard assembly.length < TemplateEvaluator.maximumLength else { throw Failure(unresolved: nil) }
      }
      return assembly.value
    case .split:
      guard let separator = argument.string, let parts = TextParts.split(input, by: separator) else {
        throw Failure(unresolved: input.openReason)
      }
      return list(parts)
    case .has:
      if let elements = input.elements, let index = argument.integer {
        return Value(.bool(elements.indices.contains(index)), at: location)
      }
      guard input.entries != nil, let name = argument.string else { throw Failure(unresolved: input.openReason) }
      return Value(.bool(input[name] != nil), at: location)
    case .contains, .startswith, .endswith:
      guard let text = input.string, let part = argument.string else {
        throw Failure(unresolved: input.openReason ?? argument.openReason)
      }
      let answer =
        function == .contains
        ? text.holds(part) : function == .startswith ? text.hasPrefix(part) : text.hasSuffix(part)
      return Value(.bool(answer), at: location)
    case .map, .select, .first, .length, .keys, .values, .last, .add, .not, .tostring, .tonumber, .tojson, .fromjson,
      .empty, .type, .reverse, .unique:
      throw Failure(unresolved: nil)
    }
  }

  // MARK: Values

  private func list(_ elements: [Value]) -> Value { Value(.list(elements), at: location) }

  private func number(_ count: Int) -> Value { Value(.number(String(count)), at: location) }

  private func text(_ value: Value) throws(Failure) -> Text {
    guard let text = value.scalar else { throw Failure(unresolved: value.openReason) }
    return text
  }

  private func length(of value: Value) throws(Failure) -> Int {
    switch value.content {
    case .null: return 0
    case .list(let elements): return elements.count
    case .map(let entries): return entries.count
    case .text(let text):
      guard let known = text.known else { throw Failure(unresolved: text.holes.first?.unresolved) }
      return known.unicodeScalars.count
    case .bool, .number, .unresolved, .choice: throw Failure(unresolved: value.openReason)
    }
  }

  private func typeName(_ value: Value) throws(Failure) -> String {
    switch value.content {
    case .null: return "null"
    case .bool: return "boolean"
    case .number: return "number"
    case .text: return "string"
    case .list: return "array"
    case .map: return "object"
    case .unresolved, .choice: throw Failure(unresolved: value.openReason)
    }
  }
}

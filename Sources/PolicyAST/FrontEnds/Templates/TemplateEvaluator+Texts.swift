extension TemplateEvaluator {
  /// `Fn::Join` and `Fn::ListJoin`: the elements of a list with a separator between them.
  mutating func joined(_ function: TemplateFunction) -> Value? {
    let arguments = function.arguments
    guard arguments.count >= 2 else { return unresolved(function, .function) }
    let separator = evaluate(arguments[0])
    let list = evaluate(arguments[1])
    guard let delimiter = separator.scalar?.string else { return unresolved(function, for: separator) }
    guard let elements = list.elements else { return unresolved(function, for: list) }
    var assembly = TextAssembly(at: function.location)
    for (index, element) in elements.enumerated() {
      if index > 0 { assembly.append(delimiter) }
      assembly.append(element, otherwise: Unresolved(.function, function.written))
      spend(1 + (element.scalar?.string.utf8.count ?? 0) / 64)
      guard assembly.length < Self.maximumLength else { return unresolved(function, .limit) }
    }
    return assembly.value
  }

  /// `Fn::Split`: the parts of a text between a separator.
  mutating func split(_ function: TemplateFunction) -> Value? {
    let arguments = function.arguments.map { evaluate($0) }
    guard arguments.count >= 2 else { return unresolved(function, .function) }
    if case .list = arguments[1].content { return arguments[1] }
    guard let separator = arguments[0].string, case .text(let text) = arguments[1].content, text.holes.isEmpty,
      let parts = TextParts.split(arguments[1], by: separator)
    else { return unresolved(function, for: arguments[1]) }
    spend(parts.count)
    return Value(.list(parts), at: arguments[1].location, referrers: arguments[1].referrers)
  }

  /// `Fn::Select`: an element of a list by its index, or of a map by its key.
  mutating func selected(_ function: TemplateFunction) -> Value? {
    let arguments = function.arguments
    guard arguments.count >= 2 else { return unresolved(function, .function) }
    let index = evaluate(arguments[0])
    let list = evaluate(arguments[1])
    switch list.content {
    case .list(let elements):
      guard let wanted = index.integer else { return unresolved(function, for: index) }
      let position = wanted < 0 ? elements.count + wanted : wanted
      if elements.indices.contains(position) { return elements[position] }
    case .map:
      guard let key = index.scalar?.known else { return unresolved(function, for: index) }
      if let value = list[key] { return value }
    case .null, .bool, .number, .text, .unresolved, .choice:
      return unresolved(function, for: list)
    }
    return arguments.count > 2 ? reduced(arguments[2]) : unresolved(function, .undefined)
  }

  /// `Fn::Replace`: a text in which the keys of a map are replaced by their values.
  mutating func replaced(_ function: TemplateFunction) -> Value? {
    let arguments = function.arguments
    guard arguments.count == 2 else { return unresolved(function, .function) }
    var value = evaluate(arguments[1])
    guard case .text = value.content else { return unresolved(function, for: value) }
    for entry in evaluate(arguments[0]).entries ?? [] {
      guard let parts = TextParts.split(value, by: entry.key.string) else { continue }
      guard parts.count > 1 else { continue }
      var assembly = TextAssembly(at: value.location)
      for (index, part) in parts.enumerated() {
        if index > 0 { assembly.append(entry.value, otherwise: Unresolved(.function, function.written)) }
        assembly.append(part, otherwise: Unresolved(.function, function.written))
        guard assembly.length < Self.maximumLength else { return unresolved(function, .limit) }
      }
      spend(parts.count + assembly.length / 64)
      value = assembly.value
    }
    return value
  }

  /// `Fn::Str`: a scalar as text.
  mutating func text(_ function: TemplateFunction) -> Value? {
    let value = evaluate(function.arguments.first ?? function.argument)
    guard let text = value.scalar else { return unresolved(function, for: value) }
    return Value(.text(text), at: value.location, offsets: value.offsets, referrers: value.referrers)
  }

  /// `Fn::Base64`, `Fn::Base64Encode` and `Fn::Base64Decode`.
  mutating func base64(_ function: TemplateFunction) -> Value? {
    let value = evaluate(function.arguments.first ?? function.argument)
    guard let text = value.scalar?.known else { return unresolved(function, for: value) }
    spend(text.utf8.count / 16)
    guard function.name == "Base64Decode" else {
      return Value(.text(Text(Base64.encode(Array(text.utf8)))), at: function.location, referrers: value.referrers)
    }
    guard let bytes = Base64.decode(Array(text.utf8)) else { return unresolved(function, .malformed) }
    return Value(.text(Text(String(decoding: bytes, as: UTF8.self))), at: value.location, referrers: value.referrers)
  }
}

extension TemplateEvaluator {
  /// `Fn::If`: one of two values, or a choice between them when the condition is open.
  mutating func conditional(_ function: TemplateFunction) -> Value? {
    let arguments = function.arguments
    guard arguments.count >= 2 else { return unresolved(function, .function) }
    let name = conditionName(arguments[0])
    switch truth(of: arguments[0]) {
    case true?: return reduced(arguments[1])
    case false?: return arguments.count > 2 ? reduced(arguments[2]) : nil
    case nil: break
    }
    let first = evaluate(arguments[1])
    let second = arguments.count > 2 ? evaluate(arguments[2]) : Value(.null, at: function.location)
    return Value(.choice(Value.Choice(name, [("true", first), ("false", second)])), at: function.location)
  }

  /// A function of conditions where a value is expected.
  mutating func truth(_ function: TemplateFunction) -> Value? {
    guard let answer = truth(of: function) else { return unresolved(function, .parameter) }
    return Value(.bool(answer), at: function.location)
  }

  /// Returns whether `resource` is made; nil when that is open.
  mutating func isMade(_ resource: TemplateResource) -> Bool? {
    resource.condition.map { truth(of: $0) } ?? true
  }

  /// Returns whether the condition `value` holds, nil when that hangs on what is not known here.
  ///
  /// Parameters count as unknown even when they have a default.
  mutating func truth(of value: Value) -> Bool? {
    let outer = parametersAreOpen
    parametersAreOpen = true
    defer { parametersAreOpen = outer }
    if let function = TemplateFunction(value) { return truth(of: function) }
    if case .map(let entries) = value.content, entries.count == 1, entries[0].key.string == "Condition" {
      return entries[0].value.string.flatMap { truth(ofCondition: $0) }
    }
    if case .bool(let flag) = value.content { return flag }
    guard let name = value.string else { return nil }
    return template.conditions[name] == nil ? value.bool : truth(ofCondition: name)
  }

  private mutating func truth(ofCondition name: String) -> Bool? {
    let mark = "condition \(name)"
    guard let expression = template.conditions[name], !active.contains(mark), active.count < 48 else { return nil }
    active.append(mark)
    defer { active.removeLast() }
    spend(1)
    return truth(of: expression)
  }

  private mutating func truth(of function: TemplateFunction) -> Bool? {
    spend(1)
    switch function.name {
    case "Equals":
      let sides = function.arguments.map { evaluate($0) }
      guard sides.count == 2, let left = sides[0].scalar?.known, let right = sides[1].scalar?.known else { return nil }
      return left == right
    case "Not":
      return function.arguments.first.flatMap { truth(of: $0) }.map { !$0 }
    case "And":
      return all(function.arguments.map { truth(of: $0) })
    case "Or", "Any":
      return all(function.arguments.map { truth(of: $0).map { !$0 } }).map { !$0 }
    case _:
      return nil
    }
  }

  /// Whether all of `answers` are true: false as soon as one is, open when one is.
  private func all(_ answers: [Bool?]) -> Bool? {
    if answers.contains(false) { return false }
    return answers.contains(nil) ? nil : true
  }

  /// How findings name a condition.
  private func conditionName(_ value: Value) -> String {
    value.string ?? TemplateFunction(value)?.written ?? "condition"
  }
}

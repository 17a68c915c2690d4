/// Evaluates the intrinsic functions of a template.
///
/// What cannot be known before deployment stays unresolved, as a whole or as a hole in a text. Values keep the places
/// where they are written. Cycles end, and the work for one template is limited.
struct TemplateEvaluator {
  let template: Template

  /// The names that are being followed, the outermost first.
  var active: [String] = []

  /// Whether parameters count as unknown whatever their defaults: what a condition selects is to be judged whole, for
  /// the next deployment may pass another value.
  var parametersAreOpen = false

  /// What the templates of nested stacks yield, by the key of the stack and the name of the output.
  var outputs: [String: [String: Value]] = [:]

  /// How many values may still be visited.
  private var budget = 400_000

  private var depth = 0

  private static let maximumDepth = 96

  /// The longest text that is put together.
  static let maximumLength = 1 << 20

  init(_ template: Template) {
    self.template = template
  }

  /// Returns `value` with its functions evaluated; a value that is taken away (`AWS::NoValue`) is null.
  mutating func evaluate(_ value: Value) -> Value {
    reduced(value) ?? Value(.null, at: value.location)
  }

  /// Returns `value` with its functions evaluated, nil when it is taken away.
  mutating func reduced(_ value: Value) -> Value? {
    budget -= 1
    guard budget > 0, depth < Self.maximumDepth else {
      return Value(.unresolved(Unresolved(.limit, "template")), at: value.location)
    }
    depth += 1
    defer { depth -= 1 }
    switch value.content {
    case .list(let elements):
      return Value(.list(reduced(elements)), at: value.location, referrers: value.referrers)
    case .map(let entries):
      if let function = TemplateFunction(value) { return call(function)?.within(value.referrers) }
      return Value(.map(reduced(entries)), at: value.location, referrers: value.referrers)
    case .choice(let choice):
      let branches = choice.branches.map { (answer: $0.answer, value: evaluate($0.value)) }
      return Value(.choice(Value.Choice(choice.condition, branches)), at: value.location, referrers: value.referrers)
    case .null, .bool, .number, .text, .unresolved:
      return value
    }
  }

  /// Takes `amount` from the work that may still be done.
  mutating func spend(_ amount: Int) {
    budget -= amount
  }

  private mutating func reduced(_ elements: [Value]) -> [Value] {
    var result: [Value] = []
    result.reserveCapacity(elements.count)
    for element in elements {
      if let element = reduced(element) { result.append(element) }
    }
    return result
  }

  private mutating func reduced(_ entries: [Value.Entry]) -> [Value.Entry] {
    var result: [Value.Entry] = []
    result.reserveCapacity(entries.count)
    for entry in entries {
      guard let value = reduced(entry.value) else { continue }
      result.append(Value.Entry(key: entry.key, at: entry.keyLocation, value: value))
    }
    return result
  }

  /// Returns what `function` yields, nil when it takes its place away.
  private mutating func call(_ function: TemplateFunction) -> Value? {
    switch function.name {
    case "Ref": return reference(function)
    case "If": return conditional(function)
    case "GetAtt": return attribute(function)
    case "Sub": return substituted(function)
    case "Join": return joined(function)
    case "Split": return split(function)
    case "Select": return selected(function)
    case "Replace": return replaced(function)
    case "Str", "ToString": return text(function)
    case "Base64", "Base64Encode", "Base64Decode": return base64(function)
    case "FindInMap": return mapped(function)
    case "ListMerge", "Add": return merged(function)
    case "MergeMap", "MergeMapToList": return mergedMaps(function)
    case "ListJoin": return joined(function)
    case "GetJsonValue": return member(function)
    case "Jq": return queried(function)
    case "Length": return counted(function)
    case "Calculate": return calculated(function)
    case "ToJsonString": return evaluate(function.argument)
    case "Equals", "And", "Or", "Not", "Any", "Contains": return truth(function)
    case "GetAZs", "ImportValue", "GetStackOutput", "Cidr", "ResourceFacade":
      return unresolved(function, .deployment)
    case "Transform", "Include", "FileContent": return unresolved(function, .file)
    case _: return unresolved(function, .function)
    }
  }

  /// Returns what stands for the result of `function` when that cannot be known.
  func unresolved(_ function: TemplateFunction, _ reason: Unresolved.Reason) -> Value {
    Value(.unresolved(Unresolved(reason, function.written)), at: function.location)
  }

  /// Returns what stands for the result of `function` when `argument` cannot be known.
  func unresolved(_ function: TemplateFunction, for argument: Value?) -> Value {
    let unresolved =
      argument?.openReason ?? argument?.scalar?.holes.first?.unresolved ?? Unresolved(.function, function.written)
    return Value(.unresolved(unresolved), at: function.location)
  }
}

extension Value {
  /// Returns the value with `outer` before its own referrers.
  fileprivate func within(_ outer: [Location]) -> Value {
    guard !outer.isEmpty else { return self }
    return Value(content, at: location, offsets: offsets, referrers: outer + referrers)
  }
}

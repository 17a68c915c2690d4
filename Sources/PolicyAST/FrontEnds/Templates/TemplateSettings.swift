/// Gathers the scalars of a template as settings.
///
/// References say nothing of their own; texts that are put together count as one text under the key that holds them,
/// and the default of a parameter stands under the parameter's name.
struct TemplateSettings {
  private var evaluator: TemplateEvaluator
  private let format: Format
  private let functions: [String: ID<Function>]

  init(_ lowering: TemplateLowering) {
    evaluator = lowering.evaluator
    format = lowering.format
    functions = lowering.functions
  }

  /// Returns the settings of the whole template.
  mutating func collect() -> [Setting] {
    var collector = SettingCollector(format: format)
    for section in evaluator.template.root.entries ?? [] {
      switch section.key.string {
      case "Parameters": collectParameters(section, into: &collector)
      case "Resources": collectResources(section, into: &collector)
      case "Conditions", "Metadata", "Transform", "Description", "Rules": continue
      case _: collect(section, path: section.key.string, into: &collector)
      }
    }
    return collector.settings
  }

  private mutating func collectParameters(_ section: Value.Entry, into collector: inout SettingCollector) {
    collector.function = nil
    for parameter in section.value.entries ?? [] {
      guard let entry = parameter.value.entry("Default") else { continue }
      collector.collect(
        entry.value, path: "Parameters.\(parameter.key.string).Default", key: parameter.key,
        keyLocation: parameter.keyLocation)
    }
  }

  private mutating func collectResources(_ section: Value.Entry, into collector: inout SettingCollector) {
    for resource in section.value.entries ?? [] {
      for part in resource.value.entries ?? [] where part.key.string != "Metadata" && part.key.string != "Type" {
        collector.function =
          functions[part.value["Type"] == nil ? resource.key.string : part.key.string]
          ?? functions[resource.key.string]
        collect(part, path: "Resources.\(resource.key.string).\(part.key.string)", into: &collector)
      }
    }
  }

  private mutating func collect(_ entry: Value.Entry, path: String, into collector: inout SettingCollector) {
    collector.collect(written(entry.value, depth: 0), path: path, key: entry.key, keyLocation: entry.keyLocation)
  }

  /// Returns `value` with functions replaced by the texts that are written in them.
  private mutating func written(_ value: Value, depth: Int) -> Value {
    guard depth < 96 else { return Value(.null, at: value.location) }
    switch value.content {
    case .list(let elements):
      var result: [Value] = []
      for element in elements { result.append(written(element, depth: depth + 1)) }
      return Value(.list(result), at: value.location)
    case .map(let entries):
      if let function = TemplateFunction(value) { return written(function, value, depth: depth) }
      var result: [Value.Entry] = []
      for entry in entries {
        let content = written(entry.value, depth: depth + 1)
        result.append(Value.Entry(key: entry.key, at: entry.keyLocation, value: content))
      }
      return Value(.map(result), at: value.location)
    case .null, .bool, .number, .text, .unresolved, .choice:
      return value
    }
  }

  private mutating func written(_ function: TemplateFunction, _ value: Value, depth: Int) -> Value {
    switch function.name {
    case "Sub", "Join", "Replace":
      let whole = evaluator.evaluate(value)
      // What comes from a parameter's default is a setting there.
      return whole.referrers.isEmpty && whole.scalar != nil ? whole : Value(.null, at: value.location)
    case "If":
      return written(Value(.list(Array(function.arguments.dropFirst())), at: value.location), depth: depth + 1)
    case "Base64", "Base64Encode", "Str", "ToJsonString", "ListMerge", "Add", "MergeMap", "MergeMapToList", "Transform":
      return written(function.argument, depth: depth + 1)
    case _:
      return Value(.null, at: value.location)
    }
  }
}

extension TemplateSettings {
  /// Returns `value` without the functions that only refer to something; their names are no settings.
  static func withoutReferences(_ value: Value, depth: Int = 0) -> Value {
    guard depth < 96 else { return Value(.null, at: value.location) }
    switch value.content {
    case .list(let elements):
      return Value(.list(elements.map { withoutReferences($0, depth: depth + 1) }), at: value.location)
    case .map(let entries):
      if let function = TemplateFunction(value), ["Ref", "GetAtt", "ImportValue", "FindInMap"].contains(function.name) {
        return Value(.null, at: value.location)
      }
      let kept = entries.map { entry in
        Value.Entry(key: entry.key, at: entry.keyLocation, value: withoutReferences(entry.value, depth: depth + 1))
      }
      return Value(.map(kept), at: value.location)
    case .null, .bool, .number, .text, .unresolved, .choice:
      return value
    }
  }
}

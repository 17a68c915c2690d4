extension SpecResolver {
  /// Where a path leads.
  enum Target {
    /// A value whose references are not followed yet, and the unit from which they are seen.
    case found(Value, SpecUnit?)
    case unknown(Unresolved.Reason)
  }

  /// Returns where `keys` lead, as seen from `unit`.
  mutating func lookUp(_ keys: [String], in unit: SpecUnit?) -> Target {
    guard let first = keys.first else { return .unknown(.undefined) }
    let rest = keys.dropFirst()
    switch first {
    case "this":
      guard let unit else { return .unknown(.undefined) }
      return lookUp(rest, of: unit)
    case "env":
      guard let name = rest.first else { return .unknown(.undefined) }
      guard let known = files.environment(name) else { return .unknown(.environment) }
      return .found(Value(.text(Text(known)), at: project.own.location), nil)
    case "config", "environment":
      return .unknown(.configuration)
    case "resources", "services":
      guard let name = rest.first, let other = units[name] else { return .unknown(.undefined) }
      return lookUp(rest.dropFirst(), of: other)
    case _:
      if let other = units[first], rest.count > 1 { return lookUp(rest, of: other) }
      guard let start = project.root[first] else { return .unknown(.undefined) }
      return walk(start, rest, in: nil)
    }
  }

  /// Follows `keys` inside a unit: its properties, or what it gives out when it is deployed.
  private mutating func lookUp(_ keys: ArraySlice<String>, of unit: SpecUnit) -> Target {
    guard let first = keys.first else { return .found(unit.value, unit) }
    switch first {
    case "props", "properties":
      guard let properties = unit.properties else { return .unknown(.undefined) }
      return walk(properties, keys.dropFirst(), in: unit)
    case "output", "outputs":
      // A deployed function gives out its own settings, so those that are written are known.
      guard let properties = unit.properties, keys.count > 1 else { return .unknown(.deployment) }
      guard case .found(let value, let owner) = walk(properties, keys.dropFirst(), in: unit) else {
        return .unknown(.deployment)
      }
      return AutomaticSetting(value) == nil ? .found(value, owner) : .unknown(.deployment)
    case "info":
      return .unknown(.deployment)
    case _:
      return walk(unit.value, keys, in: unit)
    }
  }

  private mutating func walk(_ start: Value, _ keys: ArraySlice<String>, in unit: SpecUnit?) -> Target {
    var current = start
    for key in keys {
      if case .text = current.content { current = resolve(current, in: unit) }
      switch current.content {
      case .map(let entries):
        guard let next = entries.last(where: { $0.key.string == key })?.value else { return .unknown(.undefined) }
        current = next
      case .list(let elements):
        guard let index = Int(key), elements.indices.contains(index) else { return .unknown(.undefined) }
        current = elements[index]
      case .unresolved(let unresolved):
        return .unknown(unresolved.reason)
      case .null, .bool, .number, .text, .choice:
        return .unknown(.undefined)
      }
    }
    return .found(current, unit)
  }
}

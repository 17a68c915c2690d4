/// How an unresolved value shows that it comes from a resource of the template.
enum ResourceReference {
  /// What stands for `attribute` of the resource `key`, or for what a reference to it yields.
  static func unresolved(_ key: String, attribute: String?) -> Unresolved {
    Unresolved(.deployment, "${\(attribute.map { "\(key).\($0)" } ?? key)}")
  }

  /// Returns the resource that `unresolved` comes from, nil when it comes from elsewhere.
  static func key(of unresolved: Unresolved) -> String? {
    guard unresolved.reason == .deployment, unresolved.text.hasPrefix("${"), unresolved.text.hasSuffix("}") else {
      return nil
    }
    let name = unresolved.text.dropFirst(2).dropLast()
    guard !name.contains(":") else { return nil }
    return name.firstIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
  }

  /// Returns the attribute of a resource that `unresolved` stands for, nil when it is a plain reference.
  static func attribute(of unresolved: Unresolved) -> String? {
    let name = unresolved.text.dropFirst(2).dropLast()
    return name.firstIndex(of: ".").map { String(name[name.index(after: $0)...]) }
  }

  /// Returns what is not known of `value`: the whole of it, or its holes in order.
  static func unresolved(in value: Value) -> [Unresolved] {
    switch value.content {
    case .unresolved(let unresolved): [unresolved]
    case .text(let text): text.holes.map(\.unresolved)
    case .null, .bool, .number, .list, .map, .choice: []
    }
  }

  /// Returns the resources that `value` or a hole of it comes from, in order.
  static func keys(in value: Value) -> [String] {
    unresolved(in: value).compactMap { key(of: $0) }
  }

  /// Returns what the first resource that `value` comes from became, by `known`; nil when none became anything.
  static func first<Entity>(in value: Value, of known: [String: ID<Entity>]) -> ID<Entity>? {
    for key in keys(in: value) {
      if let found = known[key] { return found }
    }
    return nil
  }
}

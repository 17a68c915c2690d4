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

  /// Returns the resources that `value` or a hole of it comes from, in order.
  static func keys(in value: Value) -> [String] {
    switch value.content {
    case .unresolved(let unresolved): key(of: unresolved).map { [$0] } ?? []
    case .text(let text): text.holes.compactMap { key(of: $0.unresolved) }
    case .null, .bool, .number, .list, .map, .choice: []
    }
  }

  /// Returns what the first resource that `value` comes from became, by `known`; nil when none became anything.
  static func first<Entity>(in value: Value, of known: [String: ID<Entity>]) -> ID<Entity>? {
    for key in keys(in: value) {
      if let found = known[key] { return found }
    }
    return nil
  }
}
